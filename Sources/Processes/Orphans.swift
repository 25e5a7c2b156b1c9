internal import CLinux
internal import Foundation
internal import Synchronization

/// Processes whose parents ended before them become children of this one, so that no daemon of a
/// recipe gets away, even one that left its session and cleared its environment.
enum Orphans {
  private static let adopting: Bool = adopt_orphans() == 0
  private static let children = Mutex<Set<Int32>>([])

  /// From now on orphans come to this process.
  static func adopt() { _ = adopting }

  /// A child that was spawned here, and is no orphan.
  static func spawned(_ pid: Int32) { children.withLock { _ = $0.insert(pid) } }

  /// Its end was waited for.
  static func ended(_ pid: Int32) { children.withLock { _ = $0.remove(pid) } }

  /// Ends all orphans. Those of a run that goes on beside this one carry its mark and stay.
  static func end() async {
    var orphans = candidates()
    // A child whose start is just being noted looks like an orphan: for a moment, or for long on a
    // busy machine, where a kubectl of another run was ended once.
    for _ in 0..<20 where !orphans.isEmpty {
      try? await Task.sleep(for: .milliseconds(100))
      orphans.formIntersection(candidates())
    }
    for pid in orphans {
      kill(pid, SIGKILL)
      for _ in 0..<50 where waitpid(pid, nil, WNOHANG) == 0 {
        try? await Task.sleep(for: .milliseconds(10))
      }
    }
  }

  private static func candidates() -> Set<Int32> {
    let own = children.withLock { $0 }
    return Set(
      ProcessTable.children(of: getpid()).filter { pid in
        !own.contains(pid) && !ProcessTable.isMarked(pid)
      })
  }
}
