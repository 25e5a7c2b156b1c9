internal import Diagnostics
internal import Foundation
internal import Pages

/// The repository's files, read by paths relative to its root.
struct SourceFolder: Sendable {
  let root: String
  let files: LinkedFiles

  init(root: String) {
    self.root = root
    files = LinkedFiles(root: root)
  }

  private func url(_ path: String) -> URL { URL(filePath: root).appending(path: path) }

  func isFile(_ path: String) -> Bool { files.isFile(path) }
  func isFolder(_ path: String) -> Bool { files.isFolder(path) }

  /// Names in a folder, sorted; hidden ones are left out.
  func names(in path: String) throws -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: url(path).path)
        .filter { !$0.hasPrefix(".") }.sorted()
    } catch {
      throw unreadable(path, error)
    }
  }

  /// Files under a folder, sorted by path.
  func files(under path: String) throws -> [String] {
    try names(in: path).flatMap { name in
      let child = "\(path)/\(name)"
      return isFolder(child) ? try files(under: child) : [child]
    }
  }

  func bytes(_ path: String) throws -> [UInt8] {
    do {
      return Array(try Data(contentsOf: url(path)))
    } catch {
      throw unreadable(path, error)
    }
  }

  func text(_ path: String) throws -> SourceText {
    SourceText(path: path, bytes: try bytes(path))
  }

  private func unreadable(_ path: String, _ error: any Error) -> Failure {
    Failure(
      Diagnostic(
        rule: "unreadable", what: "'\(path)' cannot be read", why: error.localizedDescription,
        help: "check that it exists and that you may read it", at: Location(path: path)))
  }
}
