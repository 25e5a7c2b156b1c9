internal import Synchronization

/// The definitions of the generated table; each is read when it is first asked for.
final class KubernetesTable: Sendable {
  static let shared = KubernetesTable()

  private let lines: [Substring: Substring]
  private let read = Mutex<[String: KubernetesDefinition]>([:])

  private init() {
    let lines = KubernetesTable.text.utf8.split(separator: UInt8(ascii: "\n")).map {
      Substring($0)
    }
    self.lines = Dictionary(
      lines.map { line in
        (Substring(line.utf8.prefix { $0 != UInt8(ascii: " ") }), line)
      }, uniquingKeysWith: { first, _ in first })
  }

  func definition(_ name: String) -> KubernetesDefinition? {
    read.withLock { read in
      if let known = read[name] { return known }
      guard let line = lines[Substring(name)] else { return nil }
      let definition = KubernetesDefinition(line: line)
      read[name] = definition
      return definition
    }
  }
}
