internal import Diagnostics
internal import Schemas

extension ClientCall {
  /// What the program would refuse before it asks the cluster anything.
  package func problems() -> [CallProblem] {
    if let problem = verbProblem { return [problem] }
    if isPlugin { return [] }
    let problems =
      flags.enumerated().compactMap { index, flag in
        flagProblem(flag, isLast: index == flags.count - 1) ?? setProblem(flag)
      } + superfluousProblems
    // `--timeout <time> --wait` is read as if `--wait` were a file: no value is certain.
    return hasPlaceholder ? problems.filter { $0.rule != "flag-value" } : problems
  }

  /// Whether the verb is that of a plugin which is known to exist.
  package var isPlugin: Bool {
    guard verb.isEmpty, let name = verbWords.first?.text else { return false }
    return Self.plugins[program]?.contains(name) ?? false
  }

  private static let plugins: [Program: Set<String>] = [
    .helm: [
      "cm-push", "dashboard", "diff", "git", "images", "kubeval", "mapkubeapis", "monitor", "s3",
      "schema-gen", "secrets", "unittest", "whatup",
    ],
    .kubectl: [
      "access-matrix", "argo", "cert-manager", "ctx", "df-pv", "gadget", "get-all", "krew", "ktop",
      "kyverno", "minio", "neat", "node-shell", "ns", "oidc-login", "outdated", "popeye",
      "resource-capacity", "score", "sniff", "stern", "trace", "tree", "view-cert", "view-secret",
      "view-utilization", "who-can",
    ],
  ]

  private var verbProblem: CallProblem? {
    guard let word = verbWords.last, let name = word.text, !isPlugin else { return nil }
    let table = program.table
    let known = verbWords.count == verb.count
    if known { return nil }
    let names = table.names(below: verb)
    let path = ([program.rawValue] + verb).joined(separator: " ")
    let nearest = nearestNames(to: name, among: names, limit: 1).first
    return CallProblem(
      "unknown-verb", what: "'\(path)' has no verb '\(name)'",
      why: "\(program.rawValue) \(table.version) knows none of that name",
      help: nearest.map { "did you mean '\($0)'?" }
        ?? "'\(path) --help' lists the verbs, and a plugin is a program of its own",
      range: word.range, replacement: nil)
  }

  private var path: String { ([program.rawValue] + verb).joined(separator: " ") }

  private func flagProblem(_ flag: Flag, isLast: Bool) -> CallProblem? {
    // A name that holds a variable.
    if flag.name.isEmpty || verb.isEmpty && verbWords.isEmpty { return nil }
    guard let known = flag.known else { return verb.isEmpty ? nil : unknown(flag) }
    guard let value = flag.value else {
      guard known.takesNextWord, !(isOpen && isLast) else { return nil }
      return CallProblem(
        "flag-value", what: "'\(flag.spelled)' has no value",
        why: "'\(path)' wants one after it", help: nil, range: flag.range)
    }
    return value.text.flatMap { FlagValue(known).problem($0, of: flag, value.range, in: path) }
  }

  /// What helm's grammar refuses in `--set` and its kin.
  private func setProblem(_ flag: Flag) -> CallProblem? {
    guard program == .helm, let kind = SetAssignment.Kind(rawValue: flag.name),
      let word = flag.value, let refusal = SetGrammar.read(word, kind).refusal
    else { return nil }
    let place = word.range(of: refusal.place)
    return CallProblem(
      "flag-value", what: "'\(flag.spelled)' is not readable", why: refusal.why,
      help: kind == .typed || kind == .string
        ? "a comma separates values: write '\\,' for one in a value, and '\\.' for a dot in a name"
        : nil,
      range: place.isEmpty ? word.range : place)
  }

  private func unknown(_ flag: Flag) -> CallProblem {
    let table = program.table
    let isLong = flag.spelled.hasPrefix("--")
    let names = table.flags(of: verb).map(\.name)
    let nearest = isLong ? nearestNames(to: flag.name, among: names, limit: 3) : []
    // One answer is certain when no other is near.
    let replacement = nearest.count == 1 ? "--\(nearest[0])" : nil
    return CallProblem(
      "unknown-flag", what: "'\(path)' has no flag '\(flag.spelled)'",
      why: "\(program.rawValue) \(table.version) would refuse the command",
      help: nearest.first.map { "did you mean '--\($0)'?" } ?? "'\(path) --help' lists the flags",
      range: flag.range, replacement: replacement)
  }
}
