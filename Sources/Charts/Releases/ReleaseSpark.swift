internal import Trees

/// What a release says about Spark on Kubernetes: who starts executors, and with which labels.
package struct ReleaseSpark: Sendable {
  /// What Spark writes into the label `spark-role` of its pods (`Constants.scala`); nothing else is.
  package static let roles: [String] = Role.allCases.map(\.rawValue)

  /// The two kinds of pods that Spark starts.
  private enum Role: String, CaseIterable {
    case driver
    case executor
  }

  /// A ConfigMap, a pod or an application that starts executors.
  private let origin: ReleaseObject
  private let properties: [String: String]
  private let templates: [Role: Tree]
  /// Whether drivers are pods of their own, not a program in a pod that is rendered.
  private let hasDriverPods: Bool
  /// Keys of a ConfigMap that hold the templates of Spark's own pods.
  let podTemplateKeys: Set<String>

  /// Nil when the object does not run Spark on Kubernetes.
  init?(_ object: ReleaseObject) {
    origin = object
    if object.kind.hasSuffix("SparkApplication") {
      let spec = object.tree.at("spec", "template") ?? object.tree["spec"]
      properties = Self.labels(of: spec)
      templates = Self.byRole { spec?.at($0.rawValue, "template") }
      hasDriverPods = true
      podTemplateKeys = []
      return
    }
    let texts = Self.texts(of: object)
    guard texts.contains(where: { $0.holds("k8s://") }) else { return nil }
    let properties = texts.reduce(into: [:]) { $0.merge(Self.properties(in: $1)) { $1 } }
    let keys = Self.byRole { role in
      properties["spark.kubernetes.\(role).podTemplateFile"]?.split(separator: "/").last
        .map(String.init)
    }
    self.properties = properties
    podTemplateKeys = Set(keys.values)
    templates = Self.byRole { role in
      keys[role].flatMap { object.podTemplates[$0] }
    }
    hasDriverPods =
      properties["spark.submit.deployMode"] == "cluster"
      || texts.contains(where: Self.isClusterMode)
  }

  /// Executors, and drivers where Spark starts those, too; with what else it makes for them.
  var made: [ReleaseRuntimeObject] {
    var made = [
      pods(.executor),
      configuration([.literal("spark"), .literal("exec"), .any, .literal("conf"), .literal("map")]),
    ]
    if hasDriverPods {
      made += [pods(.driver), configuration([.any, .literal("conf"), .literal("map")])]
      made += [service([.any, .literal("driver"), .literal("svc")])]
    }
    if origin.kind == "ScheduledSparkApplication" { made.append(scheduled) }
    if origin.kind.hasSuffix("SparkApplication") {
      made.append(service([.any, .literal("ui"), .literal("svc")]))
    }
    return made
  }

  private func pods(_ role: Role) -> ReleaseRuntimeObject {
    var labels = (templates[role]?.at("metadata", "labels")?.textByKey ?? [:])
      .mapValues(LabelValue.known)
    let prefix = "spark.kubernetes.\(role).label."
    for (key, value) in properties where key.hasPrefix(prefix) {
      labels[String(key.dropFirst(prefix.count))] = .known(value)
    }
    for key in Self.openLabels(of: role) { labels[key] = .open }
    labels["spark-role"] = .known(role.rawValue)
    let tail: [NamePattern.Word] =
      role == .executor ? [.any, .literal("exec"), .number] : [.any, .literal("driver")]
    return .some(
      "Pod", NamePattern(tail), labels: labels, from: origin,
      "Spark starts its \(role)s, and names them",
      workload: ReleaseWorkload(origin, template: template(of: role)))
  }

  private static func openLabels(of role: Role) -> [String] {
    let common = [
      "spark-app-selector", "spark-app-name", "spark-version", "sparkoperator.k8s.io/app-name",
      "sparkoperator.k8s.io/submission-id",
    ]
    let executors = ["spark-exec-id", "spark-exec-resourceprofile-id", "spark-exec-inactive"]
    return role == .executor ? common + executors : common
  }

  /// With Spark's own name for the container, unless the template has named it.
  private func template(of role: Role) -> Tree {
    if let template = templates[role], template.at("spec", "containers")?[0]?["name"] != nil {
      return template
    }
    let mapping = { (key: String, value: Tree) in
      Tree(.mapping([Tree.Member(key: key, keyPosition: value.position, value: value)]))
    }
    let container = mapping("name", Tree(.string("spark-kubernetes-\(role)")))
    return mapping("spec", mapping("containers", Tree(.sequence([container]))))
  }

  private func configuration(_ name: [NamePattern.Word]) -> ReleaseRuntimeObject {
    .some(
      "ConfigMap", NamePattern(name), labels: ["spark-app-selector": .open, "spark-role": .open],
      from: origin, "Spark makes it when it starts pods")
  }

  private func service(_ name: [NamePattern.Word]) -> ReleaseRuntimeObject {
    .some(
      "Service", NamePattern(name), labels: ["spark-app-selector": .open], from: origin,
      "it is made for a driver that is started")
  }

  private var scheduled: ReleaseRuntimeObject {
    .some(
      "SparkApplication", NamePattern(origin.name, .number), labels: [:], from: origin,
      "\(origin.title) starts its applications by the clock")
  }

  private static func byRole<Value>(_ value: (Role) -> Value?) -> [Role: Value] {
    Role.allCases.reduce(into: [:]) { $0[$1] = value($1) }
  }

  private static func texts(of object: ReleaseObject) -> [String] {
    if object.kind == "ConfigMap" {
      return (object.tree["data"]?.members ?? []).compactMap(\.value.text)
    }
    return (ReleaseWorkload(object)?.allContainers ?? []).map {
      $0.commandLine.joined(separator: " ")
    }
  }

  /// Of an application of the Spark operator, as Spark's properties have them.
  private static func labels(of spec: Tree?) -> [String: String] {
    var properties: [String: String] = [:]
    for role in Role.allCases {
      for (key, value) in spec?.at(role.rawValue, "labels")?.textByKey ?? [:] {
        properties["spark.kubernetes.\(role).label.\(key)"] = value
      }
    }
    return properties
  }

  /// `--deploy-mode cluster`, also as words of a list.
  private static func isClusterMode(_ text: String) -> Bool {
    text.texts(after: "deploy-mode", length: 16).contains { rest in
      rest.drop { " \n\t\"',=".contains($0) }.hasPrefix("cluster")
    }
  }

  /// `key=value`, `key value` and `--conf key=value`.
  private static func properties(in text: String) -> [String: String] {
    guard text.holds("spark.") else { return [:] }
    var properties: [String: String] = [:]
    for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
      let words = line.split { " \t\"',".utf8.contains($0) }.map { Substring($0) }
      guard let index = words.firstIndex(where: { $0.hasPrefix("spark.") }) else { continue }
      let rest = words[index...].joined(separator: " ")
      guard let end = rest.utf8.firstIndex(where: { " =:".utf8.contains($0) }) else { continue }
      let value = rest[end...].drop { " =:".contains($0) }.prefix { $0 != " " }
      properties[String(rest[..<end])] = String(value)
    }
    return properties
  }
}
