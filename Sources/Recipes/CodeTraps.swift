/// What looks right in a block and breaks the command: characters that only look like others, a
/// prompt, a backslash that continues nothing.
struct CodeTraps {
  /// A finding at a byte of the code.
  struct Finding: Equatable {
    var offset: Int
    var what: String
    var why: String
    var help: String
  }

  private(set) var findings: [Finding] = []

  init(_ code: String, language: CommandBlock.Language) {
    switch language {
    case .bash: read(CodeRegions(code, .bash).scalars, prompt: "$ ")
    case .python: read(CodeRegions(code, .python).scalars, prompt: ">>> ")
    case .yaml: readYAML(code)
    }
  }

  private mutating func read(_ scalars: [CodeRegions.Element], prompt: String) {
    for index in scalars.indices where scalars[index].isCode {
      let scalar = scalars[index].scalar
      if Self.isOddBlank(scalar) { blank(scalar, at: scalars[index].offset) }
      if scalar == "\\" { continuation(scalars, index) }
      if scalar == prompt.unicodeScalars.first { self.prompt(prompt, scalars, index) }
    }
    for run in scalars.split(whereSeparator: { !$0.isCode || !Self.isWord($0.scalar) }) {
      word(run)
    }
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar == "_" || ("0"..."9").contains(scalar)
  }

  /// White space that the shell takes for part of a word, and characters of no width.
  private static func isOddBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xA0, 0xAD, 0x1680, 0x2000...0x200D, 0x202F, 0x205F, 0x2060, 0x3000, 0xFEFF: true
    default: false
    }
  }

  private mutating func blank(_ scalar: Unicode.Scalar, at offset: Int) {
    findings.append(
      Finding(
        offset: offset, what: "the character \(Self.name(scalar)) in the code",
        why: "it looks like a blank or like nothing, and is part of a word",
        help: "type an ordinary space, or put it in quotes where it is meant"))
  }

  private static func name(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(4 - digits.count, 0)) + digits
  }

  /// Cyrillic letters that are drawn as Latin ones.
  private static let lookalikes = Dictionary(
    uniqueKeysWithValues: zip(
      "аеорсухіјѕһԁӏАВЕКМНОРСТХУІЈЅ".unicodeScalars, "aeopcyxijshdlABEKMHOPCTXYIJS".unicodeScalars))

  /// A word of ASCII letters and of Cyrillic ones that all look like them.
  private mutating func word(_ word: ArraySlice<CodeRegions.Element>) {
    let foreign = word.filter { !$0.scalar.isASCII }
    guard let first = foreign.first, let latin = Self.lookalikes[first.scalar],
      foreign.allSatisfy({ Self.lookalikes[$0.scalar] != nil }),
      word.contains(where: { $0.scalar.isASCII && $0.scalar.properties.isAlphabetic })
    else { return }
    let text = String(String.UnicodeScalarView(word.map(\.scalar)))
    findings.append(
      Finding(
        offset: first.offset,
        what: "the Cyrillic letter \(Self.name(first.scalar)) in the word '\(text)'",
        why: "it looks like '\(latin)', and no program takes it for that",
        help: "type the word in Latin letters"))
  }

  /// `\` and then blanks up to the line's end.
  private mutating func continuation(_ scalars: [CodeRegions.Element], _ index: Int) {
    let rest = scalars[(index + 1)...].prefix { $0.scalar != "\n" }
    guard !rest.isEmpty, rest.allSatisfy({ $0.scalar == " " || $0.scalar == "\t" }) else { return }
    findings.append(
      Finding(
        offset: scalars[index].offset, what: "white space after a backslash at the end of a line",
        why: "the backslash quotes that, and the command ends here",
        help: "remove the white space"))
  }

  /// A prompt at the beginning of a line.
  private mutating func prompt(
    _ prompt: String, _ scalars: [CodeRegions.Element], _ index: Int
  ) {
    let isFirst = index == 0 || scalars[index - 1].scalar == "\n"
    guard isFirst,
      scalars[index...].prefix(prompt.unicodeScalars.count).map(\.scalar)
        == Array(prompt.unicodeScalars)
    else { return }
    findings.append(
      Finding(
        offset: scalars[index].offset, what: "a prompt in the code",
        why: "'\(prompt)' would be run as part of the command",
        help: "write the command alone, and its output in a ```text {output-of=…} block"))
  }

  /// In YAML only indentation and keys: texts may hold anything.
  private mutating func readYAML(_ code: String) {
    var offset = 0
    for line in code.split(separator: "\n", omittingEmptySubsequences: false) {
      readIndentation(line, at: offset)
      if let key = line.prefixMatch(of: /[\s-]*([^\s:#'"]+):(?=\s|$)/) {
        let start = line.utf8.distance(from: line.startIndex, to: key.output.1.startIndex)
        readKey(key.output.1, at: offset + start)
      }
      offset += line.utf8.count + 1
    }
  }

  private mutating func readIndentation(_ line: Substring, at offset: Int) {
    var offset = offset
    for scalar in line.unicodeScalars {
      guard scalar == " " || scalar == "-" || Self.isOddBlank(scalar) else { return }
      if Self.isOddBlank(scalar) { blank(scalar, at: offset) }
      offset += UTF8.width(scalar)
    }
  }

  private mutating func readKey(_ key: Substring, at offset: Int) {
    var offset = offset
    let elements = key.unicodeScalars.map { scalar in
      defer { offset += UTF8.width(scalar) }
      return CodeRegions.Element(scalar: scalar, offset: offset, isCode: true)
    }
    for run in elements.split(whereSeparator: { !Self.isWord($0.scalar) }) { word(run) }
  }
}
