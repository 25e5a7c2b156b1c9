/// How many facts of each kind are in which state. Every fact that a page states counts, whether it
/// could be looked at or not.
package struct Statistics: Sendable, Equatable {
  package struct Counts: Sendable, Equatable, Codable {
    package var proven = 0
    package var runtime = 0
    package var excluded = 0
    package var wrong = 0

    package var all: Int { proven + runtime + excluded + wrong }

    mutating func count(_ state: Fact.State) {
      switch state {
      case .proven: proven += 1
      case .runtime: runtime += 1
      case .excluded: excluded += 1
      case .wrong: wrong += 1
      }
    }
  }

  /// Why facts are not proven, and of how many each reason is told.
  package struct Reason: Sendable, Equatable {
    package let text: String
    package let count: Int
  }

  package private(set) var counts: [Fact.Kind: Counts] = [:]
  package private(set) var all = Counts()
  /// The most frequent first.
  package let runtimeReasons: [Reason]
  package let exclusionReasons: [Reason]

  package init(_ facts: [Fact]) {
    var runtime: [String: Int] = [:]
    var excluded: [String: Int] = [:]
    for fact in facts {
      counts[fact.kind, default: Counts()].count(fact.state)
      all.count(fact.state)
      switch fact.state {
      case .runtime(let reason): runtime[reason, default: 0] += 1
      case .excluded(let reason): excluded[reason, default: 0] += 1
      case .proven, .wrong: break
      }
    }
    runtimeReasons = Self.ranked(runtime)
    exclusionReasons = Self.ranked(excluded)
  }

  private static func ranked(_ reasons: [String: Int]) -> [Reason] {
    reasons.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }
      .map { Reason(text: $0.key, count: $0.value) }
  }
}
