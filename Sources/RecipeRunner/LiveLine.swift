import Foundation
import Running
import Synchronization

/// Prints events as lines; on a terminal the running step shows with its elapsed time.
final class LiveLine: Sendable {
  private let report: TerminalReport
  private let ticking = Mutex<Task<Void, Never>?>(nil)

  init(report: TerminalReport) { self.report = report }

  var listener: RunListener {
    { [self] event in handle(event) }
  }

  private func handle(_ event: RunEvent) {
    ticking.withLock { task in
      task?.cancel()
      task = nil
    }
    let isTerminal = isatty(STDOUT_FILENO) == 1
    if isTerminal { write("\r\u{1B}[K") }
    if let text = report.text(event) { write(text + "\n") }
    guard isTerminal, case .stepStarted(let name, let limit) = event else { return }
    let ticker = Task { [self] in
      let start = ContinuousClock.now
      while !Task.isCancelled {
        let elapsed = (ContinuousClock.now - start).components.seconds
        write("\r\u{1B}[K  … \(name) \(elapsed) s (limit \(limit.components.seconds) s)")
        try? await Task.sleep(for: .seconds(1))
      }
    }
    ticking.withLock { $0 = ticker }
  }

  private func write(_ text: String) {
    FileHandle.standardOutput.write(Data(text.utf8))
  }
}
