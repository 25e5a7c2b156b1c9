/// A rendered manifest as its objects, line by line.
struct Manifest {
  struct Object {
    /// `Deployment/spark-connect`.
    var name: String
    var isSecret: Bool
    var lines: [String]
  }

  let objects: [Object]

  init(_ text: String) {
    let documents = text.split(separator: "\n", omittingEmptySubsequences: false)
      .split { $0 == "---" || $0.hasPrefix("--- ") }
    objects = documents.compactMap { Object($0.map(String.init)) }
  }

  /// What `helm upgrade --dry-run` would apply; nil when the text is no such output.
  init?(dryRun output: String) {
    let lines = output.split(separator: "\n", omittingEmptySubsequences: false)
    guard let start = lines.firstIndex(of: "MANIFEST:") else { return nil }
    let rest = lines[(start + 1)...]
    let end = rest.firstIndex(of: "NOTES:") ?? rest.endIndex
    self.init(rest[..<end].joined(separator: "\n"))
  }
}

extension Manifest.Object {
  /// Nil for a document that is no object.
  init?(_ document: [String]) {
    var lines = document
    while lines.last?.isEmpty == true { lines.removeLast() }
    // The file that an object comes from is the chart's business.
    lines.removeAll { $0.hasPrefix("# Source: ") }
    guard let kind = lines.lazy.compactMap({ Self.value("kind", $0) }).first else { return nil }
    let metadata = lines.drop { $0 != "metadata:" }.dropFirst().prefix { $0.hasPrefix(" ") }
    let name = metadata.lazy.compactMap { Self.value("  name", $0) }.first ?? "?"
    self.name = "\(kind)/\(name)"
    isSecret = kind == "Secret"
    self.lines = lines
  }

  private static func value(_ key: String, _ line: String) -> String? {
    guard line.hasPrefix("\(key): ") else { return nil }
    return String(line.dropFirst(key.count + 2)).trimmingQuotes
  }
}

extension String {
  fileprivate var trimmingQuotes: String {
    count > 1 && hasPrefix("\"") && hasSuffix("\"") ? String(dropFirst().dropLast()) : self
  }
}
