/// What varies from run to run in an expected output.
enum Placeholder: Equatable {
  /// Anything of a fixed form, given as a regular expression.
  case form(String)
  case namespace, release
  /// A pod of the workload.
  case pod(String)
  case parameter(String)

  /// How the forms read, for messages.
  static let forms =
    "[...], [AGE], [IP], [N], [NAMESPACE], [PARAMETER:NAME], [POD:NAME], [RELEASE], [TIME], [URL]"

  private static let fixed: [String: Placeholder] = [
    "[...]": .form(".*"),
    "[N]": .form("[0-9]+"),
    "[AGE]": .form("(?:[0-9]+[dhms])+"),
    "[IP]": .form("(?:[0-9]{1,3}\\.){3}[0-9]{1,3}"),
    "[TIME]": .form(
      "[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9:.]+(?:Z|[A-Z]{3}|[+-][0-9:]+)?"),
    "[URL]": .form("[A-Za-z][A-Za-z0-9+.\\-]*:\\/\\/\\S+"),
    "[NAMESPACE]": .namespace, "[RELEASE]": .release,
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
    case .form(let expression): expression
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
