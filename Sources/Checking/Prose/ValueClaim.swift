/// A key of values that prose names, asked of every chart that the page is about.
struct ValueClaim {
  private let charts: [any ProseChart]

  init(_ charts: [any ProseChart]) { self.charts = charts }

  /// - Parameter context: headings and the sentence; a chart or version that they name is meant
  ///   alone.
  /// - Returns: nil when it is not meant for a key of values, or when that is not clear.
  func answer(_ key: Substring, near context: [String]) -> NameAnswer? {
    let path = Self.path(key)
    let asked = charts.filter { $0.valueNames.contains(path[0]) }
    let named = asked.filter { chart in context.contains { Self.names($0, chart) } }
    let answers = (named.isEmpty ? asked : named).map { ($0, $0.value(path)) }
    guard let wrong = answers.first(where: { $0.1.isUnknown }) else { return answers.first?.1 }
    guard let known = answers.first(where: { !$0.1.isUnknown }) else {
      return isDoubtful(path, wrong.1) ? nil : wrong.1
    }
    // Charts of one kind, such as those of two versions, must agree; others need not.
    return Self.areAlike(wrong.0, known.0) ? wrong.1 : known.1
  }

  /// The parts of a key, an index as `0`.
  static func path(_ key: Substring) -> [String] {
    key.split(separator: ".").flatMap { part -> [String] in
      let pieces = part.split { $0 == "[" || $0 == "]" }.map(String.init)
      return part.hasSuffix("[]") ? pieces + ["0"] : pieces
    }
  }

  /// A file's or a host's name, or a function of a Python module that a section is called after.
  private func isDoubtful(_ path: [String], _ answer: NameAnswer) -> Bool {
    guard let last = path.last else { return true }
    if CodeShape.extensions.contains(last.lowercased()) { return true }
    if case .unknown(let refutation) = answer, !refutation.nearest.isEmpty { return false }
    let modules = ["airflow", "mlflow", "jupyter", "pyspark", "notebook", "redis", "kafka"]
    return modules.contains(path[0]) || last.contains("_")
  }

  /// Whether a text names the chart, or the version that its name ends in: `spark-4.1` by "4.1".
  static func names(_ text: String, _ chart: any ProseChart) -> Bool {
    if text.contains(chart.name) { return true }
    guard let version = chart.name.split(separator: "-").last, version.contains("."),
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
