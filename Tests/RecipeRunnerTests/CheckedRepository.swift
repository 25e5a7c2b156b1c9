import Foundation
import Processes

/// A folder of charts and pages that a test writes, and what `recipes check` finds in it.
struct CheckedRepository {
  private static let tests = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
  let root: String
  private let cache: String

  init() throws {
    let base = "\(NSTemporaryDirectory())/checked-\(UUID().uuidString)"
    (root, cache) = ("\(base)/repository", "\(base)/cache")
    let files = FileManager.default
    try files.createDirectory(atPath: root, withIntermediateDirectories: true)
    try Self.linkTools(into: cache)
  }

  /// The programs of the real cache in another.
  static func linkTools(into cache: String) throws {
    let files = FileManager.default
    try files.createDirectory(atPath: "\(cache)/tools", withIntermediateDirectories: true)
    let environment = ProcessInfo.processInfo.environment
    let real =
      environment["SPARK_K8S_CACHE"]
      ?? "\(environment["XDG_CACHE_HOME"] ?? "\(NSHomeDirectory())/.cache")/spark-k8s-constructor"
    try files.createSymbolicLink(
      atPath: "\(cache)/tools/bin", withDestinationPath: "\(real)/tools/bin")
  }

  /// A copy of a fixture of the checker.
  init(fixture: String) throws {
    try self.init()
    try FileManager.default.removeItem(atPath: root)
    try FileManager.default.copyItem(
      atPath: Self.tests.appending(path: "CheckingTests/Fixtures/\(fixture)").path, toPath: root)
  }

  /// The findings that a fixture has to have, a line each.
  static func wanted(_ fixture: String) throws -> [String] {
    try String(
      contentsOf: tests.appending(path: "CheckingTests/Fixtures/\(fixture).findings"),
      encoding: .utf8
    ).split(separator: "\n").map(String.init)
  }

  func write(_ path: String, _ text: String) throws {
    let file = URL(filePath: "\(root)/\(path)")
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func link(_ path: String, to target: String) throws {
    let file = URL(filePath: "\(root)/\(path)")
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: file.path, withDestinationPath: target)
  }

  func check(_ options: String...) async throws -> Tool.Result {
    let built = Bundle.main.executableURL!.deletingLastPathComponent().appending(path: "recipes")
      .path
    let repository = Self.tests.deletingLastPathComponent().path
    let binary =
      [built, "\(repository)/.build/debug/recipes"]
      .first(where: FileManager.default.isExecutableFile(atPath:)) ?? built
    return try await Tool(
      path: binary, environment: ["SPARK_K8S_CACHE": cache, "GITHUB_ACTIONS": "", "NO_COLOR": "1"]
    ).run(["check"] + options, in: root, limit: .seconds(180))
  }

  /// What a report says that is wrong.
  struct Finding: Decodable {
    var rule: String
    var file: String?
    var line: Int?
    var what: String
  }

  /// The findings, as `file:line: rule`, and the exit code.
  func findings() async throws -> (lines: [String], outcome: ProcessOutcome, errors: String) {
    struct Report: Decodable { var findings: [Finding] }
    let result = try await check("--format", "json")
    let report = try JSONDecoder().decode(Report.self, from: Data(result.output.utf8))
    let lines = report.findings.map { "\($0.file ?? ""):\($0.line ?? 0): \($0.rule)" }
    return (lines, result.outcome, result.errors)
  }
}
