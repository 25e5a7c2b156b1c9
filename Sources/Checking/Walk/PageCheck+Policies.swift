internal import Commands
internal import Diagnostics
internal import Trees

extension PageCheck {
  /// Manifests that the page shows, or gives to a cluster: what the repository's policies judge.
  /// Faults are wrong on purpose.
  var policyQuestions: [PolicyCheck.Question] {
    let shown = page.items.filter { !$0.isFault }.flatMap { item -> [PolicyCheck.Question] in
      guard case .yaml(let snippet, _) = item.content else { return [] }
      return Self.questions(in: snippet)
    }
    let applied = steps.filter { !$0.isRepeated }.flatMap { step -> [PolicyCheck.Question] in
      let item = page.items[step.item]
      guard !item.isFault, case .client(let call, let line) = step.action,
        let kubectl = KubectlCall(call), kubectl.files.contains(where: { $0.text == "-" })
      else { return [] }
      return Self.document(of: line, in: item.snippet).map(Self.questions) ?? []
    }
    return shown + applied
  }

  /// The here-document that a command reads.
  static func document(of line: ShellScript.CommandLine, in snippet: Snippet) -> Snippet? {
    guard case .document(let document) = line.input, let first = document.letters.first,
      let last = document.letters.last
    else { return nil }
    return Snippet(
      first.range.lowerBound..<last.range.upperBound, of: snippet, language: "yaml")
  }

  private static func questions(in snippet: Snippet) -> [PolicyCheck.Question] {
    guard case .manifests(let trees) = YAMLText(snippet.code).content else { return [] }
    return trees.flatMap(ManifestObject.objects).map {
      PolicyCheck.Question($0, at: snippet.location($0.tree.position))
    }
  }
}
