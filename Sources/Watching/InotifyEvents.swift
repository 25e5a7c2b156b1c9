internal import Foundation

/// What the kernel writes for each change: `int wd; uint32_t mask, cookie, len; char name[len]`.
enum InotifyEvents {
  private static let header = 16

  /// The names of the files that changed, in order; a change of a folder itself has none.
  static func names(in data: Data) -> [String] {
    let bytes = Array(data)
    var names: [String] = []
    var start = 0
    while start + header <= bytes.count {
      // The length stands at 12, in the machine's order, which is little-endian wherever Swift runs
      // on Linux.
      let length = (0..<4).reduce(0) { $0 | Int(bytes[start + 12 + $1]) << (8 * $1) }
      let end = min(start + header + length, bytes.count)
      names.append(
        String(decoding: bytes[(start + header)..<end].prefix { $0 != 0 }, as: UTF8.self))
      start = end
    }
    return names
  }
}
