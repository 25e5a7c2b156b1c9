import Foundation
import Testing

/// Texts that were accepted, beside the tests.
enum Golden {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures/reports")

  static func compare(_ text: String, _ name: String) throws {
    let file = folder.appending(path: name)
    if ProcessInfo.processInfo.environment["ACCEPT_GOLDEN"] == "1" {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    let accepted = try String(contentsOf: file, encoding: .utf8)
    #expect(text == accepted, "\(name): accept a wanted change with ACCEPT_GOLDEN=1")
  }
}
