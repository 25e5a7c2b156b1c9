internal import Foundation

/// Takes the values of Secrets out of texts that leave the machine.
package struct Redactor: Sendable {
  /// What stands in place of a value.
  package static let mark = "[REDACTED]"

  /// Values by their first bytes, the longest first.
  private var values: [UInt32: [[UInt8]]] = [:]
  private var known: Set<String> = []

  /// Values shorter than this are words (`true`, `admin`) and would redact ordinary text.
  private static let shortest = 8
  /// The same for single lines of a value that has several.
  private static let shortestLine = 16

  package init(secrets: [String] = []) { add(secrets) }

  package mutating func add(_ secrets: [String]) {
    for secret in secrets {
      for form in Self.forms(of: secret) where known.insert(form).inserted {
        let bytes = Array(form.utf8)
        let key = Self.key(bytes, at: 0)
        values[key, default: []].append(bytes)
        values[key]?.sort { $0.count > $1.count }
      }
    }
  }

  /// Reads `kubectl get secrets -o json`; false when it is something else.
  @discardableResult
  package mutating func add(secretList json: String) -> Bool {
    guard let list = try? JSONDecoder().decode(SecretList.self, from: Data(json.utf8)) else {
      return false
    }
    let encoded = list.items.flatMap(\.values)
    add(encoded)
    add(
      encoded.compactMap { Data(base64Encoded: $0).flatMap { String(data: $0, encoding: .utf8) } })
    return true
  }

  /// The text with a mark in place of every value; values that overlap share one.
  package func callAsFunction(_ text: String) -> String {
    if values.isEmpty { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var end = 0
    for index in bytes.indices {
      if let length = length(at: index, in: bytes) {
        if index >= end { result += Array(Self.mark.utf8) }
        end = max(end, index + length)
      }
      if index >= end { result.append(bytes[index]) }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private func length(at index: Int, in bytes: [UInt8]) -> Int? {
    guard index + 4 <= bytes.count, let candidates = values[Self.key(bytes, at: index)] else {
      return nil
    }
    return candidates.first { bytes[index...].starts(with: $0) }?.count
  }

  private static func key(_ bytes: [UInt8], at index: Int) -> UInt32 {
    bytes[index..<index + 4].reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// How a value may be printed: as it is, line by line, and inside JSON.
  private static func forms(of secret: String) -> [String] {
    let trimmed = secret.trimmingCharacters(in: .whitespacesAndNewlines)
    let lines = trimmed.components(separatedBy: .newlines)
    var forms = [trimmed].filter { $0.utf8.count >= shortest }
    if lines.count > 1 {
      forms += lines.map { $0.trimmingCharacters(in: .whitespaces) }
        .filter { $0.utf8.count >= shortestLine }
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    let quoted = forms.compactMap { form in
      (try? encoder.encode(form)).map { String(decoding: $0.dropFirst().dropLast(), as: UTF8.self) }
    }
    return forms + quoted
  }

  private struct SecretList: Decodable {
    struct Secret: Decodable {
      var type: String?
      var data: [String: String]?

      /// The token of a service account comes with two values that everybody may know.
      var values: [String] {
        let isToken = type == "kubernetes.io/service-account-token"
        return (data ?? [:]).filter { !isToken || $0.key == "token" }.map(\.value)
      }
    }
    var items: [Secret]
  }
}
