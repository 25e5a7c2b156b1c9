import Diagnostics
import Foundation
import Processes

/// The files of an earlier revision in a folder of their own, and what has changed since.
struct FormerTree {
  /// Absolute path.
  let root: String
  /// Relative to the repository's root, new files included.
  let changedFiles: [String]

  /// - Throws: ``Failure`` when git does not know the revision.
  init(of repository: String, revision: String) async throws {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    guard let git = Tool(named: "git", searchPath: path),
      let tar = Tool(named: "tar", searchPath: path)
    else {
      throw Self.failure("git or tar is missing", "no folder of PATH holds it", "install both")
    }
    let known = try await git.run(
      ["rev-parse", "--verify", "--quiet", "\(revision)^{commit}"], in: repository)
    guard known.outcome.isSuccess else {
      throw Self.failure(
        "git knows no revision '\(revision)'", "'git rev-parse' does not find it",
        "fetch it, or name a branch, a tag or a commit that is there")
    }
    root = URL(filePath: NSTemporaryDirectory()).appending(path: "former-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
    let archive = "\(root).tar"
    defer { try? FileManager.default.removeItem(atPath: archive) }
    let packed = try await git.run(
      ["archive", "--format=tar", "-o", archive, revision, "."], in: repository)
    let unpacked = try await tar.run(["-xf", archive, "-C", root])
    guard packed.outcome.isSuccess, unpacked.outcome.isSuccess else {
      throw Self.failure(
        "the files of '\(revision)' cannot be read", packed.errors + unpacked.errors,
        "see the message of git")
    }
    changedFiles = try await Self.changes(git, repository, revision)
  }

  func remove() { try? FileManager.default.removeItem(atPath: root) }

  private static func changes(_ git: Tool, _ repository: String, _ revision: String) async throws
    -> [String]
  {
    let tracked = try await git.run(
      ["diff", "--name-only", "--relative", "-z", revision, "--", "."], in: repository)
    let new = try await git.run(
      ["ls-files", "--others", "--exclude-standard", "-z", "--", "."], in: repository)
    return (tracked.output + new.output).split(separator: "\0").map(String.init).sorted()
  }

  private static func failure(_ what: String, _ why: String, _ help: String) -> Failure {
    Failure(Diagnostic(rule: "unknown-revision", what: what, why: why, help: help))
  }
}
