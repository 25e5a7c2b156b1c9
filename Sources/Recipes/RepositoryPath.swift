/// Paths that stay below the folder that they are relative to.
enum RepositoryPath {
  static func isInside(_ path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return !path.isEmpty && parts.allSatisfy { !["", ".", ".."].contains($0) }
  }
}
