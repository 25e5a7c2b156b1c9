internal import Diagnostics

/// The languages of fences: those that mean something, those that are shown, and those that hide
/// one of ours from readers and tools.
enum FenceLanguages {
  static let run = ["bash", "python", "yaml", "text"]

  private static let shown = [
    "css", "csv", "diff", "dockerfile", "dot", "hcl", "html", "ini", "java", "javascript", "json",
    "makefile", "markdown", "mermaid", "promql", "properties", "rego", "scala", "sql", "swift",
    "toml", "xml",
  ]

  private static let aliases = [
    "shell": "bash", "sh": "bash", "console": "bash", "zsh": "bash", "shell-session": "bash",
    "shellsession": "bash", "shellscript": "bash", "bash-session": "bash", "terminal": "bash",
    "ksh": "bash", "dash": "bash",
    "py": "python", "python3": "python", "ipython": "python", "pycon": "python",
    "python-repl": "python", "yml": "yaml",
    "txt": "text", "plain": "text", "plaintext": "text", "output": "text",
  ]

  /// The language that `name` is another name for.
  static func meant(by name: String) -> String? {
    let small = name.lowercased()
    return aliases[small] ?? (small != name && run.contains(small) ? small : nil)
  }

  /// What is wrong with a language that nothing runs or shows; nil for one that is known.
  static func complaint(_ name: String) -> (what: String, why: String, help: String)? {
    // A block without a language is the site's to report.
    if name.isEmpty || run.contains(name) || shown.contains(name) { return nil }
    let nearest = nearestNames(to: name, among: run + shown)
    return (
      "unknown fence language '\(name)'", "it is neither run nor known to be shown only",
      nearest.isEmpty
        ? "the languages are: \((run + shown).joined(separator: ", "))"
        : "did you mean '\(nearest[0])'?"
    )
  }
}
