internal import Trees

/// What a chart and its subcharts say about their values, each at its place in the whole.
struct ValuesParts: Sendable {
  var defaults: [DefaultValues] = []
  var schemas: [(prefix: [String], schema: ValuesSchema)] = []
  /// Where the values of charts stand that are not in the repository.
  var hidden: [[String]] = []
  /// Values that helm itself looks at, to enable subcharts.
  var conditions: [[String]: String] = [:]
  /// A subchart's value and the parent's one that it becomes.
  var imports: [(child: [String], parent: [String])] = []
  /// Every chart with the place of its values, parents first.
  var charts: [(prefix: [String], chart: ChartFolder)] = []
  var isComplete = true

  init(_ chart: ChartFolder) { add(chart, at: []) }

  private mutating func add(_ chart: ChartFolder, at prefix: [String]) {
    isComplete = isComplete && chart.isComplete
    charts.append((prefix, chart))
    defaults.append(
      DefaultValues(prefix: prefix, tree: chart.values, file: chart.valuesPath))
    if !prefix.isEmpty, let global = chart.values["global"] {
      defaults.append(DefaultValues(prefix: ["global"], tree: global, file: chart.valuesPath))
    }
    if let schema = chart.schema {
      schemas.append((prefix, ValuesSchema(schema, path: chart.file("values.schema.json"))))
    }
    for dependency in chart.dependencies { add(dependency, at: prefix) }
  }

  private mutating func add(_ dependency: ChartDependency, at prefix: [String]) {
    let place = prefix + [dependency.key]
    for condition in dependency.conditions {
      conditions[prefix + condition] = "\(dependency.location)"
    }
    for rule in dependency.imports {
      imports.append((place + rule.child, prefix + rule.parent))
    }
    guard let chart = dependency.chart else {
      hidden.append(place)
      return
    }
    add(chart, at: place)
    for rule in dependency.imports {
      if let tree = rule.child.reduce(Optional(chart.values), { $0?[$1] }) {
        defaults.append(
          DefaultValues(prefix: prefix + rule.parent, tree: tree, file: chart.valuesPath))
      }
    }
  }
}
