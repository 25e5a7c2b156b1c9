internal import Foundation
internal import Pages
internal import Synchronization
package import Workspace

/// Writes files into a new folder, from any thread.
package final class SiteWriter: Sendable {
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

  @Sendable package func write(_ file: OutputFile) throws {
    try makeFolder(of: file.path)
    if keep(file) { return }
    let url = URL(filePath: "\(folder)/\(file.path)", directoryHint: .notDirectory)
    do {
      try Data(file.bytes).write(to: url, options: .withoutOverwriting)
    } catch let error as CocoaError where error.code == .fileWriteFileExists {
      // It may be a link into the old site, which nobody may write through.
      try FileManager.default.removeItem(at: url)
      try Data(file.bytes).write(to: url, options: .withoutOverwriting)
    }
  }

  /// Takes files of the old site over as they are.
  ///
  /// - Parameter known: what each was when the old site was looked at.
  /// - Returns: false when one of them is not there or another by now; then none counts as written.
  package func takeOver(_ paths: [String], if known: (String) -> FileStatus?) -> Bool {
    for (place, path) in paths.enumerated() {
      if (try? makeFolder(of: path)) != nil, link(path) {
        if isSame(path, known(path)) { continue }
        try? FileManager.default.removeItem(atPath: "\(folder)/\(path)")
      }
      // A link that stayed would be written through, into the old site.
      for taken in paths[..<place] {
        try? FileManager.default.removeItem(atPath: "\(folder)/\(taken)")
      }
      return false
    }
    return true
  }

  /// A link more changes only when the file was last changed.
  private func isSame(_ path: String, _ known: FileStatus?) -> Bool {
    guard let known, let status = FileStatus(of: "\(folder)/\(path)") else { return false }
    return (status.kind, status.size, status.modified, status.inode)
      == (known.kind, known.size, known.modified, known.inode)
  }

  private func makeFolder(of path: String) throws {
    let parent = RelativePath.folder(of: path)
    // Under the lock: another thread's file must not come before its folder.
    try made.withLock { made in
      guard made.insert(parent).inserted else { return }
      try FileManager.default.createDirectory(
        atPath: "\(folder)/\(parent)", withIntermediateDirectories: true)
    }
  }

  private func link(_ path: String) -> Bool {
    (try? FileManager.default.linkItem(atPath: "\(old)/\(path)", toPath: "\(folder)/\(path)"))
      != nil
  }

  /// A file that the old site has alike is taken over with its times: disks write nothing, and
  /// programs that copy the site see that it has not changed.
  private func keep(_ file: OutputFile) -> Bool {
    let kept = "\(old)/\(file.path)"
    guard let bytes = FileManager.default.contents(atPath: kept), bytes.elementsEqual(file.bytes)
    else { return false }
    return link(file.path)
  }
}
