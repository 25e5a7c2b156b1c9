internal import Foundation

/// What a block wrote, kept in a file: a block may print more than memory should hold.
package struct CapturedOutput: Sendable, Equatable {
  /// Absolute path of the whole output.
  package let path: String
  /// Bytes in the file.
  package let size: Int
  /// The output, or its beginning and end when it is long; bytes that are not UTF-8 are U+FFFD.
  package let text: String

  /// Bytes of each end that are kept in memory.
  private static let kept = 512 * 1024

  init(path: String) {
    self.path = path
    guard let handle = FileHandle(forReadingAtPath: path) else {
      (size, text) = (0, "")
      return
    }
    defer { try? handle.close() }
    let size = Int((try? handle.seekToEnd()) ?? 0)
    self.size = size
    func read(from offset: Int, _ count: Int) -> String {
      try? handle.seek(toOffset: UInt64(offset))
      return String(decoding: (try? handle.read(upToCount: count)) ?? Data(), as: UTF8.self)
    }
    if size <= 2 * Self.kept {
      text = read(from: 0, size)
    } else {
      text =
        read(from: 0, Self.kept) + "\n[… \(size - 2 * Self.kept) bytes left out …]\n"
        + read(from: size - Self.kept, Self.kept)
    }
  }
}
