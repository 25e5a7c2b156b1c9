internal import Foundation

/// What a repository's files were at one time, known without reading them: if nothing differs, a
/// check would find the same.
package struct RepositoryState: Sendable, Equatable {
  /// Of every file's path, size, times and inode.
  package let fingerprint: Fingerprint
  /// Fingerprints of the contents of files that had just changed: another change within the same tick of the clock
  /// would not show in their times.
  package let fresh: [String: String]
  private let statuses: [String: FileStatus]
  private let root: String

  /// How long, in nanoseconds, a change may stay invisible in a file's times.
  private static let tick = 2_000_000_000

  /// - Parameters:
  ///   - exclusions: paths, relative to the root, that no check reads.
  ///   - others: files elsewhere that a check depends on: its programs.
  ///   - readsFresh: whether contents of files that had just changed matter.
  ///   - now: nanoseconds since 1970.
  package init(
    root: String, leavingOut exclusions: Set<String> = [], others: [String] = [],
    readsFresh: Bool = true, now: Int = Self.now
  ) {
    self.root = root
    var statuses: [String: FileStatus] = [:]
    let walk = FolderWalk(root) { path, name in
      Self.isIrrelevant(path, name) || exclusions.contains(path)
    }
    for entry in walk.entries { statuses[entry.path] = entry.status }
    let links = walk.entries.filter { $0.status.kind == .link }.map { "\(root)/\($0.path)" }
    for path in others { statuses[path] = FileStatus(of: path, followingLinks: true) }
    Self.addWhatIsOutside(links, root, &statuses)
    self.statuses = statuses
    let sorted = statuses.sorted { $0.key < $1.key }
    fingerprint = Fingerprint(of: sorted.flatMap { [$0.key, $0.value.summary] })
    let changed =
      !readsFresh
      ? []
      : sorted.filter { _, status in
        status.kind == .file && max(status.modified, status.changed) > now - Self.tick
      }
    fresh = Dictionary(
      uniqueKeysWithValues: changed.map { path, _ in (path, Self.content(path, root)) })
  }

  /// The time by the clock of the machine.
  package static var now: Int { Int(Date().timeIntervalSince1970 * 1_000_000_000) }

  /// The status of a file; nil when it is not there.
  package subscript(path: String) -> FileStatus? { statuses[path] }

  /// Whether files that had just changed at another time still have the content of then.
  package func holds(_ fresh: [String: String]) -> Bool {
    fresh.allSatisfy { Self.content($0.key, root) == $0.value }
  }

  /// Hidden files count, because charts may have some.
  private static func isIrrelevant(_ path: String, _ name: String) -> Bool {
    name == ".git" || name.hasPrefix(".build") || name == "node_modules" || path == "site/public"
  }

  private static func content(_ path: String, _ root: String) -> String {
    let file = path.hasPrefix("/") ? path : "\(root)/\(path)"
    return Fingerprint(of: FileManager.default.contents(atPath: file).map(Array.init) ?? [])
      .description
  }

  /// What links of the repository lead to elsewhere, and what links there lead to.
  private static func addWhatIsOutside(
    _ links: [String], _ root: String, _ statuses: inout [String: FileStatus]
  ) {
    var links = links
    let home = URL(filePath: root).resolvingSymlinksInPath().path
    while let link = links.popLast() {
      let target = URL(filePath: link).resolvingSymlinksInPath().path
      guard !target.hasPrefix("\(home)/"), target != home, statuses[target] == nil,
        let status = FileStatus(of: target, followingLinks: true)
      else { continue }
      statuses[target] = status
      guard status.kind == .folder else { continue }
      for entry in FolderWalk(target, leavingOut: isIrrelevant).entries {
        statuses["\(target)/\(entry.path)"] = entry.status
        if entry.status.kind == .link { links.append("\(target)/\(entry.path)") }
      }
    }
  }
}

extension FileStatus {
  /// A folder is what is in it; its times change with files that nobody reads.
  fileprivate var summary: String {
    if kind == .folder { return kind.rawValue }
    return "\(kind.rawValue) \(size) \(modified) \(changed) \(inode) \(device)"
  }
}
