extension StepResult {
  /// Whether the block ran to its end, and said something else than it had to, by its output or its
  /// exit status.
  var hasWrongOutput: Bool {
    guard case .failed(let why) = verdict else { return false }
    return !["timed out", "ended by signal", "the background block"].contains { why.hasPrefix($0) }
  }

  /// Whether the block ended as it had to, and only printed something else than is expected.
  var hasOtherOutput: Bool {
    guard hasWrongOutput, case .failed(let why) = verdict else { return false }
    return !["exit status", "not ready", "port "].contains { why.hasPrefix($0) }
  }
}
