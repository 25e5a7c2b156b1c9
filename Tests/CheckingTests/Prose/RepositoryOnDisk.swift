import Foundation

/// A repository in a temporary folder, which goes with this value's owner.
final class RepositoryOnDisk {
  let root: String

  init(_ files: [String: String]) throws {
    root =
      FileManager.default.temporaryDirectory
      .appending(path: "checking-\(UUID().uuidString)").path
    for (path, text) in files {
      let file = URL(filePath: root).appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }
}
