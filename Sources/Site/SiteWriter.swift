internal import Foundation
internal import Pages
internal import Synchronization

/// Writes files into a new folder, from any thread.
final class SiteWriter: Sendable {
  private let folder: String
  /// The site that this one replaces.
  private let old: String
  private let made = Mutex<Set<String>>([])

  init(_ folder: URL, replacing old: URL) throws {
    self.folder = folder.path
    self.old = old.path
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
    if keep(file) { return }
    try Data(file.bytes).write(
      to: URL(filePath: "\(folder)/\(file.path)", directoryHint: .notDirectory))
  }

  /// A file that the old site has alike is taken over with its times: disks write nothing, and
  /// programs that copy the site see that it has not changed.
  private func keep(_ file: OutputFile) -> Bool {
    let kept = "\(old)/\(file.path)"
    guard let bytes = FileManager.default.contents(atPath: kept), bytes.elementsEqual(file.bytes)
    else { return false }
    return (try? FileManager.default.linkItem(atPath: kept, toPath: "\(folder)/\(file.path)"))
      != nil
  }
}
