import Diagnostics
import Testing

@testable import Charts

@Suite struct ChartSetTests {
  static let files = [
    "charts/mill/Chart.yaml": """
    name: mill
    version: 1.2.0
    dependencies:
      - {name: stone, version: 0.1.0, repository: "file://../stone"}
      - name: wheel
        version: 2.0.0
        alias: water
        condition: water.enabled, global.water
        import-values: [data, {child: size, parent: wheel.size}]
      - {name: mysql, version: 9.0.0, repository: "https://charts.example.net/stable"}
    """,
    "charts/mill/charts/wheel/Chart.yaml": "name: wheel\nversion: 2.0.0\n",
    "charts/mill/charts/wheel/values.yaml": "spokes: 8\n",
    "charts/mill/charts/sieve/Chart.yaml": "name: sieve\nversion: 1.0.0\n",
    "charts/mill/charts/oven-1.0.1.tgz": "packed",
    "charts/stone/Chart.yaml": "name: stone\ntype: library\nversion: 0.1.0\n",
    "charts/stone/templates/_stone.tpl": "{{ define \"stone\" }}{{ end }}",
    "vendor/other/Chart.yaml": "name: other\nversion: 1.0.0\n",
    "docs/page.md": "text",
  ]

  @Test func `subcharts with their keys`() throws {
    let repository = try ChartRepository(Self.files)
    let mill = try #require(repository.charts.chart(at: "charts/mill"))
    #expect(mill.dependencies.map(\.key) == ["stone", "water", "mysql", "sieve", "oven"])
    #expect(
      mill.dependencies.map { $0.chart?.path } == [
        "charts/stone", "charts/mill/charts/wheel", nil, "charts/mill/charts/sieve", nil,
      ])
    #expect(mill.dependencies[0].chart?.isLibrary == true)
    #expect(mill.dependencies[1].conditions == [["water", "enabled"], ["global", "water"]])
    #expect(mill.dependencies[1].imports.map(\.child) == [["exports", "data"], ["size"]])
    #expect(mill.dependencies[4].version == "1.0.1")
    #expect(repository.charts.diagnostics.isEmpty)
  }

  @Test func `charts of a repository`() throws {
    let repository = try ChartRepository(Self.files)
    #expect(repository.charts.charts.map(\.path) == ["charts/mill", "charts/stone"])
    #expect(repository.charts.chart(named: "wheel")?.path == "charts/mill/charts/wheel")
    #expect(repository.charts.chart(at: "./charts/mill/charts/wheel/")?.name == "wheel")
    #expect(
      ChartSet(root: repository.root, patterns: ["charts/*"], excluding: ["charts/st*"]).charts
        .map(\.name) == ["mill"])
    #expect(ChartSet(root: repository.root, patterns: ["charts/mill/**"]).charts.count == 1)
  }

  @Test func `linked folders are followed`() throws {
    let repository = try ChartRepository(
      [
        "charts/a/Chart.yaml": "name: a\n", "base/Chart.yaml": "name: base\n",
        "base/templates/_b.tpl": "{{/* */}}",
      ], links: ["charts/a/charts/base": "../../../base"])
    let chart = try #require(repository.charts.chart(at: "charts/a"))
    #expect(chart.dependencies[0].chart?.templates.map(\.path) == ["base/templates/_b.tpl"])
    #expect(repository.charts.chart(at: "charts/a/charts/base")?.path == "base")
  }

  @Test(
    "What a documented name stands for",
    arguments: [
      ("charts/mill", "chart mill"), ("./charts/mill/", "chart mill"),
      ("example/mill", "chart mill"),
      ("oci://registry.example.org/mill", "chart mill"), ("mill", "chart mill"),
      ("oci://registry.example.org/mill:1.2.0", "chart mill"),
      ("https://example.org/mill-1.2.0.tgz", "chart mill"), ("mill-1.2.0.tgz", "chart mill"),
      ("charts/mill/charts/wheel", "chart wheel"),
      ("charts/mil", "unknown charts/mill"), ("./charts/stones", "unknown charts/stone"),
      ("mlil", "unknown mill"), ("charts/bakery", "unknown "),
      ("bitnami/redis", "external a chart of another repository 'bitnami'"),
      ("stable/mill", "external the chart repository 'stable' is that of a dependency"),
      ("oci://registry.example.org/redis", "external a chart of another registry"),
      ("https://example.org/redis-1.2.0.tgz", "external a chart of another site"),
      ("/opt/charts/mill", "external a path outside the repository"),
      (
        "https://example.org/mill-1.0.0.tgz",
        "external version 1.0.0 of the chart; the repository holds 1.2.0"
      ),
    ])
  func resolve(_ name: String, _ meaning: String) throws {
    let repository = try ChartRepository(Self.files)
    let reference = repository.charts.resolve(
      DocumentedChart(name, repositories: ["stable": "https://charts.example.net/stable/"]))
    let found =
      switch reference {
      case .chart(let chart): "chart \(chart.name)"
      case .external(let reason): "external \(reason)"
      case .unknown(let nearest): "unknown \(nearest.joined(separator: " "))"
      }
    #expect(found == meaning)
  }

  @Test func `a name where the command runs`() throws {
    let charts = try ChartRepository(Self.files).charts
    for name in [".", "./", "../mill"] {
      guard case .chart(let chart) = charts.resolve(DocumentedChart(name, in: "charts/mill")) else {
        Issue.record("\(name) is no chart")
        continue
      }
      #expect(chart.name == "mill")
    }
  }

  @Test(
    "What cannot be read is one diagnostic each, and the rest is there",
    arguments: [
      (
        ["charts/b/Chart.yaml": "name: [b\n"], [String: String](),
        "charts/b/Chart.yaml:2:1: error: 'charts/b/Chart.yaml' is no valid YAML — did not find expected ',' or ']'"
      ),
      (
        ["charts/b/Chart.yaml": "name: b\n", "charts/b/values.yaml": "a: 1\n b: 2\n"], [:],
        "charts/b/values.yaml:2:3: error: 'charts/b/values.yaml' is no valid YAML — mapping values are not allowed in this context"
      ),
      (
        ["charts/b/Chart.yaml": "version: 1.0.0\n"], [:],
        "charts/b/Chart.yaml:1:1: error: the chart 'charts/b' has no name — Chart.yaml lacks the key 'name'"
      ),
      (
        ["charts/b/Chart.yaml": "name: b\n"], ["charts/b/templates/x.yaml": "missing"],
        "charts/b/templates/x.yaml: error: 'charts/b/templates/x.yaml' cannot be read — it leads to a file that does not exist"
      ),
      (
        ["charts/b/Chart.yaml": "name: b\n", "charts/c/Chart.yaml": "name: c\n"],
        ["charts/b/charts/c": "../../c", "charts/c/charts/b": "../../b"],
        """
        charts/c/Chart.yaml: error: the chart 'charts/b' is a subchart of itself — 'charts/c' brings it in again, \
        and helm would not end
        help: remove it from the subcharts of 'charts/c'
        """
      ),
    ])
  func defects(_ files: [String: String], _ links: [String: String], _ message: String) throws {
    let repository = try ChartRepository(
      files.merging(["charts/z/Chart.yaml": "name: z\n"]) { $1 }, links: links)
    #expect(repository.charts.diagnostics.map(\.description) == [message])
    #expect(repository.charts.chart(named: "z") != nil)
  }
}
