package import Diagnostics
internal import Foundation
package import Processes

/// A chart of the repository, rendered by the real helm.
package struct HelmChart: Sendable {
  /// Folder under `charts/`.
  package let name: String
  /// Absolute path of the repository.
  private let root: String
  private let helm: Tool

  /// - Throws: ``Failure`` when there is no such chart.
  package init(named name: String, root: String, helm: Tool) throws(Failure) {
    let charts = (try? FileManager.default.contentsOfDirectory(atPath: "\(root)/charts")) ?? []
    guard FileManager.default.fileExists(atPath: "\(root)/charts/\(name)/Chart.yaml") else {
      throw Self.unknown("chart", name, "charts/\(name)/Chart.yaml", charts)
    }
    self.name = name
    self.root = root
    self.helm = helm
  }

  /// The charts, of those named, that `preset` (`CHART/NAME`) is a preset of.
  ///
  /// - Throws: ``Failure`` when the preset does not exist, or the chart does not render; helm's own
  ///   words say why.
  package func render(preset: String, release: String = "spark", namespace: String) async throws
    -> RenderedManifest
  {
    let values = "presets/\(preset).yaml"
    guard FileManager.default.fileExists(atPath: "\(root)/\(values)") else {
      let folder = "\(root)/presets/\(name)"
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      throw Self.unknown(
        "preset", preset, values, names.map { "\(name)/\($0.replacing(".yaml", with: ""))" })
    }
    let result = try await helm.run(
      ["template", release, "charts/\(name)", "-f", values, "-n", namespace], in: root)
    guard result.outcome.isSuccess else {
      throw Failure(
        Diagnostic(
          rule: "chart-does-not-render", what: "charts/\(name) with \(values) does not render",
          why: result.errors.trimmingCharacters(in: .whitespacesAndNewlines),
          help: "helm template \(release) charts/\(name) -f \(values) --debug",
          at: Location(path: "charts/\(name)")), exitCode: .findings)
    }
    return try RenderedManifest(yaml: result.output)
  }

  private static func unknown(
    _ what: String, _ name: String, _ path: String, _ candidates: [String]
  ) -> Failure {
    let nearest = nearestNames(to: name, among: candidates)
    return Failure(
      Diagnostic(
        rule: "unknown-\(what)", what: "unknown \(what) '\(name)'", why: "\(path) does not exist",
        help: nearest.isEmpty
          ? "there are: \(candidates.sorted().joined(separator: ", "))"
          : "did you mean '\(nearest[0])'?"), exitCode: .findings)
  }
}
