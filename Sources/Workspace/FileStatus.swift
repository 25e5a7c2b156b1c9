internal import Foundation

/// What lstat(2) knows of a file. Nobody changes a file's content without changing this, unless
/// within one tick of the file system's clock.
package struct FileStatus: Hashable, Sendable {
  package enum Kind: String, Sendable { case file, folder, link, other }

  package let kind: Kind
  package let size: Int
  /// Nanoseconds since 1970.
  package let modified: Int
  /// When content, name or permissions last changed; nobody can set it back.
  package let changed: Int
  package let inode: UInt64
  package let device: UInt64

  /// - Parameter followingLinks: whether a link is taken for what it leads to.
  /// - Returns: nil when there is nothing.
  package init?(of path: String, followingLinks: Bool = false) {
    var status = stat()
    guard (followingLinks ? stat(path, &status) : lstat(path, &status)) == 0 else { return nil }
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    size = Int(status.st_size)
    modified = status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
    changed = status.st_ctim.tv_sec * 1_000_000_000 + status.st_ctim.tv_nsec
    inode = UInt64(status.st_ino)
    device = UInt64(status.st_dev)
  }
}
