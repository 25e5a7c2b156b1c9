extension ReleaseObjects {
  /// An object by kind and name: rendered, or made by the cluster from what is rendered; that is
  /// answered with the object it comes from.
  package func find(kind: String, name: String) -> ReleaseAnswer<ReleaseObject> {
    if let object = proven(kind: kind, name: name) { return .proven(object) }
    if let made = runtimeObject(kind: kind, name: name) {
      return .runtime(made.reason, made.origin)
    }
    if let reason = Self.clusterOwn(kind: kind, name: name) { return .runtime(reason, nil) }
    if let referrer = referrer(kind: kind, name: name) {
      return .runtime("\(referrer.title) needs it, and the release does not make it", nil)
    }
    return .unknown(nearest: nearestNames(kind: kind, name: name))
  }

  /// Like ``find(kind:name:)``, without the search for what else may be meant.
  package func proven(kind: String, name: String) -> ReleaseObject? {
    if let object = object(kind: kind, name: name) { return object }
    guard let made = runtimeObject(kind: kind, name: name), made.certainName != nil else {
      return nil
    }
    return made.origin
  }

  /// Names to suggest: an object of that name and another kind says it best, then the workload whose
  /// pod may be meant.
  package func nearestNames(kind: String, name: String) -> [String] {
    let isWorkload = Self.workloadKinds.contains(kind)
    let others = objects.filter { $0.name == name && $0.kind != kind && Self.isMeant($0.kind) }
    let alike = others.filter { Self.workloadKinds.contains($0.kind) == isWorkload }
    let owners = objects.filter { object in
      kind == "Pod" && Self.workloadKinds.contains(object.kind) && name.hasPrefix("\(object.name)-")
    }
    let made = runtimeObjects.filter { $0.kind == kind }.compactMap(\.certainName)
    let near = nearest(name, among: names(kind: kind) + made)
    let titles = (alike + others.filter { !alike.contains($0) } + owners).map(\.title)
    return Array((titles + near).prefix(3))
  }

  func runtimeObject(kind: String, name: String) -> ReleaseRuntimeObject? {
    let made = runtimeObjects.filter { $0.kind == kind && $0.name.matches(name) }
    return made.first { $0.certainName != nil } ?? made.first
  }

  /// All that the cluster makes of the rendered objects.
  var runtimeObjects: [ReleaseRuntimeObject] { objects.flatMap(\.derived.runtime) }

  private static let workloadKinds: Set = [
    "Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "ReplicationController", "Job",
    "CronJob",
  ]

  /// Whoever writes another kind with the name of a ServiceAccount or a Role does not mean that.
  private static func isMeant(_ kind: String) -> Bool {
    !["ServiceAccount", "Role", "RoleBinding", "ClusterRole", "ClusterRoleBinding"].contains(kind)
  }

  /// Objects that are there without any release.
  private static func clusterOwn(kind: String, name: String) -> String? {
    if ownKinds.contains(kind) { return "the cluster has \(kind) objects of its own" }
    switch (kind, name) {
    case ("ServiceAccount", "default"), ("ConfigMap", "kube-root-ca.crt"):
      return "every namespace has the \(kind) '\(name)'"
    case ("Service", "kubernetes"), ("Endpoints", "kubernetes"):
      return "the namespace 'default' has the Service of the API server"
    case ("Secret", _) where name.hasPrefix("sh.helm.release.v1."):
      return "helm keeps a Secret for each revision of a release"
    default: return nil
    }
  }

  private static let ownKinds: Set = [
    "Node", "Namespace", "Event", "Lease", "PersistentVolume", "StorageClass", "IngressClass",
    "PriorityClass", "RuntimeClass", "CSIDriver", "CSINode", "VolumeAttachment", "APIService",
    "CustomResourceDefinition", "ComponentStatus", "ClusterRole", "ClusterRoleBinding",
    "NodeMetrics", "PodMetrics", "CertificateSigningRequest", "TokenReview",
    "SelfSubjectAccessReview", "SubjectAccessReview",
  ]
}
