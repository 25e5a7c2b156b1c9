/// Text that comes from a cluster, made fit for a terminal.
enum TerminalText {
  /// Without control characters, which could move the cursor or change what was shown before.
  static func printable(_ text: String) -> String {
    let scalars = text.unicodeScalars.filter { scalar in
      scalar == "\n" || scalar == "\t" || scalar.properties.generalCategory != .control
    }
    return String(String.UnicodeScalarView(scalars))
  }

  /// Lines of at most `width` characters, broken between words.
  static func wrapped(_ text: String, width: Int) -> [String] {
    text.split(separator: " ").reduce(into: []) { lines, word in
      if let last = lines.last, last.count + 1 + word.count <= width {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(String(word))
      }
    }
  }
}
