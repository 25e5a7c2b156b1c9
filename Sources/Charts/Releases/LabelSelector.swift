/// What follows `-l`: requirements that labels have to meet, all of them.
package struct LabelSelector: Sendable, Hashable, CustomStringConvertible {
  package struct Requirement: Sendable, Hashable {
    package enum Condition: Sendable, Hashable {
      case exists
      case isMissing
      /// `=`, `==`, `in`.
      case isIn([String])
      /// `!=`, `notin`; labels without the key meet it, too.
      case isNotIn([String])
      /// `>`.
      case isAbove(Int)
      /// `<`.
      case isBelow(Int)
    }

    package var key: String
    package var condition: Condition
  }

  package var requirements: [Requirement]
  package let description: String

  /// Nil for what kubectl would refuse.
  package init?(_ text: String) {
    var reader = SelectorReader(text)
    guard let requirements = reader.requirements() else { return nil }
    self.requirements = requirements
    description = text
  }

  /// Of a Service or a workload: `selector`, or `matchLabels`.
  package init(_ labels: [String: String]) {
    requirements = labels.sorted { $0.key < $1.key }.map { key, value in
      Requirement(key: key, condition: .isIn([value]))
    }
    description = labels.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
      .joined(separator: ",")
  }

  /// Whether labels meet it; maybe, when that depends on a value that only the cluster gives.
  func match(_ labels: [String: LabelValue]) -> LabelMatch {
    requirements.map { $0.match(labels[$0.key]) }.min() ?? .yes
  }

  func match(_ labels: [String: String]) -> LabelMatch { match(labels.mapValues(LabelValue.known)) }
}
