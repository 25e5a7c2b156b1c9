/// Names of environment variables that a recipe may give its own values to.
enum VariableNames {
  /// What is set in every block, or in every hidden step.
  private static let ofRun: Set<String> = ["NAMESPACE", "RELEASE", "CHART", "PRESET"]

  /// Variables that the shell, its tools or the runner live by.
  private static let ofSystem: Set<String> = [
    "DIRSTACK", "ENV", "EUID", "FUNCNAME", "GROUPS", "HOME", "HOSTNAME", "IFS", "KUBECONFIG",
    "LANG", "LINENO", "OLDPWD", "OPTARG", "OPTIND", "PATH", "PIPESTATUS", "POSIXLY_CORRECT",
    "PPID", "PWD", "PYTHONHOME", "PYTHONPATH", "RANDOM", "REPLY", "SECONDS", "SHELL", "SHELLOPTS",
    "SHLVL", "TERM", "TMPDIR", "UID", "USER",
  ]

  private static let prefixes = ["BASH", "HELM_", "LC_", "LD_", "__recipes"]

  static func isName(_ text: String) -> Bool {
    text.wholeMatch(of: /[A-Za-z_][A-Za-z0-9_]*/) != nil
  }

  /// Why a variable is not free, in words; nil for one that is.
  static func owner(of name: String) -> String? {
    if ofRun.contains(name) { return "the runner sets it for every run" }
    let isSystem = ofSystem.contains(name) || prefixes.contains { name.hasPrefix($0) }
    return isSystem ? "the shell and its tools live by it" : nil
  }
}
