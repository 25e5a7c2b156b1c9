internal import Recipes

extension Retargeting {
  private static let kinds = ["namespace", "namespaces", "ns"]

  /// The namespace as an object of its own, as a part of a path, and as the owner of an account.
  func namespaceEdits(_ call: ClientCall) -> [CodeEdit] {
    if documented.namespace == actual.namespace { return [] }
    return objectEdits(call) + call.words.flatMap(slashEdits) + copyEdits(call)
      + accountEdits(call)
  }

  /// `create namespace X`, `get ns X Y`.
  private func objectEdits(_ call: ClientCall) -> [CodeEdit] {
    let isCreated = call.verb == ["create", "namespace"]
    guard isCreated || Self.kinds.contains(call.argument(0)?.text ?? "") else { return [] }
    return call.arguments.dropFirst(isCreated ? 0 : 1).flatMap {
      edits(in: $0, from: documented.namespace, to: actual.namespace)
    }
  }

  /// `namespace/X`, `ns/X`, `/api/v1/namespaces/X/pods`.
  private func slashEdits(_ word: ShellWord) -> [CodeEdit] {
    let text = Array(word.letters.map { $0.byte ?? 0 })
    let name = Array(documented.namespace.utf8)
    for kind in Self.kinds.map({ Array("\($0)/".utf8) }) {
      guard let start = text.firstRange(of: kind + name)?.lowerBound else { continue }
      let from = start + kind.count
      let end = from + name.count
      guard start == 0 || text[start - 1] == UInt8(ascii: "/"),
        end == text.count || "/?".utf8.contains(text[end])
      else { continue }
      return word.edits(replacing: from..<end, with: actual.namespace)
    }
    return []
  }

  /// `kubectl cp X/POD:/path .`
  private func copyEdits(_ call: ClientCall) -> [CodeEdit] {
    guard call.verb == ["cp"] else { return [] }
    return call.arguments
      .filter { $0.literalPrefix.contains(":") || $0.text == nil }
      .flatMap { prefixEdits($0, end: "/") }
  }

  /// `--serviceaccount=X:NAME`
  private func accountEdits(_ call: ClientCall) -> [CodeEdit] {
    call.flags("serviceaccount").compactMap(\.value)
      .flatMap { prefixEdits($0, end: ":") }
  }

  private func prefixEdits(_ word: ShellWord, end: String) -> [CodeEdit] {
    guard word.literalPrefix.hasPrefix(documented.namespace + end) else { return [] }
    return word.edits(replacing: 0..<documented.namespace.utf8.count, with: actual.namespace)
  }
}
