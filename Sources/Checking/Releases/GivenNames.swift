internal import Charts
internal import Synchronization

/// Names of objects that values give to a chart: of Secrets, ConfigMaps and claims that are there
/// before it is installed. What templates name and do not render is missing; what values name is not.
final class GivenNames: Sendable {
  /// By file; a page's steps ask for the same ones.
  private let known = Mutex<[String: Set<String>]>([:])

  func names(_ request: RenderRequest, on ground: Ground) -> Set<String> {
    var names = named(request.chart) { ground.charts.chart(at: request.chart)?.valuesText }
    for layer in request.layers {
      switch layer {
      case .file(let path): names.formUnion(named(path) { ground.text(path) })
      case .inline(let text): names.formUnion(Self.named(in: text))
      case .set(_, let text): names.formUnion(Self.words(in: text[...]))
      }
    }
    return names
  }

  private func named(_ path: String, _ text: () -> String?) -> Set<String> {
    if let names = known.withLock({ $0[path] }) { return names }
    let names = Set(Self.named(in: text() ?? ""))
    known.withLock { $0[path] = names }
    return names
  }

  /// Behind keys that name objects (`existingSecret: keys`), and in lists.
  private static func named(in text: String) -> [String] {
    text.utf8.split(separator: UInt8(ascii: "\n")).flatMap { line -> [String] in
      let line = line.drop { $0 == UInt8(ascii: " ") }
      // A comment gives nothing.
      guard let start = line.first, start != UInt8(ascii: "#") else { return [] }
      let words = words(in: Substring(line))
      let isList = start == UInt8(ascii: "-") || line.contains { $0 == 0x5B || $0 == 0x7B }
      guard !isList, let key = words.first?.lowercased() else { return words }
      return words.count > 1 && keys.contains(where: key.contains) ? [words[1]] : []
    }
  }

  private static let keys = ["existing", "secret", "claim", "configmap", "account"]

  /// What is set on a command line may name anything.
  private static func words(in text: Substring) -> [String] {
    text.utf8.split { !CodeShape.isWord($0) && $0 != UInt8(ascii: ".") }
      .map { String(Substring($0)) }
  }
}
