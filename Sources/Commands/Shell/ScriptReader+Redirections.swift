extension ScriptReader {
  /// shfmt's numbers of the redirections.
  private enum Operator {
    static let output = 54, appending = 55, input = 56, both = 57, clobber = 60
    static let document = 61, dashDocument = 62, string = 63, all = 64, appendingAll = 65

    static let writing = [output, appending, both, clobber, all, appendingAll]
  }

  /// Reads where a statement's input comes from and its output goes.
  mutating func readRedirection(_ node: ShellTree, _ around: inout Surroundings) {
    let inner = Surroundings(
      isConditional: around.isConditional, isSubstitution: around.isSubstitution)
    readChildren(node, inner)
    guard let tree = node["Word"] else { return }
    let word = ShellWord(tree, in: code, .bare)
    let operation = node["Op"]?.integer ?? 0
    let stream = node.name("N")
    if operation == Operator.input, isPlaceholder(word, after: node.offset("OpPos")) {
      around.hasPlaceholder = true
    }
    if let input = self.input(node, operation, word), stream == nil || stream == "0" {
      around.input = input
    }
    guard Operator.writing.contains(operation) else { return }
    if operation != Operator.both, stream == nil || stream == "1" { around.output = word }
    if word.text != "/dev/null" { writesFile = true }
  }

  private mutating func input(_ node: ShellTree, _ operation: Int, _ word: ShellWord)
    -> ShellInput?
  {
    switch operation {
    case Operator.input, Operator.both: return .file(word)
    case Operator.string: return .document(word)
    case Operator.document, Operator.dashDocument:
      let document = self.document(node, of: word, strips: operation == Operator.dashDocument)
      guard let document else { return nil }
      texts.append(document)
      return .document(document)
    default: return nil
    }
  }

  /// `<name>`, with a letter after the bracket and none of the blanks that a redirection has.
  private func isPlaceholder(_ word: ShellWord, after operation: Int?) -> Bool {
    let end = word.range.upperBound
    return operation.map { $0 + 1 } == word.range.lowerBound && end < code.count
      && code[end] == UInt8(ascii: ">")
  }

  /// Nil for one that is empty.
  private func document(_ node: ShellTree, of end: ShellWord, strips: Bool) -> ShellWord? {
    guard let body = node["Hdoc"], let text = end.text else { return nil }
    let isRaw = end.letters.contains { $0.quoting != .bare || $0.range.count > 1 }
    return ShellWord(document: body, in: code, end: text, isRaw: isRaw, stripsTabs: strips)
  }
}
