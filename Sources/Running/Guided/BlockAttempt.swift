package import Recipes

/// One execution of a block: what it printed, and whether it ended as it should.
package struct BlockAttempt: Sendable, Equatable {
  /// Why it failed; nil when its exit status is the documented one.
  package var complaint: String?
  package var output: String

  package init(complaint: String?, output: String) {
    self.complaint = complaint
    self.output = output
  }
}

/// Runs a block once.
package typealias BlockExecution =
  @Sendable (CommandBlock, _ limit: Duration) async throws -> BlockAttempt

extension StepRunner {
  /// Runs a block once, whatever wait it declares, and compares nothing.
  package func attempt(_ block: CommandBlock, limit: Duration) async throws -> BlockAttempt {
    var once = block
    once.until = nil
    let attempt = try await run(.block(once, expectations: []), limit: limit)
    return BlockAttempt(complaint: attempt.complaint, output: attempt.output)
  }
}
