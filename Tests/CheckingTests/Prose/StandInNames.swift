import Checking
import Trees

/// Charts that stand in for real ones: two versions of a lighthouse.
struct StandInNames: ProseNames {
  var charts: [any ProseChart] = [StandInChart("lighthouse-2.0"), StandInChart("lighthouse-1.9")]

  func object(kind: String, name: String) -> NameAnswer {
    guard ["svc", "service", "deployment", "pod"].contains(kind) else { return .notMeant }
    if kind == "pod" { return .runtime("a pod's name is made by the cluster") }
    if name == "lamp" { return .known(by: ["Service/lamp"]) }
    return .unknown(
      .init(
        rule: "unknown-object", what: "no \(kind) '\(name)'", why: "no preset has one",
        nearest: ["lamp"]))
  }

  func service(_ host: String, port: Int?) -> NameAnswer {
    guard host == "lamp" || host.hasPrefix("lamp.") else { return .notMeant }
    if port == 8080 || port == nil { return .known(by: ["Service/lamp"]) }
    return .unknown(
      .init(
        rule: "unknown-port", what: "the Service 'lamp' has no port \(port ?? 0)",
        why: "it has 8080"))
  }

  var services: [String] { ["lamp"] }

  func sparkProperty(_ name: String) -> NameAnswer {
    switch name {
    case "spark.executor.memory": .known(by: ["Spark"])
    case "spark.executor.memori":
      .unknown(
        .init(
          rule: "unknown-property", what: "Spark has no property '\(name)'", why: "none",
          nearest: ["spark.executor.memory"]))
    default: .notMeant
    }
  }
}

struct StandInChart: ProseChart {
  let name: String
  var path: String { "charts/\(name)" }
  var version: String? { String(name.split(separator: "-")[1]) + ".3" }
  var appVersion: String? { "7.7" }
  var presets: [String] {
    name.hasSuffix("2.0") ? ["dawn", "day", "dusk", "night"] : ["day", "night"]
  }
  private let values: Tree

  init(_ name: String) {
    self.name = name
    let only = name.hasSuffix("2.0") ? "fog: {horn: true}" : ""
    values =
      (try? Tree(
        yaml: """
          lamp: {color: white, watts: 60, extra: {}}
          tower: {height: 20, stairs: [{steps: 10}]}
          mirror: true
          \(only)
          """)) ?? Tree(.null)
  }

  var valueNames: [String] { values.keys }

  func hasValues(below name: String) -> Bool { valueNames.contains(name) }

  func value(_ path: [String]) -> NameAnswer {
    guard valueNames.contains(path[0]) else { return .notMeant }
    if path.count > 2, path[1] == "extra" { return .known(by: ["\(self.path)/values.yaml"]) }
    guard defaultValue(path) == nil else { return .known(by: ["\(self.path)/values.yaml"]) }
    let nearest = values[path[0]]?.keys.filter { $0.first == path.last?.first } ?? []
    return .unknown(
      .init(
        rule: "unknown-value",
        what: "the chart '\(name)' has no value '\(path.joined(separator: "."))'",
        why: "values.yaml and the templates name no such key",
        nearest: nearest.map { "\(path[0]).\($0)" }))
  }

  func defaultValue(_ path: [String]) -> Tree? {
    path.reduce(Optional(values)) { tree, key in Int(key).map { tree?[$0] } ?? tree?[key] }
  }
}
