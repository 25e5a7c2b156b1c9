internal import Recipes

extension Retargeting {
  /// The release that a helm command names.
  func releaseEdits(_ call: ClientCall) -> [CodeEdit] {
    releases(call).flatMap { edits(in: $0, from: documented.release, to: actual.release) }
  }

  private func releases(_ call: ClientCall) -> [ShellWord] { HelmCall(call)?.releases ?? [] }
}
