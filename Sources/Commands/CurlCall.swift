/// A call of curl, as far as it tells whether it only reads.
struct CurlCall {
  private var flags: [(name: String, value: String?)] = []
  private var isUnknown = false

  init(_ words: some Collection<ShellWord>) {
    var pending = Array(words)[...]
    while let word = pending.popFirst() {
      if word.mayBeFlags { isUnknown = true }
      let start = word.literalPrefix
      if start.hasPrefix("--") {
        let parts = start.split(separator: "=", maxSplits: 1).map(String.init)
        let value = parts.count > 1 ? parts[1] : pending.first?.text
        flags.append((parts[0], value))
      } else if start.hasPrefix("-") {
        readShort(word, start, &pending)
      }
    }
  }

  /// `-sSo /dev/null`, `-XPOST`.
  private mutating func readShort(
    _ word: ShellWord, _ start: String, _ pending: inout ArraySlice<ShellWord>
  ) {
    for (index, letter) in start.enumerated().dropFirst() {
      guard Self.valueLetters.contains(letter) else {
        flags.append(("-\(letter)", nil))
        continue
      }
      let value = word.suffix(from: index + 1)
      flags.append(("-\(letter)", value.letters.isEmpty ? pending.popFirst()?.text : value.text))
      return
    }
  }

  var isReadOnly: Bool { !isUnknown && flags.allSatisfy { Self.isReadOnly($0.name, $0.value) } }

  private static func isReadOnly(_ flag: String, _ value: String?) -> Bool {
    switch flag {
    case "-X", "--request": ["GET", "HEAD", "OPTIONS"].contains(value ?? "")
    case "-o", "--output", "-D", "--dump-header": ["/dev/null", "-"].contains(value ?? "")
    default:
      !["-d", "-F", "-T", "-O", "-c", "-K", "-Q"].contains(flag)
        && !writers.contains { flag.hasPrefix($0) }
    }
  }

  /// Long flags that send data or write files, by their beginning.
  private static let writers = [
    "--data", "--form", "--upload", "--json", "--remote-name", "--cookie-jar", "--config",
    "--quote", "--output-dir", "--trace", "--hsts", "--etag-save", "--url-query",
  ]

  private static let valueLetters = Set("AbcCdDeEFHKmoPQrtTuUwxXyYz")
}
