internal import Charts
internal import Schemas

/// Whether an object that a page names is there at that step.
struct ObjectLookup: Sendable {
  enum Presence: Sendable {
    /// With the object where the charts render one, and what proves it.
    case proven(ReleaseObject?, by: [String])
    case runtime(String)
    case excluded(String)
    /// With the nearest names of that kind, and where it was looked for.
    case missing(nearest: [String], among: String)
  }

  let view: ReleaseView

  func presence(_ kind: ResourceKind, _ name: String, in namespace: String?) -> Presence {
    let parts = view.parts(in: kind.isNamespaced ? namespace : nil)
    if let object = parts.lazy.compactMap({ $0.objects.proven(kind: kind.kind, name: name) }).first
    {
      return .proven(object, by: [object.template, "object:\(object.title)"])
    }
    let answers = parts.map { $0.objects.find(kind: kind.kind, name: name) }
    if PlaceholderName.isPart(of: name) { return .excluded("the name is a placeholder") }
    if kind.kind == "Namespace", let answer = ownNamespace(name) { return answer }
    if let reason = answers.lazy.compactMap(\.reason).first { return .runtime(reason) }
    if let reason = doubt(kind, name, namespace) { return .runtime(reason) }
    let nearest = answers.first?.nearest ?? []
    return .missing(nearest: nearest, among: view.places(in: kind.isNamespaced ? namespace : nil))
  }

  private func ownNamespace(_ name: String) -> Presence? {
    if view.parts.contains(where: { $0.namespace == name }) {
      return .proven(nil, by: ["the namespace of a release"])
    }
    let own = ["default", "kube-system", "kube-public", "kube-node-lease"]
    return own.contains(name) ? .runtime("every cluster has it") : nil
  }

  /// Why an object that the charts do not render may be there all the same.
  private func doubt(_ kind: ResourceKind, _ name: String, _ namespace: String?) -> String? {
    if !kind.isNamespaced, kind.kind != "ClusterRole", kind.kind != "ClusterRoleBinding" {
      return "it belongs to the cluster, not to a release"
    }
    if kind.isCustom, view.objects(kind.kind, in: namespace).isEmpty {
      return "an operator or a job makes such objects"
    }
    return view.doubt(in: namespace) ?? otherRelease(kind, name)
  }

  /// A page that installs nothing may name the objects of a release with another name.
  private func otherRelease(_ kind: ResourceKind, _ name: String) -> String? {
    guard view.current.isEmpty else { return nil }
    let endings = view.presets.flatMap { part in
      part.objects.names(kind: kind.kind).compactMap { known -> String? in
        known.hasPrefix("\(part.release)-") ? String(known.dropFirst(part.release.count)) : nil
      }
    }
    return endings.contains(where: name.hasSuffix)
      ? "the name of the release is not known on this page" : nil
  }
}

extension ResourceKind {
  /// Kubernetes' own groups end in `.k8s.io` or have no dot.
  var isCustom: Bool {
    group.contains(".") && (!group.hasSuffix(".k8s.io") || group == "sparkoperator.k8s.io")
  }
}

extension ResourceKinds {
  /// APIs that operators bring, `sparkoperator.k8s.io/v1beta2`.
  var operatorAPIs: [String] {
    var seen: Set<String> = []
    return kinds.filter(\.isCustom).flatMap(\.versions).map(\.apiVersion).filter {
      seen.insert($0).inserted
    }
  }

  /// The kind that a command names; nil for none, and for one that is not known.
  func kind(_ name: String?) -> ResourceKind? { name.flatMap { lookup($0) } }
}
