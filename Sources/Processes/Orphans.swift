internal import CLinux
internal import Foundation

/// Processes whose parents ended before them become children of this one, so that no daemon of a
/// recipe gets away, even one that left its session and cleared its environment.
enum Orphans {
  private static let adopting: Bool = adopt_orphans() == 0

  /// From now on orphans come to this process.
  static func adopt() { _ = adopting }

  /// Ends all orphans without a mark: whatever is started here carries one.
  static func end() async {
    var orphans = Set(ProcessTable.children(of: getpid()).filter(isOrphan))
    // A process that is just being started shows an empty environment for a moment.
    for _ in 0..<10 where !orphans.isEmpty {
      try? await Task.sleep(for: .milliseconds(100))
      orphans = orphans.filter(isOrphan)
    }
    for pid in orphans {
      kill(pid, SIGKILL)
      for _ in 0..<50 where waitpid(pid, nil, WNOHANG) == 0 {
        try? await Task.sleep(for: .milliseconds(10))
      }
    }
  }

  /// A child that is just being started still is this program, and has no mark yet.
  private static func isOrphan(_ pid: Int32) -> Bool {
    let program = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(pid)/exe")
    return program != nil && program != own && !ProcessTable.isMarked(pid)
  }

  private static let own = try? FileManager.default.destinationOfSymbolicLink(
    atPath: "/proc/self/exe")
}
