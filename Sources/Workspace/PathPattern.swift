/// A path below the repository's root with wildcards: `*` and `?` within a name, `**` for any number
/// of folders, `[a-z]` and `{a,b}` for alternatives.
package struct PathPattern: Sendable, Hashable {
  package let text: String
  /// One list of names' patterns for each alternative in braces.
  private let alternatives: [[[Character]]]
  /// How every path that it matches begins and ends; most paths do not, which is told quickly.
  private let beginning: String
  private let ending: String

  package init(_ text: String) {
    self.text = text
    var plain = text[...]
    while plain.hasPrefix("./") { plain = plain.dropFirst(2) }
    alternatives = Self.expanded(String(plain)).map { path in
      path.split(separator: "/").map(Array.init).filter { $0 != ["."] }
    }
    let isSimple = !text.contains("{") && !text.contains("./") && !text.contains("//")
    let literal = isSimple ? String(plain) : "*"
    let wildcards: Set<Character> = ["*", "?", "[", "]"]
    beginning = String(literal.prefix { !wildcards.contains($0) }).droppingSlash
    ending = String(literal.reversed().prefix { !wildcards.contains($0) }.reversed()).droppingSlash
  }

  /// Whether it names one path and no other.
  package var isPlain: Bool { !text.contains { "*?[{".contains($0) } }

  /// Whether it leads out of the folder that it is relative to.
  package var leadsOutside: Bool {
    text.hasPrefix("/") || alternatives.contains { $0.contains([".", "."]) }
  }

  package func matches(_ path: String) -> Bool {
    guard path.utf8.starts(with: beginning.utf8), path.hasSuffix(ending) else { return false }
    let names = path.split(separator: "/").map(Array.init)
    return alternatives.contains { Self.matches(names[...], $0[...]) }
  }

  /// Whether it matches the path or a folder above it.
  package func covers(_ path: String) -> Bool {
    guard path.utf8.starts(with: beginning.utf8) else { return false }
    let names = path.split(separator: "/").map(Array.init)
    return (0...names.count).contains { count in
      alternatives.contains { Self.matches(names.prefix(count), $0[...]) }
    }
  }

  private static func matches(_ names: ArraySlice<[Character]>, _ patterns: ArraySlice<[Character]>)
    -> Bool
  {
    guard let pattern = patterns.first else { return names.isEmpty }
    if pattern == ["*", "*"] {
      return matches(names, patterns.dropFirst())
        || (!names.isEmpty && matches(names.dropFirst(), patterns))
    }
    guard let name = names.first, NamePattern.matches(name[...], pattern[...]) else { return false }
    return matches(names.dropFirst(), patterns.dropFirst())
  }

  /// The texts that the first pair of braces stands for, with those of the pairs behind it.
  private static func expanded(_ text: String) -> [String] {
    guard let open = text.firstIndex(of: "{"),
      let close = text[open...].firstIndex(of: "}")
    else { return [text] }
    let rest = expanded(String(text[text.index(after: close)...]))
    return text[text.index(after: open)..<close]
      .split(separator: ",", omittingEmptySubsequences: false)
      .flatMap { choice in rest.map { "\(text[..<open])\(choice)\($0)" } }
  }
}

extension String {
  /// `docs/` names what `docs` names, and `**` may stand for no folder at all.
  fileprivate var droppingSlash: String {
    String(drop { $0 == "/" }.reversed().drop { $0 == "/" }.reversed())
  }
}

/// The pattern of one name.
private enum NamePattern {
  static func matches(_ name: ArraySlice<Character>, _ pattern: ArraySlice<Character>) -> Bool {
    guard let first = pattern.first else { return name.isEmpty }
    if first == "*" {
      return matches(name, pattern.dropFirst())
        || (!name.isEmpty && matches(name.dropFirst(), pattern))
    }
    guard let letter = name.first else { return false }
    var rest = pattern.dropFirst()
    let fits: Bool
    if first == "[", let close = pattern.dropFirst(2).firstIndex(of: "]") {
      fits = holds(pattern[(pattern.startIndex + 1)..<close], letter)
      rest = pattern[(close + 1)...]
    } else {
      fits = first == "?" || first == letter
    }
    return fits && matches(name.dropFirst(), rest)
  }

  /// Whether a letter is in a class such as `a-z_` or `!0-9`.
  private static func holds(_ letters: ArraySlice<Character>, _ letter: Character) -> Bool {
    let isNegated = letters.first == "!" || letters.first == "^"
    var rest = isNegated ? letters.dropFirst() : letters
    var isHeld = false
    while let from = rest.popFirst() {
      if rest.first == "-", rest.count > 1, let to = rest.dropFirst().first {
        isHeld = isHeld || (from <= to && (from...to).contains(letter))
        rest = rest.dropFirst(2)
      } else {
        isHeld = isHeld || from == letter
      }
    }
    return isHeld != isNegated
  }
}
