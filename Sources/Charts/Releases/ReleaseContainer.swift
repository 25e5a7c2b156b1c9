package import Trees

/// A container of a pod, as the manifest has it.
package struct ReleaseContainer: Sendable, Hashable {
  package let name: String
  package let image: String?
  package let isInit: Bool
  package let ports: [ReleasePort]
  package let tree: Tree

  init?(_ tree: Tree, isInit: Bool) {
    guard let name = tree["name"]?.text else { return nil }
    self.name = name
    self.isInit = isInit
    self.tree = tree
    image = tree["image"]?.text
    ports = (tree["ports"]?.elements ?? []).compactMap { port in
      port["containerPort"]?.integer.map {
        ReleasePort(
          name: port["name"]?.text, number: $0, transport: port["protocol"]?.text ?? "TCP")
      }
    }
  }

  /// Words of its command and arguments.
  package var commandLine: [String] {
    ["command", "args"].flatMap { tree[$0]?.elements ?? [] }.compactMap(\.scalarText)
  }
}

/// A port of a container or a Service.
package struct ReleasePort: Sendable, Hashable, CustomStringConvertible {
  package let name: String?
  package let number: Int
  /// `TCP` or another.
  package let transport: String

  package init(name: String?, number: Int, transport: String = "TCP") {
    self.name = name
    self.number = number
    self.transport = transport
  }

  package var description: String { name.map { "\(number) (\($0))" } ?? "\(number)" }

  /// Whether a page means it: by number, or by name.
  func isNamed(_ text: String) -> Bool { name == text || String(number) == text }
}

extension [ReleasePort] {
  /// What a page may have meant by a port that is none of these.
  func nearest(to text: String) -> [String] {
    let names = compactMap(\.name)
    let near = Int(text) == nil ? Charts.nearest(text, among: names) : []
    return near.isEmpty ? map { String($0.number) } : near
  }
}

extension ReleaseWorkload {
  /// A port of its pods, as `port-forward` names it.
  package func port(_ text: String) -> ReleaseAnswer<ReleasePort> {
    let ports = containers.flatMap(\.ports) + initContainers.flatMap(\.ports)
    if let port = ports.first(where: { $0.isNamed(text) }) { return .proven(port) }
    // A manifest need not declare the ports of a container.
    if ports.isEmpty, Int(text) != nil {
      return .runtime("\(object.title) declares no ports", nil)
    }
    return .unknown(nearest: ports.nearest(to: text))
  }
}
