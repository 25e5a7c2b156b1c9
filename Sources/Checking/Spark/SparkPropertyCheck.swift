package import Diagnostics
package import Schemas

/// Proves the names of Spark properties, wherever a page sets or reads them.
package struct SparkPropertyCheck: Sendable {
  /// A property as it is named in a text.
  package struct Mention: Sendable {
    package var key: String
    package var location: Location
    /// Bytes of the key as it is spelled there; nil when it has no certain place.
    package var length: Int?
    /// How a key would have to be spelled in its place: with `\.` in a word of `--set`.
    package var spelling: @Sendable (String) -> String
    /// Whether Spark is sure to read it; a dictionary may be for something else.
    package var isCertain: Bool

    package init(
      _ key: String, at location: Location, length: Int? = nil, isCertain: Bool = true,
      spelling: @escaping @Sendable (String) -> String = { $0 }
    ) {
      self.isCertain = isCertain
      self.key = key
      self.location = location
      self.length = length
      self.spelling = spelling
    }
  }

  private let properties: SparkProperties

  package init(properties: SparkProperties = .standard) {
    self.properties = properties
  }

  /// - Parameter version: of the Spark that reads the property, as in its image's tag; nil when it
  ///   is not known, so that the property has to be in any.
  package func check(_ mention: Mention, version: String?) -> Ledger {
    var ledger = Ledger()
    let key = mention.key
    let answer = properties.answer(key, version: version)
    if answer != .known, answer != .family, let reason = Self.unreadable(key) {
      ledger.runtime(.sparkProperty, key, because: reason, at: mention.location)
      return ledger
    }
    switch answer {
    case .known, .family:
      ledger.proven(.sparkProperty, key, at: mention.location, by: [Self.spark(version)])
    case .open:
      ledger.runtime(
        .sparkProperty, key, because: "a library or the application may read it",
        at: mention.location)
    case .removed where !mention.isCertain, .otherVersion where !mention.isCertain,
      .unknown where !mention.isCertain:
      ledger.runtime(
        .sparkProperty, key, because: "it is not certain that Spark reads it", at: mention.location)
    case .removed, .otherVersion, .misspelt, .unknown:
      ledger.wrong(.sparkProperty, key, finding(mention, version, answer))
    }
    return ledger
  }

  private func finding(
    _ mention: Mention, _ version: String?, _ answer: SparkProperties.Answer
  ) -> Diagnostic {
    let (why, help) = Self.reason(answer)
    var finding = Diagnostic(
      rule: "unknown-property", what: "\(Self.spark(version)) has no property '\(mention.key)'",
      why: why, help: help, at: mention.location, length: mention.length)
    if case .misspelt(let names) = answer, names.count == 1, mention.length != nil {
      finding.replacement = mention.spelling(names[0])
    }
    return finding
  }

  private static func reason(_ answer: SparkProperties.Answer) -> (why: String, help: String) {
    switch answer {
    case .removed(let since):
      return ("it was removed in \(since), and setting it is refused", "leave it out")
    case .otherVersion(let versions):
      let names = versions.map { "Spark \($0)" }.joined(separator: " and ")
      return ("\(names) alone has it", "leave it out, or use \(names)")
    case .misspelt(let names), .unknown(let names):
      let help =
        names.isEmpty
        ? "leave it out; the names are in Spark's configuration page"
        : "did you mean \(choice(names))?"
      return ("nothing in its distribution reads that name", help)
    case .known, .family, .open: return ("", "")
    }
  }

  /// Why the key can't be known from the text; nil when it can.
  private static func unreadable(_ key: String) -> String? {
    if !key.hasPrefix("spark.") { return "only names that begin with 'spark.' are known" }
    if key.contains(where: { "${}<>[]".contains($0) }) { return "a part of the name is filled in" }
    return nil
  }

  private static func spark(_ version: String?) -> String {
    version.map { "Spark \($0.split(separator: ".").prefix(2).joined(separator: "."))" } ?? "Spark"
  }

  /// `'a', 'b' or 'c'`.
  private static func choice(_ names: [String]) -> String {
    let quoted = names.map { "'\($0)'" }
    guard let last = quoted.last, quoted.count > 1 else { return quoted.joined() }
    return "\(quoted.dropLast().joined(separator: ", ")) or \(last)"
  }
}
