internal import Foundation

/// Reads Linux's process table under /proc.
package enum ProcessTable {
  /// Processes that carry the mark of a run in their environment, zombies apart.
  package static func processes(markedBy mark: String) -> [Int32] {
    all().filter { isMarked($0, by: mark) }
  }

  /// Whether a process carries this mark, or any mark at all.
  static func isMarked(_ pid: Int32, by mark: String = "") -> Bool {
    let needle = Data("\(SessionFolder.markVariable)=\(mark)".utf8)
    let environment = FileManager.default.contents(atPath: "/proc/\(pid)/environ")
    return environment?.range(of: needle) != nil
  }

  /// The children of a process, zombies too.
  static func children(of parent: Int32) -> [Int32] {
    all().filter { pid in
      guard let stat = FileManager.default.contents(atPath: "/proc/\(pid)/stat") else {
        return false
      }
      // The name in parentheses may hold blanks; the parent is the second field after it.
      let text = String(decoding: stat, as: UTF8.self)
      let fields = text[(text.lastIndex(of: ")") ?? text.startIndex)...].split(separator: " ")
      return fields.count > 2 && Int32(fields[2]) == parent
    }
  }

  /// The process, among `pids`, that listens on a TCP port; any process when `pids` is nil.
  package static func listener(onPort port: UInt16, among pids: [Int32]? = nil) -> Int32? {
    let sockets = listeningSockets(port)
    guard !sockets.isEmpty else { return nil }
    return (pids ?? all()).first { pid in
      let folder = "/proc/\(pid)/fd"
      let descriptors = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      return descriptors.contains { descriptor in
        let target = try? FileManager.default.destinationOfSymbolicLink(
          atPath: "\(folder)/\(descriptor)")
        return target.map(sockets.contains) ?? false
      }
    }
  }

  /// SIGTERM, a grace period, SIGKILL, until no marked process is left.
  static func end(markedBy mark: String) async {
    for signal in [SIGTERM, SIGKILL, SIGKILL] {
      let pids = processes(markedBy: mark)
      if pids.isEmpty { return }
      for pid in pids { kill(pid, signal) }
      for _ in 0..<20 where !processes(markedBy: mark).isEmpty {
        try? await Task.sleep(for: .milliseconds(100))
      }
    }
  }

  private static func all() -> [Int32] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return names.compactMap { Int32($0) }
  }

  /// Link targets (`socket:[INODE]`) of the listening sockets of a port, IPv4 and IPv6.
  private static func listeningSockets(_ port: UInt16) -> Set<String> {
    let hex = String(port, radix: 16, uppercase: true)
    let suffix = ":" + String(repeating: "0", count: 4 - hex.count) + hex
    var sockets = Set<String>()
    for table in ["/proc/net/tcp", "/proc/net/tcp6"] {
      let text = FileManager.default.contents(atPath: table) ?? Data()
      for line in String(decoding: text, as: UTF8.self).split(separator: "\n").dropFirst() {
        // Fields: sl local_address rem_address st … inode is the tenth; state 0A is LISTEN.
        let fields = line.split(separator: " ")
        if fields.count > 9, fields[1].hasSuffix(suffix), fields[3] == "0A" {
          sockets.insert("socket:[\(fields[9])]")
        }
      }
    }
    return sockets
  }
}
