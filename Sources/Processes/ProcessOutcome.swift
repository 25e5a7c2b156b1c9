/// How a process ended.
package enum ProcessOutcome: Sendable, Equatable, CustomStringConvertible {
  case exited(Int32)
  case signaled(Int32)
  /// It was ended, with all its descendants, because its time was up.
  case timedOut(after: Duration)

  package var isSuccess: Bool { self == .exited(0) }

  package var description: String {
    switch self {
    case .exited(let status): "exit status \(status)"
    case .signaled(let signal): "ended by signal \(signal)"
    case .timedOut(let limit): "timed out after \(limit.components.seconds) s"
    }
  }
}
