internal import Diagnostics

extension SparkProperties {
  static let hadoopPrefix = "spark.hadoop."

  /// Namespaces in which applications put keys of their own.
  private static let applications = ["spark.app.", "spark.job.", "spark.test."]

  /// Namespaces where no plug-in puts anything.
  private static let closed = [
    "spark.dynamicAllocation.", "spark.eventLog.", "spark.history.", "spark.kubernetes.driver.",
    "spark.kubernetes.executor.", "spark.memory.",
  ]

  /// Namespaces of Hadoop and Hive whose names are known.
  private static let listed = ["fs.s3a.", "hive.metastore."]

  /// Where libraries put namespaces and keys of their own.
  private static let shared: Set<String> = ["spark", "spark.sql"]

  /// The properties whose names are closest, best first.
  package func nearest(to key: String, version: String? = nil, limit: Int = 3) -> [String] {
    let candidates = entries.keys.filter { contains($0, version: version) }
    return nearestNames(to: key, among: candidates, limit: limit)
  }

  /// Nil when no known key is so near that nothing else can be meant.
  func misspelt(_ key: String, _ wanted: Set<Int>) -> Answer? {
    guard !Self.applications.contains(where: key.hasPrefix) else { return nil }
    let candidates = entries.filter { _, entry in
      wanted.isEmpty || !entry.versions.isDisjoint(with: wanted)
    }
    let near = Self.certain(key, among: candidates.keys)
    return near.isEmpty ? nil : .misspelt(near)
  }

  /// A leaf in a namespace of Spark's own is Spark's to define; deeper names may be a plug-in's.
  func unlisted(_ key: String, isListedVersion: Bool) -> Answer {
    let parent = key.split(separator: ".").dropLast().joined(separator: ".")
    let isOwn =
      namespaces.contains(parent) && !Self.shared.contains(parent)
      && !Self.applications.contains("\(parent).")
    let isClosed = Self.closed.contains(where: key.hasPrefix)
    guard isListedVersion, isOwn || isClosed || namespaces.contains(key) else { return .open }
    let siblings = entries.keys.filter { $0.hasPrefix("\(parent).") }
    return .unknown(nearest: nearestNames(to: key, among: siblings))
  }

  /// Hadoop reads any name, so that only a misspelt one is certainly wrong.
  func hadoopAnswer(_ key: String) -> Answer {
    let name = String(key.dropFirst(Self.hadoopPrefix.count))
    if hadoop.contains(name) || isOfBucket(name) { return .known }
    let near = Self.certain(name, among: hadoop).filter { candidate in
      Self.listed.contains(where: candidate.hasPrefix) || Self.plain(candidate) == Self.plain(name)
    }
    return near.isEmpty ? .open : .misspelt(near.map { Self.hadoopPrefix + $0 })
  }

  /// `fs.s3a.bucket.NAME.…`, where the name of the bucket may have dots.
  private func isOfBucket(_ name: String) -> Bool {
    let parts = name.split(separator: ".")
    guard parts.starts(with: ["fs", "s3a", "bucket"]), parts.count > 4 else { return false }
    return (4..<parts.count).contains { start in
      hadoop.contains("fs.s3a." + parts[start...].joined(separator: "."))
    }
  }

  /// Names that differ in case or separators alone, or in two letters of a long name.
  private static func certain(_ key: String, among candidates: some Sequence<String>) -> [String] {
    let plainKey = plain(key)
    let length = key.unicodeScalars.count
    let possible = candidates.filter { abs($0.unicodeScalars.count - length) <= 3 }
    return nearestNames(to: key, among: possible, limit: 8).filter { candidate in
      plain(candidate) == plainKey || editDistance(candidate, key) <= (length < 16 ? 1 : 2)
    }
  }

  private static func plain(_ name: String) -> String {
    name.lowercased().filter { !".-_".contains($0) }
  }
}
