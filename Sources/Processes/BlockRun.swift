/// One execution of a block: how it ended, what it wrote, how long it took.
package struct BlockRun: Sendable, Equatable {
  package var outcome: ProcessOutcome
  /// Standard output and error together, in the order of writing.
  package var output: CapturedOutput
  package var duration: Duration

  package init(outcome: ProcessOutcome, output: CapturedOutput, duration: Duration) {
    self.outcome = outcome
    self.output = output
    self.duration = duration
  }
}
