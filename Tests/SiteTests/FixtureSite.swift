import Diagnostics
import Foundation
import Recipes
import Site
import Testing

/// A copy of the fixture site in a folder of its own, with files changed.
final class FixtureSite {
  static let fixtures = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures")

  let root: URL

  /// - Parameter changes: new contents by path; nil removes a file.
  init(_ changes: [String: String?] = [:]) throws {
    let manager = FileManager.default
    root = manager.temporaryDirectory.appending(path: "site-\(UUID().uuidString)")
    try manager.copyItem(at: Self.fixtures.appending(path: "site"), to: root)
    for (path, text) in changes {
      let url = root.appending(path: path)
      if let text {
        try manager.createDirectory(
          at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
      } else {
        try manager.removeItem(at: url)
      }
    }
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  func site(
    _ edition: Edition = Edition(), _ verification: VerificationLookup = { _ in nil }
  ) throws -> Site {
    try Site(
      root: root.path, docs: ["README.md", "content", "recipes"], edition: edition,
      verification: verification)
  }

  /// Files are read on demand, so the folder must still be there.
  func files() throws -> [OutputFile] { try site().files() }

  /// The page at `path` of the output.
  func page(
    _ path: String, _ edition: Edition = Edition(),
    _ verification: VerificationLookup = { _ in nil }
  ) throws -> String {
    let file = try site(edition, verification).files().first { $0.path == path }
    return String(decoding: try #require(file).bytes, as: UTF8.self)
  }

  func diagnostics() throws -> [String] { try site().diagnostics.map(\.description) }
}
