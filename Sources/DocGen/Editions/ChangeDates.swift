internal import Foundation
internal import Processes
internal import Workspace

/// When each file of the pages was last committed, from git. Nothing where git has no history, or
/// only the end of one: then the dates would be wrong.
struct ChangeDates {
  let root: String
  let cache: CacheFolder
  let git: Tool?

  init(root: String, cache: CacheFolder) {
    self.root = root
    self.cache = cache
    git = Tool(
      named: "git", searchPath: ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
      environment: ["TZ": "UTC", "GIT_OPTIONAL_LOCKS": "0"])
  }

  /// The commit that is checked out, and whether there is all that came before; nil without git.
  func commit() async -> String? { await output(["rev-parse", "HEAD", "--is-shallow-repository"]) }

  /// Dates by path, relative to the root: UTC, as ISO 8601 has it.
  func dates() async -> [String: String] {
    guard let state = await output(["rev-parse", "HEAD", "--is-shallow-repository"]) else {
      return [:]
    }
    let lines = state.split(separator: "\n")
    guard lines.count == 2, lines[1] == "false" else { return [:] }
    let kept = "\(cache.path)/site/changes/\(Fingerprint(of: [root, String(lines[0])])).txt"
    if let text = try? String(contentsOfFile: kept, encoding: .utf8) {
      return ChangeDates.read(text)
    }
    let log = await output([
      "-c", "core.quotePath=false", "log", "--format=:%cd",
      "--date=format-local:%Y-%m-%dT%H:%M:%SZ", "--name-only", "--no-renames", "--relative", "--",
      "content", "recipes",
    ])
    guard let log else { return [:] }
    // A cache that cannot be written costs the time of a log.
    try? FileManager.default.createDirectory(
      atPath: "\(cache.path)/site/changes", withIntermediateDirectories: true)
    try? Data(log.utf8).write(to: URL(filePath: kept), options: .atomic)
    return ChangeDates.read(log)
  }

  private func output(_ arguments: [String]) async -> String? {
    guard let result = try? await git?.run(arguments, in: root), result.outcome.isSuccess else {
      return nil
    }
    return result.output
  }

  /// A log's dates, each behind a colon, with the files of its commit; the newest comes first.
  static func read(_ log: String) -> [String: String] {
    var dates: [String: String] = [:]
    var date = ""
    for line in log.split(separator: "\n") {
      if line.hasPrefix(":") {
        date = String(line.dropFirst())
      } else if dates[String(line)] == nil {
        dates[String(line)] = date
      }
    }
    return dates
  }
}
