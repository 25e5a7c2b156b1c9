import Foundation
import Processes
import Testing

/// The built `docgen`, run as users run it, on a copy of the fixture site.
final class DocGenRun {
  let root: URL
  let cache: URL
  private let folder: URL

  init() throws {
    let manager = FileManager.default
    folder = manager.temporaryDirectory.appending(path: "docgen-\(UUID().uuidString)")
    root = folder.appending(path: "repository")
    cache = folder.appending(path: "cache")
    try manager.createDirectory(at: folder, withIntermediateDirectories: true)
    let fixture = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../SiteTests/Fixtures/site").standardizedFileURL
    try manager.copyItem(at: fixture, to: root)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// The executable lies beside the test bundle.
  static var executable: String {
    let arguments = CommandLine.arguments
    let bundle = arguments.first { $0.hasSuffix(".xctest") } ?? arguments[0]
    return URL(filePath: bundle).deletingLastPathComponent().appending(path: "docgen").path
  }

  func run(_ arguments: String..., in place: String? = nil) async throws
    -> (status: Int32, output: String, errors: String)
  {
    let tool = Tool(
      path: Self.executable, environment: ["SPARK_K8S_CACHE": cache.path])
    let result = try await tool.run(arguments, in: place ?? root.path)
    guard case .exited(let status) = result.outcome else {
      Issue.record("docgen ended with \(result.outcome)")
      return (-1, result.output, result.errors)
    }
    return (status, result.output, result.errors)
  }

  func write(_ text: String, to path: String) throws {
    let url = root.appending(path: path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// What differs between two folders, as `diff` says it; nothing when they are alike.
  func difference(_ one: String, _ other: String) async throws -> String {
    let diff = Tool(path: "/usr/bin/diff", environment: [:])
    return try await diff.run(["--recursive", "--brief", one, other], in: root.path).output
  }

  func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: root.appending(path: path).path)
  }
}
