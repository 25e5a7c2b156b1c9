internal import Foundation

/// Takes the values of the cluster's Secrets out of texts that leave the machine.
package struct Redactor: Sendable {
  private var secrets: [String]

  /// Values shorter than this are words (`true`, `admin`) and would redact ordinary text.
  private static let shortest = 8

  package init(secrets: [String] = []) {
    self.secrets = []
    add(secrets)
  }

  package mutating func add(_ values: [String]) {
    secrets += values.filter { $0.count >= Self.shortest && !secrets.contains($0) }
    // Longest first: a secret may contain another one.
    secrets.sort { $0.count > $1.count }
  }

  /// Reads `kubectl get secrets -o json`.
  package mutating func add(secretList json: String) {
    guard let list = try? JSONDecoder().decode(SecretList.self, from: Data(json.utf8)) else {
      return
    }
    let encoded = list.items.flatMap { ($0.data ?? [:]).values }
    add(encoded)
    add(encoded.compactMap { Data(base64Encoded: $0).map { String(decoding: $0, as: UTF8.self) } })
  }

  package func callAsFunction(_ text: String) -> String {
    secrets.reduce(text) { $0.replacing($1, with: "[REDACTED]") }
  }

  private struct SecretList: Decodable {
    struct Secret: Decodable { var data: [String: String]? }
    var items: [Secret]
  }
}
