package import Trees

/// An object that has pods, or a pod: what is in them.
package struct ReleaseWorkload: Sendable, Hashable {
  package let object: ReleaseObject
  /// `metadata` and `spec` of the pods.
  package let template: Tree
  /// Labels of the pods that the manifest gives.
  package let labels: [String: String]
  package let initContainers: [ReleaseContainer]
  package let containers: [ReleaseContainer]

  /// Nil for an object without pods.
  package init?(_ object: ReleaseObject) {
    guard let template = Self.template(of: object) else { return nil }
    self.init(object, template: template)
  }

  /// Pods that a program starts later, from a template that the object holds.
  init(_ object: ReleaseObject, template: Tree) {
    self.object = object
    self.template = template
    labels = template.at("metadata", "labels")?.textByKey ?? [:]
    let spec = template["spec"]
    initContainers = (spec?["initContainers"]?.elements ?? []).compactMap {
      ReleaseContainer($0, isInit: true)
    }
    containers = (spec?["containers"]?.elements ?? []).compactMap {
      ReleaseContainer($0, isInit: false)
    }
  }

  /// Those that `-c` may name: the first one of `containers` is the default.
  package var allContainers: [ReleaseContainer] { containers + initContainers }

  /// How many pods there are to be; 1 where the manifest leaves it open.
  package var replicas: Int { object.tree.at("spec", "replicas")?.integer ?? 1 }

  package var serviceAccount: String {
    template.at("spec", "serviceAccountName")?.text ?? "default"
  }

  package func container(named name: String) -> ReleaseAnswer<ReleaseContainer> {
    if let container = allContainers.first(where: { $0.name == name }) { return .proven(container) }
    if Self.injected.contains(name) {
      return .runtime("a service mesh or another webhook adds the container '\(name)'", nil)
    }
    return .unknown(nearest: nearest(name, among: allContainers.map(\.name)))
  }

  /// Sidecars that admission webhooks put into pods.
  private static let injected: Set = [
    "istio-proxy", "istio-init", "linkerd-proxy", "linkerd-init", "vault-agent", "vault-agent-init",
  ]

  private static func template(of object: ReleaseObject) -> Tree? {
    switch object.kind {
    case "Pod": return object.tree
    case "CronJob": return object.tree.at("spec", "jobTemplate", "spec", "template")
    case "PodTemplate": return object.tree["template"]
    default:
      let template = object.tree.at("spec", "template")
      return template?.at("spec", "containers") == nil ? nil : template
    }
  }
}

extension ReleaseObjects {
  /// Objects with pods, in helm's order; those of hooks last.
  package var workloads: [ReleaseWorkload] {
    let all = objects.compactMap(\.derived.workload)
    return all.filter { !$0.object.isHook } + all.filter(\.object.isHook)
  }

  /// Images that the pods use.
  package var images: [String] {
    Set(workloads.flatMap(\.allContainers).compactMap(\.image)).sorted()
  }
}
