import Foundation
import Processes
import Testing

/// `docgen serve` on a copy of the fixture site, asked with curl.
final class ServedSite {
  let docgen: DocGenRun
  let address: String
  private let process = Process()
  private let output = Pipe()

  init(_ arguments: String...) async throws {
    docgen = try DocGenRun()
    process.executableURL = URL(filePath: DocGenRun.executable)
    process.arguments = ["serve", "--port", "0"] + arguments
    process.currentDirectoryURL = docgen.root
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["SPARK_K8S_CACHE": docgen.cache.path]) { $1 }
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    var text = ""
    while !text.contains("Ctrl-C") || !text.contains("pages read") {
      let data = output.fileHandleForReading.availableData
      if data.isEmpty { break }
      text += String(decoding: data, as: UTF8.self)
    }
    let match = try #require(text.firstMatch(of: /http:\/\/127\.0\.0\.1:\d+/), "\(text)")
    address = String(match.output)
  }

  deinit { if process.isRunning { process.terminate() } }

  /// Sends a signal and waits for the end.
  func end(_ signal: Int32) -> Int32 {
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    return process.terminationStatus
  }

  /// The status and the body.
  func get(_ path: String, _ options: String...) async throws -> (status: Int, body: String) {
    let curl = try #require(Tool(named: "curl", searchPath: "/usr/bin:/bin:/usr/local/bin"))
    let result = try await curl.run(
      ["-s", "--path-as-is", "-m", "20", "-w", "\n%{http_code}"] + options + [address + path],
      in: docgen.root.path)
    let lines = result.output.split(separator: "\n", omittingEmptySubsequences: false)
    return (Int(lines.last ?? "") ?? 0, lines.dropLast().joined(separator: "\n"))
  }

  struct Change: Decodable {
    var version: Int
    var findings: [String]
  }

  /// Waits for a change after a version.
  func change(after version: Int) async throws -> Change {
    let answer = try await get("/_docgen/changes?since=\(version)")
    return try JSONDecoder().decode(Change.self, from: Data(answer.body.utf8))
  }
}
