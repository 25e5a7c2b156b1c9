internal import Trees

/// A Service with what it leads to.
package struct ReleaseService: Sendable, Hashable {
  /// Where a port of a Service goes in its pods.
  package enum Target: Sendable, Hashable {
    case number(Int)
    case name(String)
  }

  package let object: ReleaseObject
  package let ports: [ReleasePort]
  /// Labels of the pods that it leads to; empty when it has no selector.
  package let selector: [String: String]
  /// Its name resolves to the pods themselves: they are reached at their own ports.
  package let isHeadless: Bool
  /// The host outside the cluster that it stands for.
  package let externalName: String?
  private let targets: [ReleasePort: Target]

  /// Nil for an object of another kind.
  package init?(_ object: ReleaseObject) {
    guard object.kind == "Service", let spec = object.tree["spec"] else { return nil }
    self.object = object
    var ports: [ReleasePort] = []
    var targets: [ReleasePort: Target] = [:]
    for entry in spec["ports"]?.elements ?? [] {
      guard let number = entry["port"]?.integer else { continue }
      let port = ReleasePort(
        name: entry["name"]?.text, number: number, transport: entry["protocol"]?.text ?? "TCP")
      ports.append(port)
      targets[port] = Self.target(entry["targetPort"]) ?? .number(number)
    }
    self.ports = ports
    self.targets = targets
    selector = spec["selector"]?.textByKey ?? [:]
    isHeadless = spec["clusterIP"]?.text == "None"
    externalName = spec["type"]?.text == "ExternalName" ? spec["externalName"]?.text : nil
  }

  package func target(of port: ReleasePort) -> Target { targets[port] ?? .number(port.number) }

  /// A port by its number or its name.
  package func port(_ text: String) -> ReleaseAnswer<ReleasePort> {
    if let port = ports.first(where: { $0.isNamed(text) }) { return .proven(port) }
    return .unknown(nearest: ports.nearest(to: text))
  }

  private static func target(_ tree: Tree?) -> Target? {
    if let number = tree?.integer { return .number(number) }
    guard let text = tree?.text else { return nil }
    return Int(text).map { .number($0) } ?? .name(text)
  }
}

extension ReleaseObjects {
  package var services: [ReleaseService] {
    objects(kind: "Service").compactMap(ReleaseService.init)
  }

  package func service(named name: String) -> ReleaseService? {
    object(kind: "Service", name: name).flatMap(ReleaseService.init)
  }

  /// Workloads whose pods a Service leads to; none when they are made at run time.
  package func workloads(of service: ReleaseService) -> [ReleaseWorkload] {
    guard !service.selector.isEmpty else { return [] }
    return workloads(matching: LabelSelector(service.selector), atLeast: .yes)
      .filter { !$0.object.isHook }
  }

  /// The port of a container that a port of a Service leads to. A number need not be declared by the
  /// container; a name must be.
  package func target(of port: ReleasePort, in service: ReleaseService) -> ReleaseAnswer<
    ReleasePort
  > {
    let workloads = workloads(of: service)
    guard !workloads.isEmpty else {
      return .runtime(
        "no rendered workload has the labels that \(service.object.title) selects", nil)
    }
    let ports = workloads.flatMap(\.allContainers).flatMap(\.ports)
    switch service.target(of: port) {
    case .number(let number):
      if let found = ports.first(where: { $0.number == number }) { return .proven(found) }
      return .runtime("no container declares the port \(number)", nil)
    case .name(let name):
      if let found = ports.first(where: { $0.name == name }) { return .proven(found) }
      return .unknown(nearest: ports.nearest(to: name))
    }
  }
}
