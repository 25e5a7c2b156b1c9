/// What a block does to the cluster, and to the files of whoever runs it.
package enum Effect: String, Sendable {
  case read, change
}

extension ShellScript {
  /// `read` only when every command is on the read-only list and no output goes to a file: anything
  /// unknown may change.
  package var effect: Effect {
    !writesFile && commands.allSatisfy { isReadOnly($0) } ? .read : .change
  }

  private func isReadOnly(_ line: CommandLine) -> Bool {
    let (command, wrappers) = CommandWrapper.unwrap(line.words)
    guard wrappers.allSatisfy(Self.readingWrappers.contains) else { return false }
    if let call = ClientCall(Array(command)) { return call.isReadOnly }
    // What xargs adds may be any flag.
    if wrappers.contains("xargs") { return false }
    guard let first = command.first else { return true }
    guard let name = first.text else { return false }
    return functions.contains(name) || LocalCommand.isReadOnly(name, command.dropFirst())
  }

  private static let readingWrappers: Set<String> = [
    "builtin", "command", "env", "nice", "nohup", "stdbuf", "time", "timeout", "watch", "xargs",
  ]
}

extension ClientCall {
  var isReadOnly: Bool {
    guard let first = verb.first else { return false }
    return switch program {
    case .kubectl:
      Self.kubectlReaders.contains(first) || Self.kubectlPairs.contains(verbText)
        || Self.kubectlTrials.contains(first) && isKubectlTrial
    case .helm:
      !Self.helmWriters.contains { flag($0) != nil }
        && (Self.helmReaders.contains(first) || Self.helmPairs.contains(verbText)
          || Self.helmTrials.contains(first) && isHelmTrial)
    }
  }

  private var isKubectlTrial: Bool {
    ["client", "server"].contains(flag("dry-run")?.value?.text ?? "")
  }

  /// Bare `--dry-run` is `--dry-run=client`.
  private var isHelmTrial: Bool {
    guard let trial = flag("dry-run") else { return false }
    guard let value = trial.value else { return true }
    return ["client", "server", "true"].contains(value.text ?? "")
  }

  private static let kubectlReaders: Set<String> = [
    "get", "describe", "logs", "wait", "port-forward", "version", "api-resources", "api-versions",
    "top", "explain", "events", "diff", "kustomize", "options", "completion",
  ]

  private static let kubectlPairs: Set<String> = [
    "rollout status", "rollout history", "auth can-i", "auth whoami", "cluster-info",
    "config view", "config current-context", "config get-contexts", "config get-clusters",
    "config get-users", "plugin list",
  ]

  /// Verbs that only try with `--dry-run=client` or `server`.
  private static let kubectlTrials: Set<String> = [
    "annotate", "apply", "autoscale", "cordon", "create", "delete", "drain", "expose", "label",
    "patch", "replace", "run", "scale", "set", "taint", "uncordon",
  ]

  private static let helmReaders: Set<String> = [
    "list", "status", "get", "history", "template", "show", "version", "lint", "env", "search",
    "verify", "completion",
  ]

  private static let helmPairs: Set<String> = ["repo list", "plugin list", "dependency list"]

  private static let helmTrials: Set<String> = ["install", "upgrade", "uninstall", "rollback"]

  /// Flags with which even a reading verb writes files or runs a program.
  private static let helmWriters = ["output-dir", "post-renderer"]
}
