package import Schemas

/// A helm or kubectl command as it is written, the programs that only run it taken off.
package struct ClientCall: Sendable {
  package enum Program: String, Sendable {
    case helm, kubectl

    package var table: CommandLineTable {
      switch self {
      case .helm: .helm
      case .kubectl: .kubectl
      }
    }
  }

  package struct Flag: Sendable {
    /// The long name without dashes; as written where the program has no such flag.
    package var name: String
    /// `--namespace`, `-n`
    package var spelled: String
    /// Nil for a flag that has none.
    package var value: ShellWord?
    /// Bytes of the flag, its value left out.
    package var range: Range<Int>
    /// Nil where the program has no such flag.
    package var known: CommandLineTable.Flag?
  }

  package let program: Program
  /// Bytes of the program's name.
  package let programRange: Range<Int>
  /// What stands before the program: `timeout`, `xargs`.
  package let wrappers: [String]
  /// `["rollout", "restart"]`, aliases replaced; empty where the program has no such verb.
  package internal(set) var verb: [String] = []
  /// The words that name the verb.
  package internal(set) var verbWords: [ShellWord] = []
  package internal(set) var flags: [Flag] = []
  /// What is neither the verb nor a flag or its value.
  package internal(set) var arguments: [ShellWord] = []
  /// Whether the words are not those that are meant: see ``ShellScript/CommandLine``.
  package private(set) var hasPlaceholder = false
  /// All words after the program, up to `--`.
  let words: [ShellWord]
  /// What follows `--`: for `kubectl exec` a command of its own.
  package internal(set) var rest: [ShellWord] = []

  /// Whether the call may have more words than are known: from xargs, or from a variable that the
  /// shell splits.
  package var isOpen: Bool {
    wrappers.contains("xargs") || (arguments + verbWords).contains(where: \.mayBeFlags)
  }

  package var verbText: String { verb.joined(separator: " ") }

  /// The last flag of one of these long names.
  package func flag(_ names: String...) -> Flag? { flags.last { names.contains($0.name) } }

  /// All flags of a long name.
  package func flags(_ name: String) -> [Flag] { flags.filter { $0.name == name } }

  /// Whether a switch is on.
  package func isSet(_ name: String) -> Bool {
    guard let flag = flag(name) else { return false }
    return !["false", "f", "F", "0", "False", "FALSE"].contains(flag.value?.text ?? "true")
  }

  package func argument(_ index: Int) -> ShellWord? {
    index < arguments.count ? arguments[index] : nil
  }
}

extension ClientCall {
  /// Nil when the command runs neither program.
  package init?(_ line: ShellScript.CommandLine, variables: [String: String] = [:]) {
    self.init(line.words, variables: variables)
    hasPlaceholder = line.hasPlaceholder
  }

  package init?(_ words: [ShellWord], variables: [String: String] = [:]) {
    let unwrapped = CommandWrapper.unwrap(words.flatMap { $0.expanded(with: variables) })
    var command = unwrapped.command
    // `watch "kubectl get pods"` has the whole command in one word.
    if command.count == 1, unwrapped.wrappers.last == "watch", let word = command.first {
      command = word.split(at: " ").filter { !$0.letters.isEmpty }[...]
    }
    guard let first = command.first, let name = first.text?.split(separator: "/").last,
      let program = Program(rawValue: String(name))
    else { return nil }
    self.program = program
    wrappers = unwrapped.wrappers
    programRange = first.range
    var reader = CallReader(program.table, Array(command.dropFirst()))
    self.words = reader.words
    reader.read()
    verb = reader.verb
    verbWords = reader.verbWords
    flags = reader.flags
    arguments = reader.arguments
    rest = reader.rest
  }
}
