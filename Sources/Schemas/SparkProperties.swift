/// The configuration keys of the Spark versions that the charts install, and of Hadoop below
/// `spark.hadoop.`.
package struct SparkProperties: Sendable {
  /// What is known of a key.
  package enum Answer: Sendable, Equatable {
    /// Spark, or Hadoop, has a property of this name.
    case known
    /// A part of the name is free, as in `spark.executorEnv.NAME`.
    case family
    case removed(since: String)
    /// Only these versions have it.
    case otherVersion([String])
    /// No version has it, and so near to these nothing else can be meant.
    case misspelt([String])
    /// No version has it, and the namespace is Spark's own.
    case unknown(nearest: [String])
    /// Spark's classes do not name it, but a library or the application may read it.
    case open
  }

  struct Entry: Sendable, Equatable {
    /// Indices of ``versions``.
    var versions: Set<Int>
    var removedSince: String?
  }

  package static let standard = SparkProperties(table: sparkPropertiesTable)

  /// As major and minor: `3.5`, `4.1`.
  let versions: [String]
  let families: [(pattern: SparkPropertyPattern, versions: Set<Int>)]
  let entries: [String: Entry]
  let hadoop: Set<String>
  /// Each proper prefix of a key, at a dot.
  let namespaces: Set<String>

  /// Whether a property of that name can be set in a version of Spark; without a version, in any.
  package func contains(_ key: String, version: String?) -> Bool {
    switch answer(key, version: version) {
    case .known, .family: true
    case .open: isFamily(key)
    case .removed, .otherVersion, .misspelt, .unknown: false
    }
  }

  /// Whether a part of the key is free.
  package func isFamily(_ key: String) -> Bool {
    let parts = key.split(separator: ".", omittingEmptySubsequences: false)
    return families.contains { $0.pattern.matches(parts) }
  }

  /// - Parameter version: as in an image's tag; only major and minor count. Of a version that the
  ///   table does not have only misspelt keys are surely wrong.
  package func answer(_ key: String, version: String?) -> Answer {
    let wanted = version.map { version in indices(of: version) } ?? Set(versions.indices)
    if let entry = entries[key] { return answer(entry, wanted) }
    if key.hasPrefix(Self.hadoopPrefix) { return hadoopAnswer(key) }
    let parts = key.split(separator: ".", omittingEmptySubsequences: false)
    let holders = families.filter { $0.pattern.matches(parts) }
      .reduce(into: Set<Int>()) { $0.formUnion($1.versions) }
    if !holders.isEmpty {
      let known = answer(Entry(versions: holders), wanted)
      return known == .known ? .family : known
    }
    return misspelt(key, wanted) ?? unlisted(key, isListedVersion: !wanted.isEmpty)
  }

  private func answer(_ entry: Entry, _ wanted: Set<Int>) -> Answer {
    if wanted.isEmpty || !entry.versions.isDisjoint(with: wanted) { return .known }
    if let since = entry.removedSince { return .removed(since: since) }
    return .otherVersion(entry.versions.sorted().map { versions[$0] })
  }

  /// None for a version that the table does not have.
  private func indices(of version: String) -> Set<Int> {
    let number = version.split(separator: ".").prefix(2).joined(separator: ".")
    return Set(versions.indices.filter { versions[$0] == number })
  }
}
