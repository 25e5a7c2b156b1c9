package import Diagnostics

/// What a run tells while it goes on.
package enum RunEvent: Sendable {
  case note(String)
  case phaseStarted(Phase.Name, steps: Int)
  case stepStarted(name: String, limit: Duration)
  case stepFinished(StepResult)
  case finding(Diagnostic)
}

package typealias RunListener = @Sendable (RunEvent) -> Void
