package import Diagnostics

/// What became of one step.
package struct StepResult: Sendable, Equatable {
  package enum Verdict: Sendable, Hashable {
    case passed
    /// It failed where the phase is proven by a failure.
    case failedAsProven(String)
    case failed(String)
    /// The run was ended while it ran.
    case interrupted
    /// The cluster lacks what the step requires.
    case skipped(String)

    package var label: String {
      switch self {
      case .passed: "passed"
      case .failedAsProven: "failed, as it must"
      case .failed: "failed"
      case .interrupted: "interrupted"
      case .skipped: "skipped"
      }
    }

    /// Whether the step ran and showed what it had to.
    package var proves: Bool {
      switch self {
      case .passed, .failedAsProven: true
      case .failed, .interrupted, .skipped: false
      }
    }

    /// Why it failed or was skipped; nil for a step that passed.
    package var complaint: String? {
      switch self {
      case .passed: nil
      case .failedAsProven(let why), .failed(let why), .skipped(let why): why
      case .interrupted: "interrupted"
      }
    }

    package var isFailure: Bool {
      switch self {
      case .failed, .interrupted: true
      case .passed, .failedAsProven, .skipped: false
      }
    }
  }

  package var name: String
  package var phase: Phase.Name
  package var verdict: Verdict
  package var duration: Duration
  /// Executions of the block; more than one only for a declared wait.
  package var attempts: Int
  package var output: String
  package var location: Location

  package init(
    name: String, phase: Phase.Name, verdict: Verdict, duration: Duration, attempts: Int,
    output: String, location: Location
  ) {
    self.name = name
    self.phase = phase
    self.verdict = verdict
    self.duration = duration
    self.attempts = attempts
    self.output = output
    self.location = location
  }
}
