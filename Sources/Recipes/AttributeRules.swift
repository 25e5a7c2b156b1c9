/// Which attributes a fence may carry, by its language.
enum AttributeRules {
  static let known: [String: Set<String>] = [
    "bash": command.union(["pipefail"]),
    "python": command,
    "yaml": ["name", "save", "norun", "reason"],
    "text": ["output-of", "when", "match"],
  ]

  private static let command: Set<String> = [
    "name", "timeout", "until", "expect-exit", "background", "ready", "effect", "norun", "reason",
  ]

  /// Attributes that stand without a value.
  static let bare: Set<String> = ["background", "norun"]

  /// Fence languages that mean one of ours but hide it from readers and tools.
  static let aliases = [
    "shell": "bash", "sh": "bash", "console": "bash", "zsh": "bash", "shell-session": "bash",
    "py": "python", "python3": "python", "yml": "yaml",
  ]

  /// All keys of all languages, for "has no meaning here" against "unknown".
  static let all = known.values.reduce(into: Set<String>()) { $0.formUnion($1) }
}
