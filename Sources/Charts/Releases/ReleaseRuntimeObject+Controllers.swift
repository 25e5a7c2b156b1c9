internal import Trees

extension ReleaseRuntimeObject {
  /// What the controllers of Kubernetes make of a rendered object.
  static func made(from object: ReleaseObject) -> [ReleaseRuntimeObject] {
    if object.kind == "Service" { return endpoints(of: object) }
    if object.kind == "ServiceAccount" { return token(of: object) }
    guard let workload = ReleaseWorkload(object) else { return [] }
    return switch object.kind {
    case "Deployment": deployment(workload)
    case "StatefulSet": statefulSet(workload)
    case "DaemonSet", "ReplicaSet", "ReplicationController": pods(workload)
    case "Job": job(workload)
    case "CronJob": cronJob(workload)
    default: []
    }
  }

  private static func known(_ labels: [String: String], _ open: String...) -> [String: LabelValue] {
    var values = labels.mapValues(LabelValue.known)
    for key in open { values[key] = .open }
    return values
  }

  private static func deployment(_ workload: ReleaseWorkload) -> [ReleaseRuntimeObject] {
    let labels = known(workload.labels, "pod-template-hash")
    let object = workload.object
    return [
      .some(
        "Pod", NamePattern(object.name, .hash(3...10), .hash(3...5)), labels: labels, from: object,
        "the pods of \(object.title) get their names in the cluster", workload: workload),
      .some(
        "ReplicaSet", NamePattern(object.name, .hash(3...10)), labels: labels, from: object,
        "the cluster names the ReplicaSets of \(object.title)"),
    ]
  }

  private static func statefulSet(_ workload: ReleaseWorkload) -> [ReleaseRuntimeObject] {
    let object = workload.object
    let start = object.tree.at("spec", "ordinals", "start")?.integer ?? 0
    // A page that scales the set up names pods beyond those of the manifest.
    var made: [ReleaseRuntimeObject] = [
      .some(
        "Pod", NamePattern(object.name, .number), labels: known(workload.labels), from: object,
        "\(object.title) has \(workload.replicas) pods, unless it is scaled", workload: workload),
      .some(
        "ControllerRevision", NamePattern(object.name, .hash(3...10)),
        labels: known(workload.labels), from: object, "the cluster keeps them for \(object.title)"),
    ]
    for ordinal in start..<start + max(0, min(workload.replicas, 100)) {
      let name = "\(object.name)-\(ordinal)"
      var labels = known(workload.labels, "controller-revision-hash")
      labels["statefulset.kubernetes.io/pod-name"] = .known(name)
      labels["apps.kubernetes.io/pod-index"] = .known("\(ordinal)")
      made.append(
        .certain(
          "Pod", name, labels: labels, from: object, "\(object.title) makes it", workload: workload)
      )
      made += claims(of: object, pod: name)
    }
    return made
  }

  private static func claims(of object: ReleaseObject, pod: String) -> [ReleaseRuntimeObject] {
    let selector = object.tree.at("spec", "selector", "matchLabels")?.textByKey ?? [:]
    return (object.tree.at("spec", "volumeClaimTemplates")?.elements ?? []).compactMap { claim in
      guard let name = claim.at("metadata", "name")?.text else { return nil }
      let labels = claim.at("metadata", "labels")?.textByKey ?? [:]
      return .certain(
        "PersistentVolumeClaim", "\(name)-\(pod)", labels: known(labels.merging(selector) { $1 }),
        from: object, "\(object.title) makes it")
    }
  }

  private static func pods(_ workload: ReleaseWorkload) -> [ReleaseRuntimeObject] {
    let object = workload.object
    return [
      .some(
        "Pod", NamePattern(object.name, .hash(3...5)),
        labels: known(workload.labels, "controller-revision-hash", "pod-template-generation"),
        from: object, "the pods of \(object.title) get their names in the cluster",
        workload: workload)
    ]
  }

  private static func job(_ workload: ReleaseWorkload) -> [ReleaseRuntimeObject] {
    let object = workload.object
    var labels = known(workload.labels, "controller-uid", "batch.kubernetes.io/controller-uid")
    labels["job-name"] = .known(object.name)
    labels["batch.kubernetes.io/job-name"] = .known(object.name)
    return [
      .some(
        "Pod", NamePattern(object.name, .hash(3...5)), labels: labels, from: object,
        "the pods of \(object.title) get their names in the cluster", workload: workload)
    ]
  }

  private static func cronJob(_ workload: ReleaseWorkload) -> [ReleaseRuntimeObject] {
    let object = workload.object
    let reason = "\(object.title) starts its jobs by the clock"
    let jobLabels =
      object.tree.at("spec", "jobTemplate", "metadata", "labels")?.textByKey ?? [:]
    return [
      .some(
        "Job", NamePattern(object.name, .number), labels: known(jobLabels), from: object, reason),
      .some(
        "Pod", NamePattern(object.name, .number, .hash(3...5)),
        labels: known(workload.labels, "job-name", "batch.kubernetes.io/job-name"), from: object,
        reason, workload: workload),
    ]
  }

  private static func token(of account: ReleaseObject) -> [ReleaseRuntimeObject] {
    [
      .some(
        "Secret", NamePattern(account.name, .literal("token"), .hash(5...5)), labels: [:],
        from: account, "clusters before 1.24 make it for \(account.title)")
    ]
  }

  private static func endpoints(of service: ReleaseObject) -> [ReleaseRuntimeObject] {
    var slice = known(service.labels, "endpointslice.kubernetes.io/managed-by")
    slice["kubernetes.io/service-name"] = .known(service.name)
    return [
      .certain(
        "Endpoints", service.name, labels: known(service.labels), from: service,
        "the cluster makes it for \(service.title)"),
      .some(
        "EndpointSlice", NamePattern(service.name, .hash(3...5)), labels: slice, from: service,
        "the cluster makes it for \(service.title)"),
    ]
  }
}
