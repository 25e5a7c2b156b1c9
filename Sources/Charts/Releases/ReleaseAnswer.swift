/// What a release says about a name that a page states.
package enum ReleaseAnswer<Value: Sendable>: Sendable {
  /// The rendered objects have it.
  case proven(Value)
  /// Only a running cluster can know. What is known of it all the same comes with the reason: the
  /// template of a pod whose name is not certain.
  case runtime(String, Value?)
  /// The release has none of that name; names that may be meant, best first.
  case unknown(nearest: [String])

  package var value: Value? {
    switch self {
    case .proven(let value): value
    case .runtime(_, let value): value
    case .unknown: nil
    }
  }

  package var isProven: Bool { if case .proven = self { true } else { false } }

  package var reason: String? { if case .runtime(let reason, _) = self { reason } else { nil } }

  package var nearest: [String]? {
    if case .unknown(let nearest) = self { nearest } else { nil }
  }

  package func map<Other: Sendable>(_ change: (Value) -> Other) -> ReleaseAnswer<Other> {
    switch self {
    case .proven(let value): .proven(change(value))
    case .runtime(let reason, let value): .runtime(reason, value.map(change))
    case .unknown(let nearest): .unknown(nearest: nearest)
    }
  }
}

extension ReleaseAnswer: Equatable where Value: Equatable {}
