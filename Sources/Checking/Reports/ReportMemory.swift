internal import Foundation
package import Workspace

/// What the last check of a repository printed, with the state of all files that it depended on: if
/// that has not changed, the same is printed again.
package struct ReportMemory {
  private let path: String

  /// - Parameters:
  ///   - folder: where reports are kept; losing it costs only time.
  ///   - question: all that decides what is printed but the files: root, options, environment.
  package init(folder: String, question: [String]) {
    path = "\(folder)/\(Fingerprint(of: question)).json"
  }

  private struct Entry: Codable {
    let state: String
    let fresh: [String: String]
    let output: CheckOutput
  }

  /// - Returns: nil when something may have changed.
  package func output(for state: RepositoryState) -> CheckOutput? {
    guard let data = FileManager.default.contents(atPath: path),
      let entry = try? JSONDecoder().decode(Entry.self, from: data),
      entry.state == state.fingerprint.description, state.holds(entry.fresh)
    else { return nil }
    return entry.output
  }

  /// Keeps an output.
  ///
  /// - Parameters:
  ///   - before: the state before anything was checked.
  ///   - after: the state now. If it is another one, nobody knows which was checked.
  package func keep(_ output: CheckOutput, before: RepositoryState, after: RepositoryState) {
    guard before.fingerprint == after.fingerprint else { return }
    let entry = Entry(
      state: before.fingerprint.description, fresh: before.fresh, output: output)
    // A cache that cannot be written is no reason for a check to fail.
    guard let data = try? JSONEncoder().encode(entry) else { return }
    try? AtomicFile.write(data, to: path)
    prune()
  }

  /// More repositories and options than anybody works with at a time.
  private static let kept = 100

  private func prune() {
    let folder = URL(filePath: path).deletingLastPathComponent().path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    guard names.count > Self.kept else { return }
    let files = names.map { "\(folder)/\($0)" }
      .map { (path: $0, modified: FileStatus(of: $0)?.modified ?? 0) }
      .sorted { $0.modified > $1.modified }
    for file in files.dropFirst(Self.kept) {
      try? FileManager.default.removeItem(atPath: file.path)
    }
  }
}
