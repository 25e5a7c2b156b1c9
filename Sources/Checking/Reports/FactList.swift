/// Every fact on a line, with its state and what it was proven by.
package struct FactList: CustomStringConvertible {
  package let description: String

  package init(_ result: CheckResult) {
    description = result.sorted().facts.map(Self.line).joined(separator: "\n")
  }

  private static func line(_ fact: Fact) -> String {
    let grounds: String
    switch fact.state {
    case .runtime(let reason), .excluded(let reason): grounds = reason
    case .proven, .wrong: grounds = fact.evidence.joined(separator: ", ")
    }
    let text =
      "\(fact.location): \(fact.state.name): \(fact.kind.rawValue) '\(fact.subject)'"
      + (grounds.isEmpty ? "" : " — \(grounds)")
    return PrintableText.lines(text).replacing("\n", with: " ")
  }
}

extension Fact.State {
  /// Its name in every report.
  package var name: String {
    switch self {
    case .proven: "proven"
    case .runtime: "runtime"
    case .excluded: "excluded"
    case .wrong: "wrong"
    }
  }

  /// Why it is not known; nil for what is.
  package var reason: String? {
    switch self {
    case .runtime(let reason), .excluded(let reason): reason
    case .proven, .wrong: nil
    }
  }
}
