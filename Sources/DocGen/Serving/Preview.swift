internal import Diagnostics
internal import Site

/// The site as it stands now, for readers who wait for its next change.
actor Preview {
  /// Nil until the sources can be read at all.
  private(set) var files: SiteFiles?
  private(set) var findings: [Diagnostic] = []
  /// Counts changes.
  private(set) var version = 0
  private var waiting: [Int: CheckedContinuation<Void, Never>] = [:]
  private var tickets = 0

  /// - Parameter files: nil when the sources cannot be read; what was shown before stays.
  func publish(_ files: SiteFiles?, _ findings: [Diagnostic]) {
    if let files { self.files = files }
    self.findings = findings
    version += 1
    for reader in waiting.values { reader.resume() }
    waiting = [:]
  }

  /// The version after the one that a reader knows, or that one again when the time is over.
  func version(after known: Int, within limit: Duration) async -> Int {
    if version != known { return version }
    tickets += 1
    let ticket = tickets
    let end = Task {
      try? await Task.sleep(for: limit)
      self.wake(ticket)
    }
    await withCheckedContinuation { waiting[ticket] = $0 }
    end.cancel()
    return version
  }

  private func wake(_ ticket: Int) { waiting.removeValue(forKey: ticket)?.resume() }
}
