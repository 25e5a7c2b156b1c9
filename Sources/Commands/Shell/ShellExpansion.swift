/// What the shell puts into a word: a variable, or something that only running it tells.
package struct ShellExpansion: Sendable, Equatable {
  /// What stands in for a variable that has no value: `${x:-default}`.
  package enum Fallback: Sendable, Equatable {
    /// `:-` and `:=`, also for an empty value; `-` and `=` for a variable that is not set.
    case value(ShellWord, whenEmpty: Bool)
    /// `:+` and `+`: in the place of a value.
    case alternative(ShellWord, whenEmpty: Bool)
    /// `:?` and `?`: the shell ends.
    case failure
  }

  /// Bytes in the code: `${x:-default}`, `$(…)`.
  package var range: Range<Int>
  /// The variable; nil for a substitution, and where more than its value is asked for (`${x%.*}`).
  package var name: String?
  package var fallback: Fallback?
}

extension ShellExpansion {
  /// shfmt's numbers of the operators in `${x…y}`.
  private enum Operator {
    static let alternative = 68, alternativeNotEmpty = 69
    static let unset = 70, unsetOrEmpty = 71
    static let failure = 72, failureNotEmpty = 73
    static let assign = 74, assignEmpty = 75
  }

  init(_ part: ShellTree, in code: [UInt8], _ quoting: ShellWord.Quoting) {
    range = part.range
    guard part.type == "ParamExp", let name = part.name("Param"), Self.asksForValue(part) else {
      return
    }
    guard let operation = part["Exp"] else {
      self.name = name
      return
    }
    let word =
      operation["Word"].map {
        ShellWord($0, in: code, quoting)
      } ?? ShellWord(letters: [], range: part.range)
    guard let fallback = Self.fallback(operation["Op"]?.integer ?? 0, word) else { return }
    self.name = name
    self.fallback = fallback
  }

  private static func asksForValue(_ part: ShellTree) -> Bool {
    ["Length", "Excl", "Index", "Slice", "Repl", "Names", "Width"].allSatisfy { part[$0] == nil }
  }

  private static func fallback(_ operation: Int, _ word: ShellWord) -> Fallback? {
    switch operation {
    case Operator.alternative: .alternative(word, whenEmpty: true)
    case Operator.alternativeNotEmpty: .alternative(word, whenEmpty: false)
    case Operator.unset, Operator.assign: .value(word, whenEmpty: false)
    case Operator.unsetOrEmpty, Operator.assignEmpty: .value(word, whenEmpty: true)
    case Operator.failure, Operator.failureNotEmpty: .failure
    default: nil
    }
  }

  /// What the shell puts in, as letters in the place of the expansion; nil when it is not known.
  func letters(_ quoting: ShellWord.Quoting, with variables: [String: String])
    -> [ShellWord.Letter]?
  {
    guard let name else { return nil }
    let value = variables[name]
    if let word = standIn(for: value) { return word.substituted(with: variables) }
    if case .alternative = fallback { return value == nil ? nil : [] }
    return value.map { text in
      text.utf8.map { ShellWord.Letter(byte: $0, range: range, quoting: quoting) }
    }
  }

  /// The word that is put in instead of the variable's value.
  ///
  /// A variable that nobody here sets may come from outside: what is written is the default.
  private func standIn(for value: String?) -> ShellWord? {
    switch fallback {
    case .value(let word, let whenEmpty): Self.isSet(value, orEmpty: !whenEmpty) ? nil : word
    case .alternative(let word, let whenEmpty): Self.isSet(value, orEmpty: whenEmpty) ? word : nil
    case .failure, nil: nil
    }
  }

  private static func isSet(_ value: String?, orEmpty: Bool) -> Bool {
    value.map { orEmpty || !$0.isEmpty } ?? false
  }
}
