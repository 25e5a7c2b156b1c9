import Schemas
import Testing

@Suite struct KubernetesSchemaTests {
  private let schema = KubernetesSchema()

  private func path(_ text: String) -> [FieldPart] {
    text.split(separator: ".").map { part in
      part == "*" ? .each : Int(part).map(FieldPart.index) ?? .key(String(part))
    }
  }

  @Test(
    "A path leads to a type",
    arguments: [
      ("Pod", "status.phase", FieldType.string([])), ("Deployment", "spec.replicas", .integer),
      ("Deployment", "spec.template.spec.containers.0.image", .string([])),
      ("Pod", "spec.containers.*.ports.*.containerPort", .integer),
      ("Service", "spec.ports.0.targetPort", .integerOrString),
      ("Pod", "status.conditions.*.lastTransitionTime", .time),
      ("CronJob", "status.lastScheduleTime", .time),
      ("SparkApplication", "spec.executor.instances", .integer),
      ("SparkApplication", "status.applicationState.state", .string([])),
      ("ServiceMonitor", "metadata.name", .string([])),
    ])
  func known(_ kind: String, _ text: String, _ type: FieldType) {
    #expect(schema.field(path(text), kind: kind) == .known(type))
  }

  @Test(
    "What holds any keys is not followed",
    arguments: [
      ("ConfigMap", "data.token"), ("Pod", "metadata.labels.app"), ("Secret", "data.x"),
      ("ServiceMonitor", "spec.endpoints.0.port"),
      ("Pod", "spec.containers.0.resources.limits.cpu"),
    ])
  func freeForm(_ kind: String, _ text: String) {
    #expect(schema.field(path(text), kind: kind) == .freeForm)
  }

  @Test(
    "A field that does not exist",
    arguments: [
      ("Pod", "status.phse", 1, ["phase"]), ("Deployment", "spec.replica", 1, ["replicas"]),
      ("Pod", "spec.containers.image", 2, ["image"]), ("Pod", "spec.0", 1, []),
      ("Pod", "status.phase.x", 2, []), ("ServiceMonitor", "metadata.nam", 1, ["name"]),
    ])
  func unknown(_ kind: String, _ text: String, _ part: Int, _ nearest: [String]) {
    guard case .unknown(let found, let names) = schema.field(path(text), kind: kind) else {
      Issue.record("\(text) is known")
      return
    }
    #expect(found == part)
    #expect(names.first == nearest.first)
  }

  @Test func `a list of objects`() {
    #expect(
      schema.field(inListOf: "Pod", path("items.*.status.podIP")) == .known(.string([])))
    #expect(
      schema.field(inListOf: "Pod", path("items.*.status.podIp"))
        == .unknown(part: 3, nearest: ["podIP", "podIPs"]))
    #expect(schema.field(inListOf: "Pod", path("item.0")) == .unknown(part: 0, nearest: ["items"]))
    #expect(schema.field(path("spec"), kind: "Nonsense") == .unknownKind)
  }

  @Test func `versions`() {
    #expect(MinorVersions(oldest: "1.20", newest: "v1.34.2")?.description == "1.20 to 1.34")
    #expect(MinorVersions(oldest: "1.34", newest: "1.20") == nil)
    #expect(MinorVersions(oldest: "1.2", newest: "1.34") == nil)
  }

  @Test(
    "Amounts",
    arguments: [
      ("1", true), ("0.5", true), (".5", true), ("500m", true), ("2Gi", true), ("1e3", true),
      ("-1", true), ("2GB", false), ("2g", false), ("", false), ("Gi", false), ("1.2.3", false),
      ("1 Gi", false), ("1e", false), ("5KI", false), ("100u", true),
    ])
  func quantities(_ text: String, _ isValid: Bool) {
    #expect(Quantity.isValid(text) == isValid)
  }
}
