internal import Foundation

/// All files below a folder, found without reading any.
package struct FolderWalk: Sendable {
  package struct Entry: Hashable, Sendable {
    /// Relative to the folder.
    package let path: String
    package let status: FileStatus
  }

  /// Files, folders and links, each folder before what is in it.
  package private(set) var entries: [Entry] = []
  /// Folders that cannot be listed.
  package private(set) var unreadable: [String] = []
  private let root: String
  private let leavesOut: @Sendable (_ path: String, _ name: String) -> Bool

  /// Links are listed, not followed.
  ///
  /// - Parameter leavesOut: which files and folders are passed over, by path and name.
  package init(
    _ root: String, leavingOut leavesOut: @escaping @Sendable (String, String) -> Bool
  ) {
    self.root = root
    self.leavesOut = leavesOut
    var folders = [""]
    while let folder = folders.popLast() { folders += list(folder).reversed() }
  }

  /// - Returns: the folders in it.
  private mutating func list(_ folder: String) -> [String] {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(
        atPath: folder.isEmpty ? root : "\(root)/\(folder)")
    } catch {
      unreadable.append(folder)
      return []
    }
    var folders: [String] = []
    for name in names.sorted() {
      let path = folder.isEmpty ? name : "\(folder)/\(name)"
      // What went since the folder was listed is not there.
      guard !leavesOut(path, name), let status = FileStatus(of: "\(root)/\(path)") else { continue }
      entries.append(Entry(path: path, status: status))
      if status.kind == .folder { folders.append(path) }
    }
    return folders
  }
}
