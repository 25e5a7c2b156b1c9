/// A call of helm or kubectl: its flags with their values, and its other arguments.
struct Invocation {
  enum Program: String {
    case kubectl, helm
  }

  struct Flag {
    /// `--namespace`, or `-n`.
    var name: String
    /// Nil for a flag without a value.
    var value: ShellWord?
  }

  let program: Program
  private(set) var flags: [Flag] = []
  /// Arguments that are neither flags nor their values: verb, objects, release, chart.
  private(set) var arguments: [ShellWord] = []
  /// All words after the program, up to `--`.
  private(set) var words: [ShellWord]
  /// What follows `--`: for `kubectl exec` a command of its own.
  private(set) var rest: [ShellWord] = []

  /// - Parameter command: a command's words, without a wrapper such as `timeout 5m`.
  init?(_ command: some Collection<ShellWord>) {
    guard let name = command.first?.text?.split(separator: "/").last,
      let program = Program(rawValue: String(name))
    else { return nil }
    self.program = program
    words = Array(command.dropFirst())
    if let end = words.firstIndex(where: { $0.text == "--" }) {
      rest = Array(words[(end + 1)...])
      words = Array(words[..<end])
    }
    var pending = words[...]
    while let word = pending.popFirst() { read(word, &pending) }
  }

  /// The first arguments as text; one that only the shell knows is nil.
  func argument(_ index: Int) -> String? {
    index < arguments.count ? arguments[index].text : nil
  }

  func flag(_ names: String...) -> Flag? { flags.last { names.contains($0.name) } }

  private mutating func read(_ word: ShellWord, _ pending: inout ArraySlice<ShellWord>) {
    let start = word.literalPrefix
    if start.hasPrefix("--") {
      readLong(word, start, &pending)
    } else if start.hasPrefix("-"), start.count > 1 {
      readShort(word, Array(start.utf8), &pending)
    } else {
      arguments.append(word)
    }
  }

  private mutating func readLong(
    _ word: ShellWord, _ start: String, _ pending: inout ArraySlice<ShellWord>
  ) {
    let name = String(start.prefix { $0 != "=" })
    if name != start {
      flags.append(Flag(name: name, value: word.suffix(from: name.utf8.count + 1)))
    } else if FlagTable.takesValue(name, program) {
      flags.append(Flag(name: name, value: pending.popFirst()))
    } else {
      flags.append(Flag(name: name, value: nil))
    }
  }

  /// `-it`, `-nspark`, `-n=spark`, `-n spark`.
  private mutating func readShort(
    _ word: ShellWord, _ bytes: [UInt8], _ pending: inout ArraySlice<ShellWord>
  ) {
    for (index, byte) in bytes.enumerated().dropFirst() {
      let name = "-\(Character(UnicodeScalar(byte)))"
      guard FlagTable.takesValue(name, program, verb: argument(0)) else {
        flags.append(Flag(name: name, value: nil))
        continue
      }
      let next = index + 1
      let skipped = next < bytes.count && bytes[next] == UInt8(ascii: "=") ? 1 : 0
      let value = word.suffix(from: next + skipped)
      flags.append(Flag(name: name, value: value.letters.isEmpty ? pending.popFirst() : value))
      return
    }
  }
}
