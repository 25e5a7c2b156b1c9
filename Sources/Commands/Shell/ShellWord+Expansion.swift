extension ShellWord {
  /// The words that the shell makes of this one: known variables have their values, what is not
  /// quoted is split, `{a,b}` makes two. Parts that are not known stay as they are.
  package func expanded(with variables: [String: String] = [:]) -> [ShellWord] {
    bracesExpanded().flatMap { $0.split(with: variables) }
  }

  private func split(with variables: [String: String]) -> [ShellWord] {
    if expansions.isEmpty { return [self] }
    var words: [[Letter]] = [[]]
    var vanishes = false
    for letter in letters {
      guard let known = self.known(letter, variables) else {
        words[words.count - 1].append(letter)
        continue
      }
      vanishes = vanishes || letter.quoting == .bare && known.isEmpty && !isPartlyQuoted
      let parts = known.split(omittingEmptySubsequences: false, whereSeparator: \.isBareBlank)
      words[words.count - 1] += parts.first ?? []
      words += parts.dropFirst().map { Array($0) }
    }
    if words.count > 1 || vanishes { words.removeAll(where: \.isEmpty) }
    return words.map { ShellWord(letters: $0, range: range, expansions: expansions) }
  }

  /// Whether there are bytes beside those of the letters: `''$x` is a word even when it is empty.
  private var isPartlyQuoted: Bool { letters.reduce(0) { $0 + $1.range.count } < range.count }

  /// `a{b,c}` as `ab` and `ac`.
  func bracesExpanded() -> [ShellWord] {
    guard letters.contains(where: { $0.isBare("{") }) else { return [self] }
    return Self.expandBraces(letters[...]).map {
      ShellWord(letters: $0, range: range, expansions: expansions)
    }
  }

  private static func expandBraces(_ letters: ArraySlice<Letter>) -> [[Letter]] {
    for open in letters.indices where letters[open].isBare("{") {
      guard let group = BraceGroup(letters, from: open) else { continue }
      let tails = expandBraces(letters[(group.end + 1)...])
      return group.alternatives.flatMap(expandBraces).flatMap { alternative in
        tails.map { Array(letters[..<open]) + alternative + $0 }
      }
    }
    return [Array(letters)]
  }
}

/// `{a,b}` or `{1..3}` in a word.
private struct BraceGroup {
  /// The closing brace.
  let end: Int
  let alternatives: [ArraySlice<ShellWord.Letter>]

  /// Nil where the shell leaves the brace as it is.
  init?(_ letters: ArraySlice<ShellWord.Letter>, from open: Int) {
    var depth = 0
    var start = open + 1
    var parts: [ArraySlice<ShellWord.Letter>] = []
    for index in letters[open...].indices {
      let letter = letters[index]
      if letter.isBare("{") { depth += 1 }
      if letter.isBare("}") { depth -= 1 }
      if depth == 1, letter.isBare(",") {
        parts.append(letters[start..<index])
        start = index + 1
      }
      guard depth == 0 else { continue }
      parts.append(letters[start..<index])
      end = index
      guard let alternatives = parts.count > 1 ? parts : Self.sequence(parts[0]) else { return nil }
      self.alternatives = alternatives
      return
    }
    return nil
  }

  /// The numbers of `1..3`; longer sequences than a page would show are none.
  private static func sequence(_ letters: ArraySlice<ShellWord.Letter>)
    -> [ArraySlice<ShellWord.Letter>]?
  {
    let text = ShellWord(letters: Array(letters), range: 0..<0).text ?? ""
    guard let match = text.wholeMatch(of: /(-?[0-9]{1,6})\.\.(-?[0-9]{1,6})/),
      let first = Int(match.output.1), let last = Int(match.output.2), abs(first - last) < 1_000,
      let place = letters.first?.range.lowerBound, let end = letters.last?.range.upperBound
    else { return nil }
    return stride(from: first, through: last, by: first <= last ? 1 : -1).map { number in
      "\(number)".utf8.map {
        ShellWord.Letter(byte: $0, range: place..<end, quoting: .bare)
      }[...]
    }
  }
}

extension ShellWord.Letter {
  /// Where the shell splits what it puts in.
  fileprivate var isBareBlank: Bool {
    quoting == .bare && byte.map { " \t\n".utf8.contains($0) } ?? false
  }

  /// Whether it is this character, neither quoted nor guarded by a backslash.
  fileprivate func isBare(_ character: Unicode.Scalar) -> Bool {
    quoting == .bare && range.count == 1 && byte == UInt8(ascii: character)
  }
}
