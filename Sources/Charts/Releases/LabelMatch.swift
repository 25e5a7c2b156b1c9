/// The value of a label.
enum LabelValue: Sendable, Hashable {
  case known(String)
  /// The cluster, or a program in it, gives the value.
  case open
}

enum LabelMatch: Int, Comparable {
  case no
  case maybe
  case yes

  static func < (left: LabelMatch, right: LabelMatch) -> Bool { left.rawValue < right.rawValue }
}

extension LabelSelector.Requirement {
  func match(_ value: LabelValue?) -> LabelMatch {
    switch value {
    case nil: isMet(by: nil) ? .yes : .no
    case .known(let text): isMet(by: text) ? .yes : .no
    case .open:
      switch condition {
      case .exists: .yes
      case .isMissing: .no
      default: .maybe
      }
    }
  }

  private func isMet(by value: String?) -> Bool {
    switch condition {
    case .exists: value != nil
    case .isMissing: value == nil
    case .isIn(let values): value.map(values.contains) ?? false
    case .isNotIn(let values): !(value.map(values.contains) ?? false)
    case .isAbove(let bound): value.flatMap { Int($0) }.map { $0 > bound } ?? false
    case .isBelow(let bound): value.flatMap { Int($0) }.map { $0 < bound } ?? false
    }
  }
}
