import Foundation
import Running
import Synchronization

/// Prints events as lines; on a terminal the running step shows with its elapsed time.
final class LiveLine: Sendable {
  private let report: TerminalReport
  /// Stands before each line when several runs go on at once.
  private let prefix: String?
  private let ticking = Mutex<Task<Void, Never>?>(nil)

  init(report: TerminalReport, prefix: String? = nil) {
    self.report = report
    self.prefix = prefix
  }

  var listener: RunListener {
    { [self] event in handle(event) }
  }

  /// Several lines, one of which may show the running step, share one terminal.
  private var isTicking: Bool { prefix == nil && isatty(STDOUT_FILENO) == 1 }

  private func handle(_ event: RunEvent) {
    ticking.withLock { task in
      task?.cancel()
      task = nil
    }
    if isTicking { write("\r\u{1B}[K") }
    if let text = report.text(event) { write(prefixed(text) + "\n") }
    guard isTicking, case .stepStarted(let name, let limit) = event else { return }
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

  private func prefixed(_ text: String) -> String {
    guard let prefix else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { "\(prefix): \($0)" }.joined(separator: "\n")
  }

  private func write(_ text: String) {
    FileHandle.standardOutput.write(Data(text.utf8))
  }
}
