/// A part of a procedure that is run on a release which an earlier run kept.
package enum PlanPart: Sendable, Equatable {
  /// From this block to the end.
  case from(String)
  /// These blocks alone.
  case only([String])

  package var blocks: [String] {
    switch self {
    case .from(let block): [block]
    case .only(let blocks): blocks
    }
  }
}
