/// What a block does to the cluster.
package enum Effect: String, Sendable {
  case read, change
}

extension ShellScript {
  /// `read` only when every command is on the read-only list: anything unknown may change.
  package var effect: Effect { commands.allSatisfy(\.isReadOnly) ? .read : .change }
}

extension ShellScript.CommandLine {
  var isReadOnly: Bool {
    guard !writesFile, let name = words.first ?? nil else { return false }
    return switch name {
    case "kubectl": Self.isReadOnlyKubectl(arguments)
    case "helm": Self.helmReaders.contains(arguments.first ?? "")
    case "sed": !words.contains { $0?.hasPrefix("-i") ?? true }
    default: Self.localReaders.contains(name)
    }
  }

  /// The literal arguments that are no flags.
  private var arguments: [String] {
    words.dropFirst().compactMap { $0 }.filter { !$0.hasPrefix("-") }
  }

  private static func isReadOnlyKubectl(_ arguments: [String]) -> Bool {
    guard let verb = arguments.first else { return false }
    let object = arguments.dropFirst().first ?? ""
    return kubectlReaders.contains(verb) || kubectlPairs.contains("\(verb) \(object)")
  }

  private static let kubectlReaders: Set<String> = [
    "get", "describe", "logs", "wait", "port-forward", "version", "api-resources", "api-versions",
    "top", "explain", "cluster-info", "events", "diff",
  ]

  private static let kubectlPairs: Set<String> = [
    "rollout status", "rollout history", "auth can-i", "config view", "config current-context",
  ]

  private static let helmReaders: Set<String> = [
    "list", "ls", "status", "get", "history", "template", "show", "version", "lint", "env",
  ]

  /// Programs that read, print or wait and touch no cluster.
  private static let localReaders: Set<String> = [
    "grep", "awk", "head", "tail", "sort", "uniq", "wc", "cut", "tr", "jq", "echo", "printf",
    "cat", "test", "[", "true", "false", "sleep", "date", "base64", "column", "cd", "export",
    "seq", "basename", "dirname", "exit", "set", "timeout", "curl", "diff",
  ]
}
