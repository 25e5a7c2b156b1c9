internal import CXXHash

/// The address of a content in a cache: XXH3's 128 bits. Not for security: nobody is kept from
/// making two contents with one fingerprint, and the caches are the user's own.
package struct Fingerprint: Sendable, Hashable, CustomStringConvertible {
  private let high: UInt64
  private let low: UInt64

  package init(of bytes: [UInt8]) {
    let hash = XXH3_128bits(bytes, bytes.count)
    high = hash.high64
    low = hash.low64
  }

  /// Of several texts; where one ends and the next begins counts.
  package init(of parts: [String]) {
    var bytes: [UInt8] = []
    for part in parts {
      bytes += "\(part.utf8.count):".utf8
      bytes += part.utf8
    }
    self.init(of: bytes)
  }

  /// Back from its ``description``; nil for what is none.
  package init?(_ description: String) {
    guard description.utf8.count == 32, let high = UInt64(description.prefix(16), radix: 16),
      let low = UInt64(description.suffix(16), radix: 16)
    else { return nil }
    self.high = high
    self.low = low
  }

  /// 32 hexadecimal digits.
  package var description: String {
    [high, low].map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }
}
