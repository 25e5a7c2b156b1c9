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

  /// Files under a folder, sorted by path; folders that links lead to count.
  ///
  /// - Throws: ``Failure`` when a link leads back to a folder that it lies in.
  func files(under path: String) throws -> [String] { try files(under: path, inside: []) }

  /// - Parameter outer: the folders around it, without links.
  private func files(under path: String, inside outer: Set<String>) throws -> [String] {
    let real = url(path).resolvingSymlinksInPath().path
    guard !outer.contains(real) else { throw loop(path) }
    let around = outer.union([real])
    return try names(in: path).flatMap { name in
      let child = "\(path)/\(name)"
      return isFolder(child) ? try files(under: child, inside: around) : [child]
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

  private func loop(_ path: String) -> Failure {
    Failure(
      Diagnostic(
        rule: "link-loop", what: "'\(path)' leads back to a folder that it lies in",
        why: "its files would be found again and again", help: "remove the symbolic link",
        at: Location(path: path)), exitCode: .findings)
  }

  private func unreadable(_ path: String, _ error: any Error) -> Failure {
    Failure(
      Diagnostic(
        rule: "unreadable", what: "'\(path)' cannot be read", why: error.localizedDescription,
        help: "check that it exists and that you may read it", at: Location(path: path)))
  }
}
