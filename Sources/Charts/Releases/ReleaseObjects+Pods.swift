extension ReleaseObjects {
  /// The pods that `kubectl exec`, `logs` or `port-forward` reach through an object.
  package func pods(kind: String, name: String) -> ReleaseAnswer<[ReleaseWorkload]> {
    if kind == "Service", let service = service(named: name) { return pods(of: service) }
    if let workload = object(kind: kind, name: name)?.derived.workload {
      return .proven([workload])
    }
    guard kind == "Pod", let made = runtimeObject(kind: kind, name: name) else {
      return find(kind: kind, name: name).map { _ in [] }
    }
    let workloads = made.workload.map { [$0] } ?? []
    return made.certainName == nil ? .runtime(made.reason, workloads) : .proven(workloads)
  }

  /// Those that a Service leads to.
  package func pods(of service: ReleaseService) -> ReleaseAnswer<[ReleaseWorkload]> {
    let workloads = workloads(of: service)
    if !workloads.isEmpty { return .proven(workloads) }
    let title = service.object.title
    return service.selector.isEmpty
      ? .runtime("\(title) has no selector: its endpoints are made elsewhere", [])
      : .runtime("no rendered workload has the labels that \(title) selects", [])
  }
}
