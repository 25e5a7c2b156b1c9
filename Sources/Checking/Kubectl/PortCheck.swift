internal import Charts
internal import Commands
internal import Schemas

/// Proves the ports of `kubectl port-forward`.
struct PortCheck: Sendable {
  let ground: Ground
  let view: ReleaseView
  let namespace: String?

  func check(_ kubectl: KubectlCall, _ ledger: inout SnippetLedger) {
    guard let object = kubectl.objects.first, let name = object.name?.text,
      let kind = ground.kinds.kind(object.kind)
    else { return }
    for port in kubectl.ports {
      guard let text = port.remote.text else {
        ledger.runtime(.port, name, because: "the port is in a variable", at: port.remote.range)
        continue
      }
      check(text, kind.kind, name, &ledger, at: port.remote.range)
    }
  }

  private func check(
    _ port: String, _ kind: String, _ name: String, _ ledger: inout SnippetLedger,
    at range: Range<Int>
  ) {
    let subject = "\(kind)/\(name):\(port)"
    let found = view.ask(in: namespace) { $0.find(kind: kind, name: name) }
    guard let object = found.value else {
      ledger.runtime(.port, subject, because: "the object is not known here", at: range)
      return
    }
    switch answer(port, object) {
    case .proven:
      ledger.proven(.port, subject, at: range, by: [object.template, "object:\(object.title)"])
    case .runtime(let reason, _): ledger.runtime(.port, subject, because: reason, at: range)
    case .unknown(let nearest):
      ledger.wrong(.port, subject, mistake(port, object, nearest), at: range)
    }
  }

  private func answer(_ port: String, _ object: ReleaseObject) -> ReleaseAnswer<ReleasePort> {
    if let service = ReleaseService(object) { return service.port(port) }
    guard let workload = ReleaseWorkload(object) else {
      return .runtime("its pods are not known here", nil)
    }
    return workload.port(port)
  }

  private func mistake(_ port: String, _ object: ReleaseObject, _ nearest: [String]) -> Mistake {
    let ports =
      ReleaseService(object)?.ports ?? ReleaseWorkload(object)?.allContainers.flatMap(\.ports) ?? []
    let list = ports.map(\.description).joined(separator: ", ")
    return Mistake(
      "unknown-port", "\(object.title) has no port \(port)",
      why: list.isEmpty ? "it has none at all" : "its ports are: \(list)",
      help: Mistake.suggestion(nearest, otherwise: "name one of its ports"))
  }
}
