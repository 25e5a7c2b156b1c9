/// What a host name of a page is in a release.
package enum ReleaseHost: Sendable, Equatable {
  /// A Service, and its port when the page names one.
  case service(ReleaseService, port: ReleasePort?)
  /// A pod with a name of its own below a headless Service: `spark-worker-0.spark-worker`.
  case pod(ReleaseWorkload, ReleaseService, port: ReleasePort?)
  /// The release has no Service of that name.
  case unknownService(String, nearest: [String])
  /// The Service has no such port.
  case unknownPort(ReleaseService, String, nearest: [String])
  /// The Service is there, and the name goes on with what is not the cluster's domain.
  case wrongDomain(ReleaseService, found: String, expected: String)
  /// A Service of another namespace: what a page makes there is not part of the release.
  case otherNamespace(String, service: String)
  /// Not decided by the release: an address, a host outside the cluster, what the cluster has itself.
  case elsewhere(String)
}

extension ReleaseObjects {
  /// Looks a host up as a pod of the release would: `minio`, `minio.spark`, `minio.spark.svc`,
  /// `minio.spark.svc.cluster.local`, each with a port or without, or in a URL.
  ///
  /// - Parameter namespace: of the release, and of whoever asks.
  package func host(
    _ text: String, namespace: String, clusterDomain: String = "cluster.local"
  ) -> ReleaseHost {
    let name = HostName(text)
    if let reason = name.elsewhere { return .elsewhere(reason) }
    var labels = name.labels
    guard let first = labels.first else { return .elsewhere("it is no name") }
    if let pod = pod(name, namespace: namespace, clusterDomain) { return pod }
    labels.removeFirst()
    if let reason = Self.reason(first, labels, namespace) { return reason }
    guard let service = service(named: first) else { return unknown(first) }
    if let domain = Self.wrongDomain(labels, clusterDomain) {
      return .wrongDomain(service, found: domain, expected: clusterDomain)
    }
    return port(name.port, of: service).map { .service(service, port: $0) }
      ?? .unknownPort(
        service, name.port ?? "", nearest: reachable(service).nearest(to: name.port ?? ""))
  }

  /// Names that are not decided here, given the labels after the first one.
  private static func reason(_ first: String, _ rest: [String], _ namespace: String) -> ReleaseHost?
  {
    if first == "kubernetes", rest.isEmpty || rest.first == "default" {
      return .elsewhere("the Service of the API server")
    }
    // An Ingress may well have the host `jupyter.spark.example.com`.
    if rest.count > 1, rest[1] != "svc" { return .elsewhere("a host outside the cluster") }
    guard let second = rest.first, second != namespace else { return nil }
    if rest.count > 1 { return .otherNamespace(second, service: first) }
    return .elsewhere("a host outside the cluster, or a Service of another namespace")
  }

  private func unknown(_ name: String) -> ReleaseHost {
    if let made = runtimeObject(kind: "Service", name: name) { return .elsewhere(made.reason) }
    return .unknownService(name, nearest: nearest(name, among: names(kind: "Service")))
  }

  /// What follows `svc` where it is not the cluster's domain.
  private static func wrongDomain(_ rest: [String], _ domain: String) -> String? {
    let found = rest.dropFirst(2).joined(separator: ".")
    return found.isEmpty || found == domain.lowercased() ? nil : found
  }

  /// `POD.SERVICE` and what may follow.
  private func pod(_ name: HostName, namespace: String, _ domain: String) -> ReleaseHost? {
    let labels = name.labels
    guard labels.count > 1, let service = service(named: labels[1]), service.isHeadless,
      labels.count == 2 || labels[2] == namespace, labels.count < 4 || labels[3] == "svc",
      let made = runtimeObject(kind: "Pod", name: labels[0]), let workload = made.workload
    else { return nil }
    if let found = Self.wrongDomain(Array(labels.dropFirst(2)), domain) {
      return .wrongDomain(service, found: found, expected: domain)
    }
    return port(name.port, of: service).map { .pod(workload, service, port: $0) }
      ?? .unknownPort(
        service, name.port ?? "", nearest: reachable(service).nearest(to: name.port ?? ""))
  }

  /// The port where one is named and there; `.some(nil)` when none is named or none can be known.
  private func port(_ text: String?, of service: ReleaseService) -> ReleasePort?? {
    guard let text, service.externalName == nil else { return .some(nil) }
    let ports = reachable(service)
    if let port = ports.first(where: { $0.isNamed(text) }) { return port }
    // Nothing is known of pods that declare no port.
    return service.isHeadless
      && workloads(of: service).flatMap(\.containers).flatMap(\.ports).isEmpty
      ? .some(nil) : nil
  }

  /// Ports at which something answers: those of the pods, too, when the name resolves to them.
  private func reachable(_ service: ReleaseService) -> [ReleasePort] {
    let pods = service.isHeadless ? workloads(of: service).flatMap(\.containers) : []
    return service.ports + pods.flatMap(\.ports)
  }
}

/// `name:port`, taken apart.
private struct HostName {
  var labels: [String] = []
  var port: String?
  /// Why it is no name of the cluster.
  var elsewhere: String?

  init(_ url: String) {
    let text = (url.split(separator: "://", maxSplits: 1).last ?? "").prefix { $0 != "/" }
    if text.hasPrefix("[") || text.utf8.count(where: { $0 == UInt8(ascii: ":") }) > 1 {
      elsewhere = "an address"
      return
    }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    port = parts.count > 1 && !parts[1].isEmpty ? String(parts[1]) : nil
    labels = (parts.first ?? "").split(separator: ".").map { $0.lowercased() }
    if labels.first == "localhost" { elsewhere = "the machine itself" }
    if labels.count == 4, labels.allSatisfy({ UInt8($0) != nil }) { elsewhere = "an address" }
  }
}
