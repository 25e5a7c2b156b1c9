internal import Diagnostics
internal import Trees

/// The values that a chart has: what `values.yaml`, the schema and the templates of the chart and of
/// its subcharts say, taken together.
package struct ValuesModel: Sendable {
  package let chart: ChartFolder
  let parts: ValuesParts
  private let lazyReads: LazyReads
  let candidates = KeyCandidates()
  /// Whether an answer holds what may have been meant; finding that takes much longer than the rest.
  private(set) var suggests = true

  package init(_ chart: ChartFolder) {
    self.chart = chart
    parts = ValuesParts(chart)
    lazyReads = LazyReads(parts)
  }

  /// Whether the chart certainly has no such value.
  package func isUnknown(_ path: [ValueKey]) -> Bool {
    var model = self
    model.suggests = false
    if case .unknown = model.answer(path) { return true }
    return false
  }

  var reads: TemplateReads { lazyReads.reads }

  /// Every key of `values.yaml`, maps and what is in them, those of subcharts below their keys.
  package var keys: [[String]] {
    var seen: Set<[String]> = []
    return parts.defaults.flatMap(\.keys).filter { seen.insert($0).inserted }
  }

  /// The value and the place of a key in `values.yaml`; nil when it is not there.
  package func standard(_ path: [ValueKey]) -> KnownValue? {
    guard let entry = parts.defaults.lazy.compactMap({ $0.entry(path) }).first else { return nil }
    return KnownValue(source: .values, standard: entry.value, location: entry.location)
  }

  /// Whether a template looks at the value.
  package func reading(_ path: [ValueKey]) -> ValueReading {
    if let place = condition(path) { return .read(place) }
    guard parts.isComplete else { return .unsure }
    let reading = reads.reading(path)
    return reading == .unread && isHidden(path) ? .unsure : reading
  }

  /// The place in `Chart.yaml` where the value enables a subchart.
  func condition(_ path: [ValueKey]) -> String? {
    let names = path.compactMap { step in if case .key(let key) = step { key } else { nil } }
    guard names.count == path.count else { return nil }
    return parts.conditions.filter { $0.key.starts(with: names) }.values.min()
  }

  /// Whether the value belongs to a chart that is not in the repository.
  func isHidden(_ path: [ValueKey]) -> Bool {
    let isGlobal = path.first == "global" && path.count > 1 && !parts.hidden.isEmpty
    let isTag = path.first == "tags"
    return isGlobal || isTag || hidden(path) != nil
  }

  func hidden(_ path: [ValueKey]) -> [String]? {
    parts.hidden.first { path.starts(with: $0.map(ValueKey.key)) }
  }
}
