package import Recipes

/// A recipe for a fault that looks like another recipe's.
package struct Lookalike: Sendable {
  package let id: String
  package let title: String
  private let diagnose: [GuidedBlock]
  private let values: RunValues
  private let execute: BlockExecution

  /// Limit of one block: a look-alike is only glanced at.
  private static let limit = Duration.seconds(20)

  package init(
    id: String, title: String, diagnose: [GuidedBlock], values: RunValues,
    execute: @escaping BlockExecution
  ) {
    self.id = id
    self.title = title
    self.diagnose = diagnose
    self.values = values
    self.execute = execute
  }

  /// Whether those blocks of its diagnosis that only read say broken. Each runs once.
  func recognises() async throws -> Bool {
    var states: [Diagnosis.BlockState] = []
    for block in diagnose where block.effect == .read && block.block.background == nil {
      let attempt = try await execute(block.block, Self.limit)
      states.append(block.state(of: attempt, values: values))
      if Task.isCancelled { return false }
    }
    return Diagnosis(states) == .broken
  }
}
