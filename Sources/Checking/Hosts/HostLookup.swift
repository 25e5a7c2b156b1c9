internal import Charts

/// Whether a network address of a page leads to a Service of its release.
struct HostLookup: Sendable {
  enum Answer: Sendable {
    case proven(by: [String])
    case runtime(String)
    case excluded(String)
    case wrong(Mistake)
    /// Not certainly an address at all.
    case none
  }

  let view: ReleaseView
  let forwards: [Int: Stage.Forward]
  /// Of commands and pods that name none.
  let namespace: String?

  func answer(_ host: HostText) -> Answer {
    if ["localhost", "127.0.0.1", "0.0.0.0"].contains(host.host) { return local(host) }
    if PlaceholderName.isPart(of: host.host) { return .excluded("the host is a placeholder") }
    let answers = view.parts(in: nil).map { part in
      part.objects.host(host.text, namespace: part.namespace ?? namespace ?? "default")
    }
    if let evidence = answers.lazy.compactMap(Self.evidence).first { return .proven(by: evidence) }
    guard let first = answers.first(where: \.isVerdict) ?? answers.first else {
      return host.isCertain ? .runtime("no release is known here") : .none
    }
    return host.isCertain ? verdict(first, host) : uncertain(first)
  }

  /// A port of the reader's own machine, which a port-forward of the page opens.
  private func local(_ host: HostText) -> Answer {
    guard let port = host.port, let forward = forwards[port] else {
      return .runtime("a port of the machine that runs it")
    }
    return .proven(by: ["kubectl port-forward \(forward.target) \(port):\(forward.port)"])
  }

  private static func evidence(_ host: ReleaseHost) -> [String]? {
    switch host {
    case .service(let service, _), .pod(_, let service, _):
      [service.object.template, "object:\(service.object.title)"]
    default: nil
    }
  }

  /// A name before a number may be anything: only a Service that is there counts.
  private func uncertain(_ host: ReleaseHost) -> Answer {
    if case .unknownPort(let service, let port, let nearest) = host {
      return .wrong(Self.port(service, port, nearest))
    }
    return .none
  }

  private func verdict(_ answer: ReleaseHost, _ host: HostText) -> Answer {
    // What is installed beside a Service gives it no port.
    if let reason = answer.isVerdict ? view.gap : view.doubt(in: nil) {
      if case .elsewhere(let why) = answer { return .excluded(why) }
      return .runtime(reason)
    }
    if let mistake = mistake(answer, host) { return .wrong(mistake) }
    switch answer {
    case .otherNamespace(let namespace, _):
      return .runtime("the page installs nothing into the namespace '\(namespace)'")
    case .elsewhere(let reason): return .excluded(reason)
    default: return .none
    }
  }

  private func mistake(_ answer: ReleaseHost, _ host: HostText) -> Mistake? {
    switch answer {
    case .unknownService(let name, let nearest):
      Mistake(
        "unknown-host", "no Service is called '\(name)'",
        why: "nothing in \(view.places(in: nil)) would answer at '\(host.text)'",
        help: Mistake.suggestion(nearest, otherwise: "name a Service that the release has"))
    case .unknownPort(let service, let port, let nearest): Self.port(service, port, nearest)
    case .wrongDomain(let service, let found, let expected):
      Mistake(
        "unknown-host", "'\(service.object.name)' is not reached below '\(found)'",
        why: "the cluster's domain is '\(expected)'", help: "end the name with '.svc.\(expected)'")
    default: nil
    }
  }

  private static func port(_ service: ReleaseService, _ port: String, _ nearest: [String])
    -> Mistake
  {
    let ports = service.ports.map(\.description).joined(separator: ", ")
    return Mistake(
      "unknown-port", "the Service '\(service.object.name)' has no port \(port)",
      why: ports.isEmpty ? "it has none at all" : "its ports are: \(ports)",
      help: Mistake.suggestion(nearest, otherwise: "name one of its ports"))
  }
}

extension ReleaseHost {
  /// Whether it says that something of the release is not as the page has it.
  fileprivate var isVerdict: Bool {
    switch self {
    case .unknownPort, .wrongDomain: true
    default: false
    }
  }
}
