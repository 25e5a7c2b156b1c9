extension SparkProperties {
  /// Reads the generated table.
  init(table: String) {
    let sections = table.split(separator: "\n", omittingEmptySubsequences: false)
      .split(separator: "").map(Array.init)
    versions = SupportedVersions.spark.map { version in
      version.split(separator: ".").prefix(2).joined(separator: ".")
    }
    let digits = versions.map { $0.prefix(1) }
    families = (sections.first ?? []).map { line in
      let words = line.split(separator: " ")
      return (SparkPropertyPattern(words[0]), Self.versions(words.dropFirst().first, digits))
    }
    var entries: [String: Entry] = [:]
    var namespaces: Set<String> = []
    for (parts, words) in Self.keys(sections.count > 1 ? sections[1] : []) {
      entries[parts.joined(separator: ".")] = Self.entry(words, digits)
      for length in 1..<parts.count {
        namespaces.insert(parts.prefix(length).joined(separator: "."))
      }
    }
    self.entries = entries
    self.namespaces = namespaces
    hadoop = Set(
      Self.keys(sections.count > 2 ? sections[2] : []).map { $0.parts.joined(separator: ".") })
  }

  /// A line begins with the number of segments that it shares with the one before.
  private static func keys(_ lines: [Substring]) -> [(parts: [Substring], words: [Substring])] {
    var previous: [Substring] = []
    return lines.map { line in
      let words = line.split(separator: " ")
      let number = words[0].prefix { $0.isNumber }
      previous =
        previous.prefix(Int(number) ?? 0) + words[0].dropFirst(number.count).split(separator: ".")
      return (previous, Array(words.dropFirst()))
    }
  }

  private static func entry(_ words: [Substring], _ digits: [Substring]) -> Entry {
    Entry(
      versions: versions(words.first { !$0.hasPrefix("x") }, digits),
      removedSince: words.first { $0.hasPrefix("x") }.map { String($0.dropFirst()) })
  }

  /// Of a mark: the first digits of the versions, `-` for none; without a mark all.
  private static func versions(_ mark: Substring?, _ digits: [Substring]) -> Set<Int> {
    Set(digits.indices.filter { index in mark.map { $0.contains(digits[index]) } ?? true })
  }
}
