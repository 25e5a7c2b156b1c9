/// Which attributes a fence may carry, by its language.
enum AttributeRules {
  /// What only readers see.
  private static let visible: Set<String> = ["title", "tab", "mark"]
  private static let shown = visible.union(["name", "norun", "reason", "from"])
  private static let command = shown.union([
    "timeout", "until", "expect-exit", "capture", "effect", "requires", "needs",
  ])

  private static let known: [String: Set<String>] = [
    // A background block is a process of its own: the Python session could not share its names.
    "bash": command.union(["pipefail", "background", "ready"]),
    "python": command.union(["where"]),
    "yaml": shown.union(["save"]),
    "text": shown.union(["output-of", "when", "match"]),
    "dot": ["alt", "tab"],
  ]

  static func known(for language: String) -> Set<String> { known[language] ?? shown }

  /// Attributes that stand without a value.
  static let bare: Set<String> = ["background", "norun"]

  /// All keys of all languages, for "has no meaning here" against "unknown".
  static let all = known.values.reduce(into: Set<String>()) { $0.formUnion($1) }

  /// What a block that is not run may say; anything else would never be read.
  static let ofNoRun = shown

  /// What has no meaning for a block that does not end by itself.
  static let ofEnded: [String] = ["until", "expect-exit", "capture", "pipefail"]

  /// What says nothing without another attribute.
  static let dependent = [("reason", "norun"), ("when", "output-of"), ("match", "output-of")]

  /// Why a known attribute has no meaning for a language, and what to write, where that is more
  /// than the list of what the language takes.
  static func advice(_ key: String, for language: String) -> (why: String, help: String)? {
    switch (key, language) {
    case ("where", "bash"):
      ("bash runs beside kubectl, not in a pod", "write 'kubectl exec' in the block")
    case ("background", "python"), ("ready", "python"):
      (
        "a Python session runs one block at a time",
        "start it in a bash block, for example with 'python3 -c'"
      )
    default: nil
    }
  }
}
