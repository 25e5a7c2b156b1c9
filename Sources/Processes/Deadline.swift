internal import Foundation
internal import Subprocess
internal import Synchronization

/// The process id of a child, known once it was spawned.
final class ProcessIdBox: Sendable {
  private let storage = Mutex<Int32?>(nil)

  func set(_ pid: Int32) { storage.withLock { $0 = pid } }

  var value: Int32? { storage.withLock { $0 } }
}

/// Ends a child and its process group when its time is up.
enum Deadline {
  /// Time between SIGTERM and SIGKILL.
  static let grace = Duration.seconds(3)

  /// Runs `body`; past `limit` the group of `pid` gets SIGTERM, then SIGKILL. `body` learns from
  /// its argument whether that happened.
  ///
  /// - Parameter mark: of processes that left the group and are ended as well.
  static func run<Value: Sendable>(
    limit: Duration?, pid: ProcessIdBox, mark: String? = nil,
    _ body: (@escaping @Sendable () -> Bool) async throws -> Value
  ) async throws -> Value {
    let expired = Flag()
    let watch = limit.map { limit in
      Task {
        try await Task.sleep(for: limit)
        expired.raise()
        await ProcessGroup.end(pid)
        if let mark { await ProcessTable.end(markedBy: mark) }
      }
    }
    do {
      let value = try await body { expired.isRaised }
      // What left the group must be gone, too, before the block counts as ended.
      if expired.isRaised { _ = try? await watch?.value } else { watch?.cancel() }
      return value
    } catch {
      watch?.cancel()
      throw error
    }
  }

  private final class Flag: Sendable {
    private let storage = Mutex(false)

    func raise() { storage.withLock { $0 = true } }
    var isRaised: Bool { storage.withLock { $0 } }
  }
}

/// Signals to a whole process group.
enum ProcessGroup {
  static func end(_ pid: ProcessIdBox) async {
    guard let pid = pid.value else { return }
    kill(-pid, SIGTERM)
    let end = ContinuousClock.now + Deadline.grace
    // Signal 0 only asks whether the group still has a member.
    while kill(-pid, 0) == 0, ContinuousClock.now < end {
      try? await Task.sleep(for: .milliseconds(20))
    }
    kill(-pid, SIGKILL)
  }
}

extension PlatformOptions {
  /// A session of its own, so that one signal reaches the child with all it started, and the
  /// terminal's Ctrl-C reaches only us.
  static var ownSession: PlatformOptions {
    var options = PlatformOptions()
    options.createSession = true
    options.teardownSequence = [
      .gracefulShutDown(toProcessGroup: true, allowedDurationToNextStep: Deadline.grace)
    ]
    return options
  }
}

extension ProcessOutcome {
  init(_ status: TerminationStatus) {
    switch status {
    case .exited(let code): self = .exited(Int32(code))
    case .signaled(let signal): self = .signaled(Int32(signal))
    }
  }
}
