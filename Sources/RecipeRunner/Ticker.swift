import Foundation
import Synchronization

/// A line on the terminal that shows for how long something runs.
final class Ticker: Sendable {
  /// The number of what ticks now; nil when nothing does.
  private let current = Mutex<(running: Int?, last: Int)>((nil, 0))

  /// Does nothing unless the output is a terminal.
  func start(_ name: String, limit: Duration) {
    guard isatty(STDOUT_FILENO) == 1 else { return }
    let number = current.withLock { state in
      state.last += 1
      state.running = state.last
      return state.last
    }
    Task {
      let start = ContinuousClock.now
      while true {
        let elapsed = (ContinuousClock.now - start).components.seconds
        let text = "\r\u{1B}[K  … \(name) \(elapsed) s (≤ \(limit.components.seconds) s)"
        // Under the lock: nothing may be written once the line was removed.
        let ticks = current.withLock { state in
          if state.running == number { Self.write(text) }
          return state.running == number
        }
        if !ticks { return }
        try? await Task.sleep(for: .seconds(1))
      }
    }
  }

  /// Removes the line.
  func stop() {
    current.withLock { state in
      if state.running != nil { Self.write("\r\u{1B}[K") }
      state.running = nil
    }
  }

  private static func write(_ text: String) {
    FileHandle.standardOutput.write(Data(text.utf8))
  }
}
