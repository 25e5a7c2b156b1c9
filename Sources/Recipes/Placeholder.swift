/// What varies from run to run in an expected output.
enum Placeholder: Equatable {
  case anything, number, age, time, address, url, namespace, release
  /// A pod of the workload.
  case pod(String)
  case parameter(String)

  /// How the forms read, for messages.
  static let forms =
    "[...], [AGE], [IP], [N], [NAMESPACE], [PARAMETER:NAME], [POD:NAME], [RELEASE], [TIME], [URL]"

  private static let fixed: [String: Placeholder] = [
    "[...]": .anything, "[N]": .number, "[AGE]": .age, "[TIME]": .time, "[IP]": .address,
    "[URL]": .url, "[NAMESPACE]": .namespace, "[RELEASE]": .release,
  ]

  /// Reads one placeholder with its brackets; nil for text that only looks like one.
  init?(_ text: String) {
    if let placeholder = Self.fixed[text] {
      self = placeholder
    } else if let match = text.wholeMatch(of: /\[POD:([a-z0-9.-]+)\]/) {
      self = .pod(String(match.output.1))
    } else if let match = text.wholeMatch(of: /\[PARAMETER:([a-z][a-z0-9-]*)\]/) {
      self = .parameter(String(match.output.1))
    } else {
      return nil
    }
  }

  /// The regular expression of what it stands for in this run; nil for an unknown parameter.
  func expression(_ values: RunValues) -> String? {
    switch self {
    case .anything: ".*"
    case .number: "[0-9]+"
    case .age: "(?:[0-9]+[dhms])+"
    case .time: "[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9:.]+(?:Z|[A-Z]{3}|[+-][0-9:]+)?"
    case .address: "(?:[0-9]{1,3}\\.){3}[0-9]{1,3}"
    case .url: "[A-Za-z][A-Za-z0-9+.\\-]*:\\/\\/\\S+"
    case .pod(let name): "\(Self.escaped(name))-[a-z0-9-]*[a-z0-9]"
    case .namespace: Self.escaped(values.namespace)
    case .release: Self.escaped(values.release)
    case .parameter(let name): values.parameters[name].map(Self.escaped)
    }
  }

  static func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      if "\\^$.|?*+()[]{}/-#&~ ".contains(character) { result.append("\\") }
      result.append(character)
    }
  }
}
