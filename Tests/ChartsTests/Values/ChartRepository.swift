import Foundation

@testable import Charts

/// A repository of charts in a temporary folder, which goes with this value.
final class ChartRepository {
  let root: String

  /// - Parameters:
  ///   - files: path → text.
  ///   - links: path → what it leads to.
  init(_ files: [String: String], links: [String: String] = [:]) throws {
    root = FileManager.default.temporaryDirectory.appending(path: "charts-\(UUID())").path
    for (path, text) in files {
      try prepare(path)
      try text.write(toFile: "\(root)/\(path)", atomically: false, encoding: .utf8)
    }
    for (path, target) in links {
      try prepare(path)
      try FileManager.default.createSymbolicLink(
        atPath: "\(root)/\(path)", withDestinationPath: target)
    }
  }

  /// One chart, `charts/mill`.
  convenience init(
    values: String, schema: String? = nil, templates: [String: String] = [:],
    dependencies: String = "", more: [String: String] = [:]
  ) throws {
    var files = more
    files["charts/mill/Chart.yaml"] = "name: mill\nversion: 1.2.0\n\(dependencies)"
    files["charts/mill/values.yaml"] = values
    files["charts/mill/values.schema.json"] = schema
    for (name, text) in templates { files["charts/mill/templates/\(name)"] = text }
    try self.init(files)
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  var charts: ChartSet { ChartSet(root: root) }

  func model(_ name: String = "mill") throws -> ValuesModel {
    guard let chart = charts.chart(named: name) else { throw Missing(name: name) }
    return ValuesModel(chart)
  }

  struct Missing: Error { var name: String }

  private func prepare(_ path: String) throws {
    let folder = URL(filePath: "\(root)/\(path)").deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }
}

/// `a.b[0].c` as steps.
func path(_ text: String) -> [ValueKey] {
  text.split(separator: ".").flatMap { part -> [ValueKey] in
    let pieces = part.split(separator: "[")
    return [.key(String(pieces[0]))]
      + pieces.dropFirst().map { .index(Int($0.dropLast()) ?? 0) }
  }
}
