import Diagnostics
import Testing

@testable import Charts

/// Values of subcharts, with aliases, conditions, imports and what is global.
@Suite struct SubchartValuesTests {
  static let files = [
    "charts/mill/Chart.yaml": """
    name: mill
    dependencies:
      - {name: wheel, alias: water, condition: water.enabled, import-values: [{child: hub, parent: axle}]}
      - {name: wheel, alias: wind}
      - {name: mysql, repository: "https://charts.example.net", condition: mysql.enabled}
    """,
    "charts/mill/values.yaml": """
    global: {region: north}
    water: {spokes: 6, enabled: true}
    mysql: {user: miller}
    """,
    "charts/mill/templates/a.yaml": "{{ .Values.axle.length }}{{ .Values.global.region }}",
    "charts/mill/charts/wheel/Chart.yaml": """
    name: wheel
    dependencies: [{name: spoke}]
    """,
    "charts/mill/charts/wheel/values.yaml": """
    spokes: 8
    hub: {length: 1, width: 2}
    spoke: {wood: oak}
    spare: 1
    """,
    "charts/mill/charts/wheel/values.schema.json": """
    {"properties": {"spokes": {"type": "integer"}, "paint": {"type": "string"}}}
    """,
    "charts/mill/charts/wheel/templates/a.yaml": """
    {{ .Values.spokes }} {{ .Values.global.region }} {{ include "spoke.wood" .Subcharts.spoke }}
    """,
    "charts/mill/charts/wheel/charts/spoke/Chart.yaml": "name: spoke\n",
    "charts/mill/charts/wheel/charts/spoke/values.yaml": "wood: ash\nlength: 3\n",
    "charts/mill/charts/wheel/charts/spoke/templates/_a.tpl": """
    {{ define "spoke.wood" }}{{ .Values.wood }}{{ end }}
    """,
  ]

  func model() throws -> ValuesModel { try ChartRepository(Self.files).model() }

  @Test(
    "Where a default stands",
    arguments: [
      ("water.spokes", "charts/mill/values.yaml:2:9"),
      ("wind.spokes", "charts/mill/charts/wheel/values.yaml:1:1"),
      ("wind.spoke.wood", "charts/mill/charts/wheel/values.yaml:3:9"),
      ("wind.spoke.length", "charts/mill/charts/wheel/charts/spoke/values.yaml:2:1"),
      ("axle.width", "charts/mill/charts/wheel/values.yaml:2:18"),
      ("mysql.user", "charts/mill/values.yaml:3:9"),
    ])
  func places(_ text: String, _ place: String) throws {
    guard case .known(let value) = try model().answer(path(text)) else {
      Issue.record("\(text) is not known")
      return
    }
    #expect(value.location?.description == place)
  }

  @Test(
    "Which of them are read",
    arguments: [
      ("water.enabled", "charts/mill/Chart.yaml:3:5"),
      ("mysql.enabled", "charts/mill/Chart.yaml:5:5"),
      ("wind.spokes", "charts/mill/charts/wheel/templates/a.yaml:1"),
      ("water.hub.length", "charts/mill/templates/a.yaml:1"),
      ("global.region", "charts/mill/templates/a.yaml:1"),
      ("water.spoke.wood", "charts/mill/charts/wheel/charts/spoke/templates/_a.tpl:1"),
    ])
  func read(_ text: String, _ place: String) throws {
    #expect(try model().reading(path(text)) == .read(place))
  }

  @Test(
    "Which of them are not read",
    arguments: ["water.spare", "water.hub.width", "wind.spoke.length", "spokes"])
  func unread(_ text: String) throws {
    #expect(try model().reading(path(text)) == .unread)
  }

  @Test func `a chart that is not in the repository`() throws {
    let model = try model()
    #expect(model.answer(path("mysql.auth.password")) == .freeForm(below: ["mysql"]))
    #expect(model.reading(path("mysql.auth.password")) == .unsure)
    #expect(model.answer(path("global.anything")) == .freeForm(below: ["global"]))
  }

  @Test(
    "A key that stands elsewhere",
    arguments: [
      ("wheel.spokes", ["water.spokes", "wind.spokes"], false),
      ("water.spoke.wod", ["water.spoke.wood"], true), ("wind.pain", ["wind.paint"], true),
    ])
  func unknown(_ text: String, _ suggestions: [String], _ isCertain: Bool) throws {
    guard case .unknown(let value) = try model().answer(path(text)) else {
      Issue.record("\(text) is not unknown")
      return
    }
    #expect(value.suggestions.prefix(2) == suggestions[...])
    #expect(value.isCertain == isCertain)
  }

  @Test func `the schema of a subchart`() throws {
    #expect(
      try model().typeProblem("many", .set, at: path("wind.spokes"))
        == "charts/mill/charts/wheel/values.schema.json wants a whole number, not the text 'many'")
  }
}
