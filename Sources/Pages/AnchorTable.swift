internal import Diagnostics
internal import Markdown
internal import Synchronization

/// The anchors of files, each read once.
final class AnchorTable: Sendable {
  private let known = Mutex<[String: Anchors]>([:])

  func learn(_ anchors: Anchors, of path: String) { known.withLock { $0[path] = anchors } }

  /// Nil for a file that cannot be read.
  func anchors(of file: String, _ files: LinkedFiles) -> Anchors? {
    if let anchors = known.withLock({ $0[file] }) { return anchors }
    guard let bytes = files.bytes(file) else { return nil }
    let anchors = Anchors(Document(SourceText(path: file, bytes: bytes)))
    known.withLock { $0[file] = anchors }
    return anchors
  }
}
