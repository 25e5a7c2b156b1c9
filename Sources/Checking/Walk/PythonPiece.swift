internal import Commands

/// A piece of Python code of a page, and where it runs.
struct PythonPiece: Sendable {
  enum Place: Sendable, Hashable {
    /// The recipe's own Python session.
    case session
    /// A container of the release, as `kubectl exec` names it.
    case pod(String)
    /// The page does not say.
    case unknown
  }

  var snippet: Snippet
  var place: Place
  var name: String

  /// A block of a page, or a script beside it.
  init(_ item: PageItem, isDeclared: Bool) {
    snippet = item.snippet
    place = item.pod.map(Place.pod) ?? (isDeclared ? .session : .unknown)
    name = item.snippet.path.hasSuffix(".py") ? item.snippet.path : "the block"
  }

  /// A here-document that a command gives to Python; nil when it gives none.
  init?(_ line: ShellScript.CommandLine, _ call: ClientCall?, in snippet: Snippet) {
    let isExec = call.map { KubectlCall($0)?.verb == ["exec"] } ?? false
    let words = call.map { isExec ? $0.rest : [] } ?? line.words
    guard case .document(let document) = line.input,
      case .standardInput? = PythonInvocation(words: words.map(\.text)),
      let first = document.letters.first, let last = document.letters.last
    else { return nil }
    self.snippet = Snippet(
      first.range.lowerBound..<last.range.upperBound, of: snippet, language: "python")
    let target = call.flatMap { KubectlCall($0)?.objects.first }
    place = isExec ? .pod("\(target?.kind ?? "pod")/\(target?.name?.text ?? "")") : .unknown
    name = "the here-document"
  }
}
