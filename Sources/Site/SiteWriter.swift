internal import Foundation
internal import Pages
internal import Synchronization

/// Writes files into a new folder, from any thread.
final class SiteWriter: Sendable {
  private let folder: String
  private let made = Mutex<Set<String>>([])

  init(_ folder: URL) throws {
    self.folder = folder.path
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data("This folder is written by docgen; changes are lost.\n".utf8)
      .write(to: folder.appending(path: OutputFolder.marker))
  }

  @Sendable func write(_ file: OutputFile) throws {
    let parent = RelativePath.folder(of: file.path)
    // Under the lock: another thread's file must not come before its folder.
    try made.withLock { made in
      guard made.insert(parent).inserted else { return }
      try FileManager.default.createDirectory(
        atPath: "\(folder)/\(parent)", withIntermediateDirectories: true)
    }
    try Data(file.bytes).write(
      to: URL(filePath: "\(folder)/\(file.path)", directoryHint: .notDirectory))
  }
}
