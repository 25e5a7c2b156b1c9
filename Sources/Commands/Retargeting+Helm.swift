internal import Recipes

extension Retargeting {
  /// The release that a helm command names.
  func releaseEdits(_ invocation: Invocation) -> [CodeEdit] {
    releases(invocation).flatMap { edits(in: $0, from: documented.release, to: actual.release) }
  }

  private func releases(_ invocation: Invocation) -> ArraySlice<ShellWord> {
    let arguments = invocation.arguments.dropFirst()
    switch invocation.argument(0) {
    case "install", "template":
      // With one argument that is the chart.
      return arguments.count > 1 ? arguments.prefix(1) : []
    case "upgrade", "status", "history", "hist", "rollback", "test": return arguments.prefix(1)
    case "uninstall", "delete", "del", "un": return arguments
    case "get": return arguments.dropFirst().prefix(1)
    default: return []
    }
  }
}
