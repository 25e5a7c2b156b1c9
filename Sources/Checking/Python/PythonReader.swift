internal import Foundation
package import Processes
internal import Workspace

/// Reads pieces of Python code: all that are new in one process, all others from a file in the
/// cache.
package actor PythonReader {
  /// Why there are no facts.
  package struct Absence: Error, Sendable, Equatable {
    package var reason: String

    package init(reason: String) { self.reason = reason }
  }

  /// Results that stay in the cache at most; then those that were not asked for leave it.
  private static let capacity = 4000

  private let python: Tool?
  private let file: String?
  private let identity: String
  private var known: [String: PythonFacts]?
  /// Why it could not read what it was asked for; worth one note.
  package private(set) var absence: Absence?

  /// - Parameters:
  ///   - python: nil when there is none: then no code has facts.
  ///   - cacheFolder: nil reads everything anew.
  package init(python: Tool?, cacheFolder: String?) {
    self.python = python
    file = cacheFolder.map { "\($0)/python.json" }
    identity = Self.identity(of: python)
  }

  /// The facts of each code, in the order of the codes.
  package func facts(of codes: [String]) async -> [Result<PythonFacts, Absence>] {
    let keys = codes.map { Fingerprint(of: [identity, $0]).description }
    var found = known ?? stored()
    let missing = Dictionary(
      zip(keys, codes).filter { found[$0.0] == nil }, uniquingKeysWith: { first, _ in first })
    if !missing.isEmpty, absence == nil {
      await read(missing, into: &found)
      if found.count > Self.capacity { found = found.filter { keys.contains($0.key) } }
      store(found)
    }
    known = found
    let absence = absence ?? Absence(reason: "Python did not read it")
    return keys.map { key in found[key].map(Result.success) ?? .failure(absence) }
  }

  private func read(_ codes: [String: String], into found: inout [String: PythonFacts]) async {
    let keys = codes.keys.sorted()
    do {
      let report = try await PythonReport(of: keys.compactMap { codes[$0] }, by: python)
      for (key, result) in zip(keys, report.results ?? []) {
        found[key] = result
        found[key]?.version = report.version
      }
    } catch {
      absence = error
    }
  }

  private func stored() -> [String: PythonFacts] {
    guard let file, let data = FileManager.default.contents(atPath: file) else { return [:] }
    return (try? JSONDecoder().decode([String: PythonFacts].self, from: data)) ?? [:]
  }

  /// A cache that cannot be written costs only time.
  private func store(_ found: [String: PythonFacts]) {
    guard let file else { return }
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    guard let data = try? encoder.encode(found) else { return }
    try? AtomicFile.write(data, to: file)
  }

  /// Of the helper and of the interpreter, whose versions differ in what they accept.
  private static func identity(of python: Tool?) -> String {
    guard let python else { return "" }
    let path = URL(filePath: python.path).resolvingSymlinksInPath().path
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    let date = (attributes?[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
    let version = ProcessInfo.processInfo.environment["PYENV_VERSION"] ?? ""
    return Fingerprint(of: [PythonHelper.script, path, "\(date)", version]).description
  }
}
