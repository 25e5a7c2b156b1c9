package import Recipes

/// Turns documented commands into those for another namespace and release and other parameters.
///
/// Only words that name one of them are changed, byte for byte: never text, comments, Services or
/// charts. Equal values give the same code.
package struct Retargeting: Sendable {
  let documented: RunValues
  let actual: RunValues

  package init(from documented: RunValues, to actual: RunValues) {
    self.documented = documented
    self.actual = actual
  }

  /// The code of a bash block for the actual values.
  package func callAsFunction(_ script: ShellScript) -> String {
    if documented == actual { return script.code }
    var edits: [CodeEdit] = []
    for line in script.commands {
      edits += self.edits(in: line.words)
    }
    for text in script.texts { edits += textEdits(in: text) }
    return CodeEdit.apply(edits, to: script.code)
  }

  /// The code of a Python block for the actual values: names of hosts in its strings.
  package func python(_ code: String) -> String {
    if documented == actual { return code }
    let bytes = Array(code.utf8)
    let edits = PythonStrings.ranges(in: bytes).flatMap { range in
      textEdits(in: ShellWord(document: range, of: bytes))
    }
    return CodeEdit.apply(edits, to: code)
  }

  /// A YAML file for the actual values: names of hosts outside its comments.
  package func yaml(_ text: String) -> String {
    if documented == actual { return text }
    let bytes = Array(text.utf8)
    let edits = YAMLLines.ranges(in: bytes).flatMap { range in
      textEdits(in: ShellWord(document: range, of: bytes))
    }
    return CodeEdit.apply(edits, to: text)
  }

  /// Edits in one command and, after `--`, in the command that it runs in a container.
  private func edits(in command: [ShellWord]) -> [CodeEdit] {
    guard let call = ClientCall(command) else { return [] }
    let named =
      switch call.program {
      case .helm: releaseEdits(call)
      case .kubectl: namespaceEdits(call)
      }
    return flagEdits(call) + named + edits(in: call.rest)
      + (call.words + call.rest).flatMap(parameterEdits)
  }

  private func flagEdits(_ call: ClientCall) -> [CodeEdit] {
    call.flags("namespace").compactMap(\.value)
      .flatMap { edits(in: $0, from: documented.namespace, to: actual.namespace) }
  }

  /// A word that is exactly a name.
  func edits(in word: ShellWord, from name: String, to other: String) -> [CodeEdit] {
    guard word.text == name, name != other else { return [] }
    return word.edits(replacing: 0..<word.letters.count, with: other)
  }

  /// A word that is a parameter's value, or ends with `=VALUE`.
  private func parameterEdits(_ word: ShellWord) -> [CodeEdit] {
    guard let text = word.text else { return [] }
    for (name, value) in documented.parameters.sorted(by: { $0.key < $1.key }) {
      guard let other = actual.parameters[name], other != value, !value.isEmpty,
        text == value || text.hasSuffix("=\(value)")
      else { continue }
      let count = word.letters.count
      return word.edits(replacing: count - value.utf8.count..<count, with: other)
    }
    return []
  }
}
