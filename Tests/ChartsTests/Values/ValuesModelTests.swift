import Diagnostics
import Testing
import Trees

@testable import Charts

/// Charts without a schema.
@Suite struct ValuesModelTests {
  static let values = """
    replicaCount: 2
    image: {repository: mill, tag: ""}
    service:
      type: ClusterIP
      # nodePort: 30080
    resources: {}
      # limits:
      #   cpu: 1
    extra: null
    settings: {colour: red}
    hosts:
      - host: a
        paths: [/]
    monitoring: {enabled: false, agent: {enabled: false}}
    orphan: {key: 1}
    """

  static let templates = [
    "a.yaml": """
    {{ .Values.replicaCount }} {{ .Values.image.repository }}:{{ .Values.image.tag }}
    {{ .Values.service.type }} {{ .Values.service.nodePort }} {{ .Values.hidden.key }}
    {{ toYaml .Values.resources }} {{ toYaml .Values.extra }} {{ toYaml .Values.settings }}
    {{ range .Values.hosts }}{{ .host }}{{ range .paths }}{{ . }}{{ end }}{{ end }}
    {{ if .Values.monitoring.enabled }}{{ end }}
    """
  ]

  func model() throws -> ValuesModel {
    try ChartRepository(values: Self.values, templates: Self.templates).model()
  }

  @Test(
    "A key that the chart has",
    arguments: [
      ("replicaCount", KnownValue.Source.values, "charts/mill/values.yaml:1:1"),
      ("image.tag", .values, "charts/mill/values.yaml:2:27"),
      ("hosts[0].host", .values, "charts/mill/values.yaml:12:5"),
      ("service.nodePort", .template, nil), ("hidden.key", .template, nil),
      ("hidden", .template, nil),
    ] as [(String, KnownValue.Source, String?)])
  func known(_ text: String, _ source: KnownValue.Source, _ place: String?) throws {
    guard case .known(let value) = try model().answer(path(text)) else {
      Issue.record("\(text) is not known")
      return
    }
    #expect(value.source == source)
    #expect(value.location?.description == place)
  }

  @Test(
    "A key that is one of many",
    arguments: [
      ("resources.limits.cpu", "resources"), ("extra.any.key", "extra"),
      ("settings.size", "settings"), ("hosts[3].host", "hosts"),
      ("hosts[0].paths[2]", "hosts[0].paths"),
      ("image.tag.x", "image.tag"),
    ])
  func freeForm(_ text: String, _ below: String) throws {
    #expect(try model().answer(path(text)) == .freeForm(below: path(below)))
  }

  @Test(
    "A key that the chart has not",
    arguments: [
      ("replicas", "replicaCount", true), ("replicaCuont", "replicaCount", true),
      ("image.tags", "image.tag", true), ("monitoring.enable", "monitoring.enabled", true),
      ("metrics.enabled", "monitoring.enabled", false), ("nodePort", "service.nodePort", true),
      ("service.nodeport", "service.nodePort", true), ("hosts[0].port", "", false),
      ("bakery.flour", "", false),
    ])
  func unknown(_ text: String, _ suggestion: String, _ isCertain: Bool) throws {
    guard case .unknown(let value) = try model().answer(path(text)) else {
      Issue.record("\(text) is not unknown")
      return
    }
    #expect(value.why == "values.yaml and the templates name no such key")
    #expect(value.suggestions.first ?? "" == suggestion)
    #expect(value.isCertain == isCertain)
  }

  @Test func `a key below a scalar`() throws {
    #expect(
      try model().answer(path("replicaCount.web"))
        == .unknown(
          UnknownValue(
            why: "'replicaCount' is no map: its default is the number 2", suggestions: [],
            isCertain: false)))
  }

  @Test func `a key that no template reads`() throws {
    guard case .known = try model().answer(path("orphan.key")) else {
      Issue.record("orphan.key is not known")
      return
    }
    #expect(try model().reading(path("orphan.key")) == .unread)
  }

  @Test(
    "A scalar in the place of a map",
    arguments: [
      ("service", "none", "it is a map with keys such as 'type', and this is the text 'none'"),
      ("service", "null", nil), ("replicaCount", "many", nil), ("resources", "x", nil),
      ("settings", "x", nil), ("hosts", "x", nil),
    ] as [(String, String, String?)])
  func types(_ key: String, _ text: String, _ problem: String?) throws {
    #expect(try model().typeProblem(text, .set, at: path(key)) == problem)
  }

  @Test func `nothing is certain of a chart that cannot be read`() throws {
    let repository = try ChartRepository(values: "a: [1\n", templates: Self.templates)
    let model = try repository.model()
    #expect(model.answer(["b"]) == .freeForm(below: []))
    #expect(model.reading(["b"]) == .unsure)
    #expect(model.typeProblem("x", .set, at: ["b"]) == nil)
  }
}
