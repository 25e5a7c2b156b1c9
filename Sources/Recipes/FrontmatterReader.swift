package import Diagnostics
package import Yams

/// Reads YAML frontmatter key by key, so that each error names its line.
package struct FrontmatterReader {
  package let source: SourceText
  /// The bytes between the marker lines.
  package let range: Range<Int>

  package init(source: SourceText, range: Range<Int>) {
    self.source = source
    self.range = range
  }

  /// The mapping's entries; nil, with diagnostics, when it is no mapping.
  ///
  /// - Parameter foreign: keys that belong to another kind of page, with the reason.
  package func entries(
    known: Set<String>, foreign: [String: String] = [:], diagnostics: inout [Diagnostic]
  ) -> [String: Node]? {
    let root: Node?
    do {
      root = try composed()
    } catch {
      diagnostics.append(invalid(error))
      return nil
    }
    guard let mapping = root?.mapping else {
      diagnostics.append(
        Diagnostic(
          rule: "invalid-frontmatter", what: "the frontmatter is no mapping",
          why: "'key: value' lines are expected", help: "write one 'key: value' a line",
          at: source.location(source.position(at: range.lowerBound))))
      return nil
    }
    var entries: [String: Node] = [:]
    for (key, value) in mapping {
      let name = key.string ?? ""
      if let reason = foreign[name] {
        diagnostics.append(
          diagnostic(
            key, what: "'\(name)' has no meaning on this page", why: reason, help: "remove the key")
        )
      } else if !known.contains(name) {
        diagnostics.append(
          diagnostic(
            key, what: "unknown frontmatter key '\(name)'", why: "nothing reads it",
            help: suggestion(name, known)))
      }
      entries[name] = value
    }
    return entries
  }

  /// The YAML as a tree.
  ///
  /// - Throws: ``Alias``, or what Yams finds.
  func composed() throws -> Node? {
    let text = source.text(range)
    guard text.utf8.contains(UInt8(ascii: "&")) else {
      return try compose(yaml: text, .default, .default, .utf8)
    }
    let anchor = /(?:^|[\s\[{,:?-])&[^\s\[\]{},]/
    let alias = /(?:^|[\s\[{,:?-])\*[^\s\[\]{},]/
    if text.firstMatch(of: anchor) != nil, let match = text.firstMatch(of: alias) {
      throw Alias(offset: text.utf8.distance(from: text.startIndex, to: match.range.upperBound) - 1)
    }
    return try compose(yaml: text, .default, .default, .utf8)
  }

  /// An alias: Yams compares keys by all that they hold, which aliases make endless.
  struct Alias: Error, CustomStringConvertible {
    var offset: Int
    let description = "aliases are not read"
  }

  package func required(
    _ key: String, _ entries: [String: Node], _ diagnostics: inout [Diagnostic]
  ) -> String {
    if let text = entries[key]?.string, !text.isEmpty { return text }
    if let node = entries[key], node.scalar == nil {
      diagnostics.append(
        diagnostic(
          node, what: "'\(key)' is no text", why: "a line of text is expected",
          help: "write '\(key): …'"))
      return ""
    }
    let position = entries[key].map(position) ?? source.position(at: range.lowerBound)
    diagnostics.append(
      Diagnostic(
        rule: "missing-key", what: "the frontmatter lacks '\(key)'", why: "every page needs it",
        help: "add a line '\(key): …'", at: source.location(position)))
    return ""
  }

  /// `true` or `false`; false when the key is not there.
  package func truth(
    _ key: String, _ entries: [String: Node], _ diagnostics: inout [Diagnostic]
  ) -> Bool {
    guard let node = entries[key] else { return false }
    if let truth = node.bool { return truth }
    diagnostics.append(
      diagnostic(
        node, what: "'\(key)' is neither true nor false", why: "it is a switch",
        help: "write '\(key): true', or leave it out"))
    return false
  }

  package func diagnostic(_ node: Node, what: String, why: String, help: String) -> Diagnostic {
    Diagnostic(
      rule: "invalid-frontmatter", what: what, why: why, help: help,
      at: source.location(position(node)))
  }

  private func suggestion(_ name: String, _ known: Set<String>) -> String {
    let nearest = nearestNames(to: name, among: known)
    return nearest.isEmpty
      ? "the keys are: \(known.sorted().joined(separator: ", "))"
      : "did you mean '\(nearest[0])'?"
  }

  package func position(_ node: Node) -> Position { position(node.mark) }

  /// Yams counts lines from the frontmatter's first, knows more line ends than "\n", and counts
  /// columns in Unicode scalars.
  private func position(_ mark: Mark?) -> Position {
    guard let mark else { return source.position(at: range.lowerBound) }
    let text = source.text(range)
    var line = 1
    var column = 1
    var previous: Unicode.Scalar = " "
    for index in text.unicodeScalars.indices {
      let scalar = text.unicodeScalars[index]
      defer { previous = scalar }
      // The carriage return before it has ended the line.
      if previous == "\r", scalar == "\n" { continue }
      if (line, column) >= (mark.line, mark.column) {
        let offset = text.utf8.distance(from: text.startIndex, to: index)
        return source.position(at: range.lowerBound + offset)
      }
      if "\n\r\u{85}\u{2028}\u{2029}".unicodeScalars.contains(scalar) {
        (line, column) = (line + 1, 1)
      } else {
        column += 1
      }
    }
    return source.position(at: range.upperBound)
  }

  private func invalid(_ error: any Error) -> Diagnostic {
    if let alias = error as? Alias {
      return invalid("\(alias)", source.position(at: range.lowerBound + alias.offset - 1))
    }
    var place: Mark?
    var why = "\(error)"
    if let error = error as? YamlError {
      switch error {
      case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
        .composer(_, let problem, let mark, _):
        place = mark
        why = problem
      case .duplicatedKeysInMapping(let keys, let context):
        place = context.mark
        why = "\(keys.map { "'\($0)'" }.joined(separator: ", ")) stands in it twice"
      default: break
      }
    }
    return invalid(why, position(place))
  }

  private func invalid(_ why: String, _ position: Position) -> Diagnostic {
    Diagnostic(
      rule: "invalid-yaml", what: "the frontmatter is no valid YAML", why: why,
      help: "mend the YAML between the '---' lines", at: source.location(position))
  }
}
