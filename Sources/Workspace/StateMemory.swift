internal import Foundation

/// What was last made of a repository, with the state of all files that it depended on: if that has
/// not changed, the same would be made again.
package struct StateMemory<Output: Codable> {
  private let path: String

  /// - Parameters:
  ///   - folder: where outputs are kept; losing it costs only time.
  ///   - question: all that decides the output but the files: root, options, environment.
  package init(folder: String, question: [String]) {
    path = "\(folder)/\(Fingerprint(of: question)).json"
  }

  private struct Entry: Codable {
    let state: String
    let fresh: [String: String]
    let output: Output
  }

  /// - Returns: nil when something may have changed.
  package func output(for state: RepositoryState) -> Output? {
    guard let data = FileManager.default.contents(atPath: path),
      let entry = try? JSONDecoder().decode(Entry.self, from: data),
      entry.state == state.fingerprint.description, state.holds(entry.fresh)
    else { return nil }
    return entry.output
  }

  /// Keeps an output.
  ///
  /// - Parameters:
  ///   - before: the state before anything was read.
  ///   - after: the state now. If it is another one, nobody knows which was read.
  package func keep(_ output: Output, before: RepositoryState, after: RepositoryState) {
    guard before.fingerprint == after.fingerprint else { return }
    let entry = Entry(
      state: before.fingerprint.description, fresh: before.fresh, output: output)
    // A cache that cannot be written is no reason to fail.
    guard let data = try? JSONEncoder().encode(entry) else { return }
    try? AtomicFile.write(data, to: path)
    prune()
  }

  /// More repositories and options than anybody works with at a time.
  private static var kept: Int { 100 }

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
