/// The verbs of helm and kubectl and the flags that each takes, as the programs themselves name
/// them.
package struct CommandLineTable: Sendable {
  /// How a flag's value is read.
  package enum ValueKind: Character, Sendable {
    case switched = "b"
    case text = "s"
    /// May be given several times, or with commas.
    case list = "l"
    case integer = "i"
    case number = "f"
    case duration = "d"
    /// `key=value,…`
    case map = "m"
  }

  package struct Flag: Sendable, Equatable {
    /// Without dashes.
    package var name: String
    package var short: Character?
    package var kind: ValueKind
    /// Whether the value may be left out; it is given after `=` then.
    package var hasOptionalValue: Bool
    /// The values that it may have; empty when there are others.
    package var choices: [String]

    /// Whether the next word is its value where there is no `=`.
    package var takesNextWord: Bool { kind != .switched && !hasOptionalValue }
  }

  package struct Verb: Sendable {
    /// `["rollout", "status"]`
    package var words: [String]
    /// Other names of its last word.
    package var aliases: [String]
    package var flags: [Flag]
  }

  package let program: String
  /// The program's version, as `v3.17.2`.
  package let version: String
  /// Those that every verb takes.
  package let globals: [Flag]
  private let verbs: [[String]: Verb]
  /// The names of the verbs below each, with what they stand for.
  private let names: [[String]: [String: String]]

  package static let helm = CommandLineTable(program: "helm")
  package static let kubectl = CommandLineTable(program: "kubectl")

  private init(program: String) {
    let lines = Self.data.split(separator: "\n", omittingEmptySubsequences: false)
      .drop { !$0.hasPrefix("\(program) v") }.prefix { !$0.isEmpty }
    self.program = program
    version = lines.first.map { String($0.dropFirst(program.count + 1)) } ?? ""
    let read = lines.dropFirst().map { Self.readVerb($0) }
    globals = read.first { $0.words == ["*"] }?.flags ?? []
    let own = read.filter { $0.words != ["*"] }
    verbs = Dictionary(own.map { ($0.words, $0) }, uniquingKeysWith: { first, _ in first })
    names = own.reduce(into: [:]) { names, verb in
      guard let last = verb.words.last else { return }
      for name in [last] + verb.aliases {
        names[Array(verb.words.dropLast()), default: [:]][name] = last
      }
    }
  }

  /// The verb of these words; nil when there is none.
  package func verb(_ words: [String]) -> Verb? { verbs[words] }

  /// What a name below a verb stands for: `ls` for `list`.
  package func name(_ name: String, below verb: [String]) -> String? { names[verb]?[name] }

  /// The names below a verb, aliases left out; none for one that holds no others.
  package func names(below verb: [String]) -> [String] {
    Set((names[verb] ?? [:]).values).sorted()
  }

  /// A flag of a verb by its long name.
  package func flag(_ name: String, of verb: [String]) -> Flag? {
    flags(of: verb).first { $0.name == name }
  }

  /// A flag of a verb by its letter.
  package func flag(_ letter: Character, of verb: [String]) -> Flag? {
    flags(of: verb).first { $0.short == letter }
  }

  /// All flags that a verb takes, its own first.
  package func flags(of verb: [String]) -> [Flag] {
    (verbs[verb]?.flags ?? []) + globals + [Self.help]
  }

  private static let help = Flag(
    name: "help", short: "h", kind: .switched, hasOptionalValue: false, choices: [])
}

extension CommandLineTable {
  /// Reads `repo add|alias; flag,f:s?{a|b}; …`.
  private static func readVerb(_ line: Substring) -> Verb {
    let parts = line.split(separator: "; ")
    let names = (parts.first ?? "").split(separator: "|").map(String.init)
    return Verb(
      words: (names.first ?? "").split(separator: " ").map(String.init),
      aliases: Array(names.dropFirst()), flags: parts.dropFirst().compactMap { readFlag($0) })
  }

  private static func readFlag(_ text: Substring) -> Flag? {
    let parts = text.split(separator: ":", maxSplits: 1)
    guard parts.count == 2, let kind = parts[1].first.flatMap({ ValueKind(rawValue: $0) }) else {
      return nil
    }
    let names = parts[0].split(separator: ",")
    let rest = parts[1].dropFirst()
    let choices = rest.drop { $0 != "{" }.dropFirst().dropLast()
    return Flag(
      name: String(names[0]), short: names.count > 1 ? names[1].first : nil, kind: kind,
      hasOptionalValue: rest.hasPrefix("?"),
      choices: choices.split(separator: "|").map(String.init))
  }
}
