package import Commands
internal import Diagnostics

/// Python that a shell command runs: the text of `-c`, a here-document, a file.
package struct PythonCommand: Sendable {
  package enum Source: Sendable {
    case code(Snippet)
    case file(ShellWord)
    case module(ShellWord)
    /// Only the shell knows the code, or the standard input is something else.
    case unknown
  }

  package let source: Source
  /// The command's place among those of the script.
  package let index: Int
  /// Whether it follows a `--`, as in `kubectl exec POD -- python3 -`.
  package let isInContainer: Bool

  /// All of a script.
  ///
  /// - Parameter whole: the snippet whose code the script is.
  package static func all(in script: ShellScript, of whole: Snippet) -> [PythonCommand] {
    script.commands.indices.compactMap { PythonCommand(script.commands[$0], at: $0, of: whole) }
  }

  /// Programs that run another one.
  private static let wrappers: Set<String> = [
    "command", "env", "exec", "nice", "nohup", "sudo", "time", "timeout",
  ]

  private init?(_ command: ShellScript.CommandLine, at index: Int, of whole: Snippet) {
    let texts = command.words.map(\.text)
    guard let start = Self.start(texts),
      let invocation = PythonInvocation(words: Array(texts[start...]))
    else { return nil }
    self.index = index
    isInContainer = texts[..<start].contains("--")
    switch invocation {
    case .code(let word): source = Self.code(command.words[start + word], whole)
    case .file(let word): source = .file(command.words[start + word])
    case .module(let word): source = .module(command.words[start + word])
    case .standardInput: source = Self.input(command.input, whole)
    case .nothing: return nil
    }
  }

  /// Where the interpreter stands among the words.
  private static func start(_ words: [String?]) -> Int? {
    words.indices.first { index in
      guard PythonInvocation(words: [words[index]]) != nil else { return false }
      return index == 0 || words[..<index].contains("--")
        || words[0].map(wrappers.contains) == true
    }
  }

  private static func input(_ input: ShellInput?, _ whole: Snippet) -> Source {
    switch input {
    case .document(let word): code(word, whole)
    case .file(let word): .file(word)
    case .pipe, .other, nil: .unknown
    }
  }

  /// The body of a here-document ends with a line end: what follows is the word that ends it, which
  /// shfmt counts in.
  private static func body(_ word: ShellWord) -> ArraySlice<ShellWord.Letter> {
    let letters = word.letters
    guard [.document, .rawDocument].contains(letters.last?.quoting),
      let end = letters.lastIndex(where: { $0.byte == 0x0A })
    else { return letters[...] }
    return letters[...end]
  }

  /// The text of a word; each line has its place, and a column is right up to the first escape.
  private static func code(_ word: ShellWord, _ whole: Snippet) -> Source {
    guard word.text != nil else { return .unknown }
    var lines: [(text: String, start: Position)] = []
    var bytes: [UInt8] = []
    var start = word.range.lowerBound
    func end() {
      let place = whole.location(at: start).position ?? Position(line: 1, column: 1)
      lines.append((String(decoding: bytes, as: UTF8.self), place))
      bytes = []
    }
    for letter in Self.body(word) {
      if bytes.isEmpty { start = letter.range.lowerBound }
      if letter.byte == 0x0A { end() } else { bytes.append(letter.byte ?? 0) }
    }
    if !bytes.isEmpty { end() }
    return .code(Snippet(lines: lines, path: whole.path, language: "python"))
  }
}
