internal import Foundation
internal import Pages
internal import Synchronization

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
    try Data(file.bytes).write(
      to: URL(filePath: "\(folder)/\(file.path)", directoryHint: .notDirectory))
  }

  /// Takes files of the old site over as they are.
  ///
  /// - Returns: false when one of them is not there; then none counts as written.
  package func takeOver(_ paths: [String]) -> Bool {
    for (place, path) in paths.enumerated() {
      if (try? makeFolder(of: path)) != nil, link(path) { continue }
      // A link that stayed would be written through, into the old site.
      for taken in paths[..<place] {
        try? FileManager.default.removeItem(atPath: "\(folder)/\(taken)")
      }
      return false
    }
    return true
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
