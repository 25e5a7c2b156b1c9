package import Diagnostics
internal import Foundation
internal import Glibc
internal import Synchronization

/// Tells when something changes in some folders and all below them, by the kernel's inotify.
package final class FolderWatch: Sendable {
  private let changes: AsyncStream<Void>
  private let handle: FileHandle
  private let folders: Folders
  /// Those that were not there when the watch began.
  private let missing: [String]

  /// Whether some came or went.
  private final class Folders: Sendable {
    let haveChanged = Mutex(false)
  }

  /// What counts as a change: a file that was written, moved or removed.
  private static let mask = UInt32(
    IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO)

  /// - Parameter exclusions: absolute paths of folders in which nothing counts.
  /// - Throws: ``Failure`` when the kernel grants no watch.
  package init(_ folders: [String], leavingOut exclusions: Set<String> = []) throws(Failure) {
    missing = folders.filter { !FileManager.default.fileExists(atPath: $0) }
    let descriptor = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
    if descriptor < 0 { throw Self.refused("inotify_init1") }
    handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    for folder in Self.withSubfolders(folders, leavingOut: exclusions) {
      if inotify_add_watch(descriptor, folder, Self.mask) < 0 { throw Self.refused(folder) }
    }
    let (changes, continuation) = AsyncStream.makeStream(
      of: Void.self, bufferingPolicy: .bufferingNewest(1))
    self.changes = changes
    let known = Folders()
    self.folders = known
    handle.readabilityHandler = { handle in
      let events = InotifyEvents.all(in: handle.availableData)
      if events.contains(where: Self.isOfFolder) { known.haveChanged.withLock { $0 = true } }
      if events.contains(where: { Self.isWatched($0.name) }) { continuation.yield() }
    }
  }

  /// Whether folders came or went since the watch began: it knows nothing of what is in new ones.
  package var isOutdated: Bool {
    folders.haveChanged.withLock { $0 } || missing.contains(where: FileManager.default.fileExists)
  }

  /// Of a folder, or of too many changes for the kernel to tell.
  private static func isOfFolder(_ event: InotifyEvents.Event) -> Bool {
    event.mask & UInt32(IN_ISDIR | IN_Q_OVERFLOW | IN_IGNORED) != 0
  }

  deinit { handle.readabilityHandler = nil }

  /// Waits for the next change; false when the task was cancelled first. One that came since the
  /// watch began counts.
  package func change() async -> Bool {
    for await _ in changes { return true }
    return false
  }

  /// Editors write beside the file before they replace it.
  private static func isWatched(_ name: String) -> Bool {
    !name.hasPrefix(".") && !name.hasSuffix("~") && name != "verified.json"
  }

  /// The folders with all below, links to folders followed, each once.
  static func withSubfolders(
    _ folders: [String], leavingOut exclusions: Set<String> = []
  ) -> [String] {
    var seen = Set<String>()
    var pending = folders
    while let folder = pending.popLast() {
      let real = URL(filePath: folder).resolvingSymlinksInPath().path
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: real, isDirectory: &isFolder),
        isFolder.boolValue, !exclusions.contains(real), seen.insert(real).inserted
      else { continue }
      let names = (try? FileManager.default.contentsOfDirectory(atPath: real)) ?? []
      pending += names.filter { !$0.hasPrefix(".") }.map { "\(real)/\($0)" }
    }
    return seen.sorted()
  }

  private static func refused(_ what: String) -> Failure {
    Failure(
      Diagnostic(
        rule: "no-watch", what: "changes cannot be watched",
        why: "\(what): \(String(cString: strerror(errno)))",
        help: "raise fs.inotify.max_user_instances and max_user_watches"))
  }
}
