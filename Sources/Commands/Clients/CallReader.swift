internal import Diagnostics
internal import Schemas

/// Reads the words of a call as helm and kubectl do: first the verb, wherever it stands among the
/// flags, then all flags as that verb knows them.
struct CallReader {
  private let table: CommandLineTable
  private(set) var words: [ShellWord]
  var verb: [String] = []
  var verbWords: [ShellWord] = []
  var flags: [ClientCall.Flag] = []
  var arguments: [ShellWord] = []
  var rest: [ShellWord] = []

  init(_ table: CommandLineTable, _ words: [ShellWord]) {
    self.table = table
    self.words = words
    if let end = words.firstIndex(where: { $0.text == "--" }) {
      rest = Array(words[(end + 1)...])
      self.words = Array(words[..<end])
    }
  }

  mutating func read() {
    while let index = nextArgument(), let name = words[index].text,
      let known = table.name(name, below: verb)
    {
      verb.append(known)
      verbWords.append(words.remove(at: index))
    }
    readWords()
    // What follows a verb that has others below it is one that nobody knows.
    let needsName = verb.isEmpty || !table.names(below: verb).isEmpty
    if needsName, !arguments.isEmpty { verbWords.append(arguments.removeFirst()) }
  }

  /// The first word that is neither a flag nor the value of one, as far as the verb so far tells.
  private func nextArgument() -> Int? {
    var index = 0
    while index < words.count {
      let start = words[index].literalPrefix
      guard start.hasPrefix("-"), start.count > 1 else { return index }
      index += takesNext(start) ? 2 : 1
    }
    return nil
  }

  /// A flag that is not known here is taken for one with a value, as both programs do.
  private func takesNext(_ word: String) -> Bool {
    if word.contains("=") { return false }
    if word.hasPrefix("--") {
      return table.flag(String(word.dropFirst(2)), of: verb)?.takesNextWord ?? true
    }
    guard word.count == 2, let letter = word.last else { return false }
    return table.flag(letter, of: verb)?.takesNextWord ?? true
  }

  private mutating func readWords() {
    var pending = words[...]
    while let word = pending.popFirst() {
      let start = word.literalPrefix
      if start.hasPrefix("--") {
        readLong(word, start, &pending)
      } else if start.hasPrefix("-"), start.count > 1 {
        readShort(word, start, &pending)
      } else {
        arguments.append(word)
      }
    }
  }

  private mutating func readLong(
    _ word: ShellWord, _ start: String, _ pending: inout ArraySlice<ShellWord>
  ) {
    let spelled = String(start.prefix { $0 != "=" })
    let name = canonical(String(spelled.dropFirst(2)))
    let known = table.flag(name, of: verb)
    let count = spelled.utf8.count
    var flag = ClientCall.Flag(
      name: known?.name ?? name, spelled: spelled, value: nil, range: word.range(of: 0..<count),
      known: known)
    if spelled != start {
      flag.value = word.suffix(from: count + 1)
    } else if count < word.letters.count {
      // A variable inside the name: `--$x`.
      flag.name = ""
    } else if known?.takesNextWord ?? isLikelyToTakeNext(name, pending.first) {
      flag.value = pending.popFirst()
    }
    flags.append(flag)
  }

  /// kubectl reads `--dry_run` as `--dry-run`.
  private func canonical(_ name: String) -> String {
    guard table.program == "kubectl" else { return name }
    return String(name.map { $0 == "_" ? "-" : $0 })
  }

  /// So that one misspelt flag gives one finding: its value is no argument.
  private func isLikelyToTakeNext(_ name: String, _ next: ShellWord?) -> Bool {
    guard let next, !next.literalPrefix.hasPrefix("-") else { return false }
    let names = table.flags(of: verb).map(\.name)
    let nearest = nearestNames(to: name, among: names, limit: 1).first
    return nearest.flatMap { table.flag($0, of: verb) }?.takesNextWord ?? false
  }

  /// `-it`, `-nspark`, `-n=spark`, `-n spark`.
  private mutating func readShort(
    _ word: ShellWord, _ start: String, _ pending: inout ArraySlice<ShellWord>
  ) {
    let letters = Array(start.utf8)
    for index in 1..<letters.count {
      let letter = Character(UnicodeScalar(letters[index]))
      let known = table.flag(letter, of: verb)
      var flag = ClientCall.Flag(
        name: known?.name ?? String(letter), spelled: "-\(letter)", value: nil,
        range: word.range(of: (index == 1 ? 0 : index)..<index + 1), known: known)
      let hasEquals = letters[(index + 1)...].first == UInt8(ascii: "=")
      let takesRest = hasEquals || known?.takesNextWord ?? false
      if takesRest { flag.value = rest(of: word, after: index, hasEquals, &pending) }
      flags.append(flag)
      if takesRest || known == nil { return }
    }
  }

  /// The value of a letter: what follows in the word, else the next word.
  private func rest(
    of word: ShellWord, after index: Int, _ hasEquals: Bool,
    _ pending: inout ArraySlice<ShellWord>
  ) -> ShellWord? {
    let value = word.suffix(from: index + (hasEquals ? 2 : 1))
    return value.letters.isEmpty && !hasEquals ? pending.popFirst() : value
  }
}
