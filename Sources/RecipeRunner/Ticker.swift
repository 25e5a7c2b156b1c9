import Foundation
import Synchronization

/// A line on the terminal that shows for how long something runs.
final class Ticker: Sendable {
  private let ticking = Mutex<Task<Void, Never>?>(nil)

  /// Does nothing unless the output is a terminal.
  func start(_ name: String, limit: Duration) {
    guard isatty(STDOUT_FILENO) == 1 else { return }
    let ticker = Task {
      let start = ContinuousClock.now
      while !Task.isCancelled {
        let elapsed = (ContinuousClock.now - start).components.seconds
        Self.write("\r\u{1B}[K  … \(name) \(elapsed) s (≤ \(limit.components.seconds) s)")
        try? await Task.sleep(for: .seconds(1))
      }
    }
    ticking.withLock { $0 = ticker }
  }

  /// Removes the line.
  func stop() {
    let wasTicking = ticking.withLock { task in
      defer { task = nil }
      task?.cancel()
      return task != nil
    }
    if wasTicking { Self.write("\r\u{1B}[K") }
  }

  private static func write(_ text: String) {
    FileHandle.standardOutput.write(Data(text.utf8))
  }
}
