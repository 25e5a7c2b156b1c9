internal import Foundation

/// What an operator says to a change.
enum GuidedAnswer: Equatable {
  case yes, no, quit

  /// Nil for a line that says none of them. Enter alone is no; the end of the input ends the run.
  init?(_ line: String?) {
    guard let line else {
      self = .quit
      return
    }
    switch line.trimmingCharacters(in: .whitespacesAndNewlines).lowercased() {
    case "y", "yes", "д", "да": self = .yes
    case "", "n", "no", "н", "нет": self = .no
    case "q", "quit", "в", "выход": self = .quit
    default: return nil
    }
  }
}
