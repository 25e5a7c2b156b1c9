internal import Diagnostics
internal import Foundation
internal import Trees

/// Reads charts with their subcharts. Each folder is read once, by whatever links it is reached.
struct ChartReader {
  let files: ChartFiles
  private(set) var diagnostics: [Diagnostic] = []
  private var charts: [String: ChartFolder] = [:]
  /// Folders whose subcharts are just being read: one of them again is a cycle.
  private var underway: [String] = []

  init(files: ChartFiles) { self.files = files }

  /// Every chart that was read, subcharts included.
  var read: [ChartFolder] { charts.values.sorted { $0.path < $1.path } }

  /// - Parameter path: absolute, or relative to the root.
  /// - Returns: nil when there is no `Chart.yaml`, or it cannot be used; a diagnostic says so then.
  mutating func chart(at path: String) -> ChartFolder? {
    let folder = files.realPath(path)
    if let chart = charts[folder] { return chart }
    guard var chart = metadata(folder) else { return nil }
    underway.append(folder)
    readValues(&chart)
    readSchema(&chart)
    readTemplates(&chart)
    readDependencies(&chart)
    underway.removeLast()
    charts[folder] = chart
    return chart
  }

  private mutating func metadata(_ folder: String) -> ChartFolder? {
    let file = "\(folder)/Chart.yaml"
    guard files.exists(file), let tree = yaml(file, text(file)) else { return nil }
    guard let name = tree["name"]?.scalarText else {
      diagnostics.append(
        Diagnostic(
          rule: "invalid-chart", what: "the chart '\(files.shown(folder))' has no name",
          why: "Chart.yaml lacks the key 'name'",
          at: Location(path: files.shown(file), position: tree.position)))
      return nil
    }
    return ChartFolder(
      path: files.shown(folder), absolutePath: folder, name: name,
      version: tree["version"]?.scalarText,
      appVersion: tree["appVersion"]?.scalarText, isLibrary: tree["type"]?.text == "library",
      metadata: tree)
  }

  private mutating func readValues(_ chart: inout ChartFolder) {
    let file = files.absolute(chart.valuesPath)
    guard files.exists(file) else { return }
    let text = text(file)
    chart.valuesText = text ?? ""
    guard let tree = yaml(file, text) else {
      chart.isComplete = false
      return
    }
    chart.values = tree
  }

  private mutating func readSchema(_ chart: inout ChartFolder) {
    let file = files.absolute(chart.file("values.schema.json"))
    guard files.exists(file) else { return }
    chart.schema = yaml(file, text(file))
    chart.isComplete = chart.isComplete && chart.schema != nil
  }

  private mutating func readTemplates(_ chart: inout ChartFolder) {
    let folder = files.absolute(chart.path)
    for name in files.filesBelow("\(folder)/templates").sorted() where !Self.isHidden(name) {
      let file = "\(folder)/templates/\(name)"
      guard let text = text(file) else {
        chart.isComplete = false
        continue
      }
      chart.templates.append(
        ChartTemplate(name: "templates/\(name)", path: files.shown(file), text: text))
    }
  }

  private static func isHidden(_ name: String) -> Bool {
    name.split(separator: "/").contains { $0.hasPrefix(".") }
  }

  // MARK: Subcharts

  private mutating func readDependencies(_ chart: inout ChartFolder) {
    let folder = files.absolute(chart.path)
    var unlisted = subcharts(of: chart, in: folder)
    let found = unlisted
    chart.dependencies = listedDependencies(chart, in: folder)
    for index in chart.dependencies.indices {
      let name = chart.dependencies[index].name
      unlisted.removeAll { $0.name == name }
      chart.dependencies[index].chart =
        found.first { $0.name == name } ?? neighbour(chart.dependencies[index], of: chart)
    }
    chart.dependencies += unlisted.map { subchart in
      ChartDependency(
        name: subchart.name, version: subchart.version, location: Location(path: subchart.path),
        chart: subchart)
    }
    chart.dependencies += packed(chart, in: folder)
  }

  private mutating func listedDependencies(_ chart: ChartFolder, in folder: String)
    -> [ChartDependency]
  {
    var lists = [(chart.file("Chart.yaml"), chart.metadata)]
    let requirements = "\(folder)/requirements.yaml"
    if files.exists(requirements), let tree = yaml(requirements, text(requirements)) {
      lists.append((files.shown(requirements), tree))
    }
    return lists.flatMap { file, tree in
      (tree["dependencies"]?.elements ?? []).compactMap { ChartDependency($0, in: file) }
    }
  }

  /// The charts that lie in `charts/`, links followed.
  private mutating func subcharts(of chart: ChartFolder, in folder: String) -> [ChartFolder] {
    files.entries("\(folder)/charts").sorted().compactMap { name in
      guard !name.hasPrefix("."), !name.hasPrefix("_") else { return nil }
      return subchart("\(folder)/charts/\(name)", of: chart)
    }
  }

  /// Packed subcharts that `Chart.yaml` does not list: what is in them is not looked at.
  private func packed(_ chart: ChartFolder, in folder: String) -> [ChartDependency] {
    files.entries("\(folder)/charts").sorted().compactMap { name in
      guard let package = ChartPackage(fileName: name),
        !chart.dependencies.contains(where: { $0.name == package.name })
      else { return nil }
      return ChartDependency(
        name: package.name, version: package.version,
        location: Location(path: chart.file("charts/\(name)")))
    }
  }

  /// A dependency on a folder (`file://../base`) that `helm dependency` has not copied yet.
  private mutating func neighbour(_ dependency: ChartDependency, of chart: ChartFolder)
    -> ChartFolder?
  {
    guard let repository = dependency.repository, repository.hasPrefix("file://") else {
      return nil
    }
    let path = repository.dropFirst("file://".count)
    return subchart(
      path.hasPrefix("/") ? String(path) : "\(files.absolute(chart.path))/\(path)", of: chart)
  }

  private mutating func subchart(_ path: String, of chart: ChartFolder) -> ChartFolder? {
    let folder = files.realPath(path)
    guard underway.contains(folder) else { return self.chart(at: path) }
    diagnostics.append(
      Diagnostic(
        rule: "chart-cycle",
        what: "the chart '\(files.shown(folder))' is a subchart of itself",
        why: "'\(chart.path)' brings it in again, and helm would not end",
        help: "remove it from the subcharts of '\(chart.path)'",
        at: Location(path: chart.file("Chart.yaml"))))
    return nil
  }

  // MARK: Files

  private mutating func text(_ file: String) -> String? {
    do {
      return try files.text(file)
    } catch {
      diagnostics += error.diagnostics
      return nil
    }
  }

  private mutating func yaml(_ file: String, _ text: String?) -> Tree? {
    guard let text else { return nil }
    do {
      return try Tree(yaml: text)
    } catch {
      diagnostics.append(
        Diagnostic(
          rule: "invalid-yaml", what: "'\(files.shown(file))' is no valid YAML",
          why: error.message, at: Location(path: files.shown(file), position: error.position)))
      return nil
    }
  }
}
