internal import Trees

/// An object that is not rendered, and that the cluster makes from one that is.
struct ReleaseRuntimeObject: Sendable {
  var kind: String
  var name: NamePattern
  /// The name, when the release determines it to the letter.
  var certainName: String?
  var labels: [String: LabelValue]
  /// The rendered object that it comes from.
  var origin: ReleaseObject
  /// Who makes it, and why its name or its existence is not certain.
  var reason: String
  /// Of a pod.
  var workload: ReleaseWorkload?

  /// Whether there is one as soon as the release is installed, whatever its name: the pods of a
  /// Deployment are, the pods of a CronJob or of Spark are not.
  var isPromised: Bool {
    let standing: Set = [
      "Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "ReplicationController", "Job",
      "Service",
    ]
    return standing.contains(origin.kind) && origin.tree.at("spec", "replicas")?.integer != 0
      && !origin.isHook && kind != "ControllerRevision"
  }

  /// One whose name the release determines.
  static func certain(
    _ kind: String, _ name: String, labels: [String: LabelValue], from origin: ReleaseObject,
    _ reason: String, workload: ReleaseWorkload? = nil
  ) -> ReleaseRuntimeObject {
    ReleaseRuntimeObject(
      kind: kind, name: NamePattern(name), certainName: name, labels: labels, origin: origin,
      reason: reason, workload: workload)
  }

  /// One whose name the cluster thinks up.
  static func some(
    _ kind: String, _ name: NamePattern, labels: [String: LabelValue], from origin: ReleaseObject,
    _ reason: String, workload: ReleaseWorkload? = nil
  ) -> ReleaseRuntimeObject {
    ReleaseRuntimeObject(
      kind: kind, name: name, certainName: nil, labels: labels, origin: origin, reason: reason,
      workload: workload)
  }
}
