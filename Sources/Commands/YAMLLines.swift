/// Finds what of a YAML text is no comment.
enum YAMLLines {
  /// Each line up to a `#` that begins it or follows a blank.
  static func ranges(in text: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    while start < text.count {
      let end = text[start...].firstIndex(of: UInt8(ascii: "\n")) ?? text.count
      let comment = (start..<end).first { index in
        text[index] == UInt8(ascii: "#")
          && (index == start || [0x20, 0x09].contains(text[index - 1]))
      }
      ranges.append(start..<(comment ?? end))
      start = end + 1
    }
    return ranges
  }
}
