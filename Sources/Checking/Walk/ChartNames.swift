internal import Charts
internal import Diagnostics
internal import Synchronization
internal import Trees

/// A chart as prose and tables speak of it.
struct ChartNames: ProseChart {
  let chart: ChartFolder
  let model: ValuesModel
  let presets: [String]
  let valueNames: [String]
  /// Default names of components that `enabled` switches off by default, with the toggle.
  let optionalNames: [String: String]
  private let known: Set<String>
  /// Templates that the chart defines: a name of one is no value.
  private let templates: Set<String>
  private let answers = Answers()

  /// Tables ask for a key several times, and each language does.
  private final class Answers: Sendable {
    let known = Mutex<[[String]: NameAnswer]>([:])
  }

  init(_ chart: ChartFolder, _ model: ValuesModel, presets: [String]) {
    self.chart = chart
    self.model = model
    self.presets = presets
    var seen: Set<String> = []
    valueNames = (model.keys.compactMap(\.first) + chart.dependencies.map(\.key)).filter {
      seen.insert($0).inserted
    }
    known = seen
    optionalNames = ChartNames.optionalNames(model)
    templates = Set(ChartNames.defined(in: chart))
  }

  private static func optionalNames(_ model: ValuesModel) -> [String: String] {
    var names: [String: String] = [:]
    for key in model.keys where key.last == "name" {
      let section = key.dropLast().map { ValueKey.key($0) }
      guard let name = model.standard(section + [.key("name")])?.standard?.text,
        model.standard(section + [.key("enabled")])?.standard?.jsonText == "false"
      else { continue }
      names[name] = (section + [.key("enabled")]).spelled
    }
    return names
  }

  private static func defined(in chart: ChartFolder) -> [String] {
    let own = chart.templates.flatMap { defined(in: $0.text) }
    return own + chart.dependencies.compactMap(\.chart).flatMap(defined)
  }

  /// The names in `define "name"`.
  private static func defined(in text: String) -> [String] {
    let quote = UInt8(ascii: "\"")
    var rest = text.utf8[...]
    var names: [String] = []
    while let start = rest.firstIndex(of: quote) {
      let before = rest[..<start].suffix(7)
      rest = rest[start...].dropFirst()
      guard before.elementsEqual("define ".utf8) else { continue }
      names.append(String(Substring(rest.prefix { $0 != quote })))
    }
    return names
  }

  var name: String { chart.name }
  var path: String { chart.path }
  var version: String? { chart.version }
  var appVersion: String? { chart.appVersion }

  func hasValues(below name: String) -> Bool { known.contains(name) }

  func value(_ path: [String]) -> NameAnswer {
    if let answer = answers.known.withLock({ $0[path] }) { return answer }
    let answer = answer(path)
    answers.known.withLock { $0[path] = answer }
    return answer
  }

  private func answer(_ path: [String]) -> NameAnswer {
    guard let first = path.first, known.contains(first),
      !templates.contains(path.joined(separator: "."))
    else { return .notMeant }
    let keys = path.map { ValueKey.key($0) }
    switch model.answer(keys) {
    case .known(let known):
      return .known(by: [
        known.location?.path ?? chart.valuesPath, "value:\(chart.path):\(keys.spelled)",
      ])
    case .freeForm: return .known(by: [chart.valuesPath])
    case .unknown(let unknown):
      return .unknown(
        NameAnswer.Refutation(
          rule: "unknown-value", what: "the chart '\(chart.name)' has no value '\(keys.spelled)'",
          why: unknown.why, nearest: unknown.suggestions,
          certain: unknown.isCertain ? unknown.suggestions.first : nil))
    }
  }

  func defaultValue(_ path: [String]) -> Tree? { model.standard(path.map { .key($0) })?.standard }
}
