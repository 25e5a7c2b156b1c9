internal import Charts

/// A key of values that prose names, asked of every chart that the page is about.
struct ValueClaim {
  private let charts: [any ProseChart]
  /// First parts of the values that the page names elsewhere.
  private let sections: Set<String>

  init(_ charts: [any ProseChart], _ page: ProsePage) {
    self.charts = charts
    sections = Set(
      page.codes.compactMap { code -> String? in
        guard case .value(let key)? = code.meaning else { return nil }
        let path = Self.path(key)
        return charts.contains { $0.value(path).isKnown } ? path[0] : nil
      })
  }

  /// - Parameters:
  ///   - code: all that stands in backquotes.
  ///   - context: headings and the sentence; a chart or version that they name is meant alone.
  /// - Returns: nil when it is not meant for a key of values, or when that is not clear.
  func answer(_ key: Substring, in code: String, near context: [String]) -> NameAnswer? {
    let path = Self.path(key)
    let asked = charts.filter { $0.hasValues(below: path[0]) }
    let named = asked.filter { chart in context.contains { Self.names($0, chart) } }
    let answers = (named.isEmpty ? asked : named).map { ($0, $0.value(path)) }
    guard let wrong = answers.first(where: { $0.1.isUnknown }) else { return answers.first?.1 }
    guard let known = answers.first(where: { !$0.1.isUnknown }) else {
      return isDoubtful(path, code, context.last ?? "", wrong.1) ? nil : wrong.1
    }
    // Charts of one kind, such as those of two versions, must agree; others need not.
    return Self.areAlike(wrong.0, known.0) ? wrong.1 : known.1
  }

  /// The parts of a key, an index as `0`.
  static func path(_ key: Substring) -> [String] {
    guard key.utf8.contains(UInt8(ascii: "[")) else {
      return key.utf8.split(separator: UInt8(ascii: ".")).map { String(Substring($0)) }
    }
    return key.split(separator: ".").flatMap { part -> [String] in
      let pieces = part.split { $0 == "[" || $0 == "]" }.map(String.init)
      return part.hasSuffix("[]") ? pieces + ["0"] : pieces
    }
  }

  /// A file's or a host's name, a field of a manifest, a function of a Python module that a section
  /// is called after, a setting of the program: it may be anything that no value is called like.
  private func isDoubtful(
    _ path: [String], _ code: String, _ sentence: String, _ answer: NameAnswer
  ) -> Bool {
    guard let last = path.last else { return true }
    if code.hasPrefix("--set") || code.hasPrefix(".Values.") { return false }
    if CodeShape.extensions.contains(last.lowercased()) { return true }
    if case .unknown(let refutation) = answer, !refutation.nearest.isEmpty { return false }
    if Self.isOfAnotherKind(path) { return true }
    return !sections.contains(path[0]) && !Self.speaksOfValues(sentence)
  }

  private static func isOfAnotherKind(_ path: [String]) -> Bool {
    let fields = ["spec", "status", "metadata", "kubernetes", "beta", "alpha"]
    let modules = ["airflow", "mlflow", "jupyter", "pyspark", "notebook", "redis", "kafka"]
    return modules.contains(path[0]) || fields.contains(path.dropFirst().first ?? "")
      || path.last?.contains("_") == true
  }

  private static func speaksOfValues(_ sentence: String) -> Bool {
    let text = sentence.lowercased()
    return ["value", "--set", "setting", "chart", "значени", "параметр", "настройк", "ключ"]
      .contains(where: text.contains)
  }

  /// Whether a text names the chart, or the version that its name ends in: `spark-4.1` by "4.1".
  static func names(_ text: String, _ chart: any ProseChart) -> Bool {
    if text.holds(chart.name) { return true }
    guard let version = chart.name.split(separator: "-").last, version.contains("."),
      text.holds(String(version)),
      let range = text.firstRange(of: version)
    else { return false }
    let after = text[range.upperBound...].first
    let before = text[..<range.lowerBound].last
    return after?.isNumber != true && before?.isNumber != true && before != "."
  }

  static func areAlike(_ left: any ProseChart, _ right: any ProseChart) -> Bool {
    let names = (Set(left.valueNames), Set(right.valueNames))
    return 5 * names.0.intersection(names.1).count >= 4 * max(names.0.count, names.1.count)
  }
}

extension NameAnswer {
  var isUnknown: Bool { if case .unknown = self { true } else { false } }
}
