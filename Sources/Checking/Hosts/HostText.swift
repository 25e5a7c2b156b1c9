/// A network address in a text: `sc://spark-connect:15002`, `minio.spark.svc:9000`.
struct HostText: Sendable, Hashable {
  /// Of an URL, in lower case.
  var scheme: String?
  var host: String
  var port: Int?
  /// Bytes of host and port in the text.
  var range: Range<Int>

  /// The host and the port as they are written.
  var text: String { port.map { "\(host):\($0)" } ?? host }

  /// Whether it is certainly an address: an URL, or a name below `.svc`. Any other `name:number`
  /// may be an image, a time, a line.
  var isCertain: Bool { scheme != nil || host.contains(".svc") }

  /// Schemes whose authority is a bucket, an image or nothing, and no host of the network.
  private static let hostless: Set<String> = [
    "s3", "s3a", "s3n", "gs", "abfs", "abfss", "wasb", "wasbs", "file", "local", "oci", "docker",
    "data", "classpath", "image", "unix", "memory", "k8s",
  ]

  /// All addresses in a text: hosts of URLs, names below `.svc`, and `name:port`.
  static func all(in text: some StringProtocol) -> [HostText] {
    let bytes = Array(text.utf8)
    guard bytes.contains(UInt8(ascii: ":")) || bytes.contains(UInt8(ascii: ".")) else { return [] }
    var found: [HostText] = []
    var index = 0
    while index < bytes.count {
      guard isName(bytes[index]) else {
        index += 1
        continue
      }
      let end = bytes[index...].firstIndex { !isName($0) } ?? bytes.count
      if let host = address(index..<end, in: bytes) { found.append(host) }
      let isURL = scheme(before: index, in: bytes) != nil && !isUser(end, in: bytes)
      index = isURL ? pathEnd(end, in: bytes) : end
    }
    return found
  }

  private static func address(_ run: Range<Int>, in bytes: [UInt8]) -> HostText? {
    guard let last = bytes[run].lastIndex(where: isLetterOrDigit),
      isLetterOrDigit(bytes[run.lowerBound])
    else { return nil }
    let name = run.lowerBound..<last + 1
    let host = string(bytes[name])
    let port = last + 1 == run.upperBound ? number(after: run.upperBound, in: bytes) : nil
    let range = name.lowerBound..<(port?.end ?? name.upperBound)
    if let scheme = scheme(before: name.lowerBound, in: bytes) {
      if hostless.contains(scheme) || isUser(run.upperBound, in: bytes) { return nil }
      return HostText(scheme: scheme, host: host, port: port?.value, range: range)
    }
    guard isFree(name.lowerBound, in: bytes), host == host.lowercased(),
      host.first?.isLetter ?? false,
      host.hasSuffix(".svc") || host.contains(".svc.") || (port?.digits ?? 0) >= 2
    else { return nil }
    return HostText(scheme: nil, host: host, port: port?.value, range: range)
  }

  /// Whether what ends at `end` is the user of an URL: `user@host`, `user:password@host`.
  private static func isUser(_ end: Int, in bytes: [UInt8]) -> Bool {
    let rest = bytes[end...].prefix { !" /?#\"'`\n".utf8.contains($0) }
    return rest.contains(UInt8(ascii: "@"))
  }

  /// Where the path and the query of an URL end, whose host or port ends at `end`.
  private static func pathEnd(_ end: Int, in bytes: [UInt8]) -> Int {
    let start = number(after: end, in: bytes)?.end ?? end
    guard start < bytes.count, "/?#".utf8.contains(bytes[start]) else { return end }
    let path = bytes[start...].prefix { !" ,;\"'`)\n\t".utf8.contains($0) }
    return path.endIndex
  }

  /// `:15002`, when a number ends there.
  private static func number(after start: Int, in bytes: [UInt8])
    -> (value: Int, digits: Int, end: Int)?
  {
    guard start < bytes.count, bytes[start] == UInt8(ascii: ":") else { return nil }
    let digits = bytes[(start + 1)...].prefix { (0x30...0x39).contains($0) }
    let end = digits.endIndex
    guard let value = Int(string(digits)), value <= 65535 else { return nil }
    if end < bytes.count, isName(bytes[end]) || bytes[end] == UInt8(ascii: "_") {
      // The full stop at the end of a sentence ends the number, too.
      let after = end + 1 < bytes.count ? bytes[end + 1] : 0x20
      guard bytes[end] == UInt8(ascii: "."), !isLetterOrDigit(after) else { return nil }
    }
    return (value, digits.count, end)
  }

  /// The scheme of the URL whose host begins at `start`, user information in between or not.
  private static func scheme(before start: Int, in bytes: [UInt8]) -> String? {
    var end = start
    if end > 0, bytes[end - 1] == UInt8(ascii: "@") {
      let user = bytes[..<(end - 1)].reversed().prefix { !" /\"'\n".utf8.contains($0) }
      end -= user.count + 1
    }
    guard end >= 3, string(bytes[(end - 3)..<end]) == "://" else { return nil }
    let letters = bytes[..<(end - 3)].reversed().prefix { isLetterOrDigit($0) || $0 == 0x2B }
    return letters.isEmpty ? nil : string(Array(letters.reversed())[...]).lowercased()
  }

  /// Whether a name can begin here: not inside a path, an URL, or a longer word.
  private static func isFree(_ start: Int, in bytes: [UInt8]) -> Bool {
    start == 0 || !"/:@$_\\%{".utf8.contains(bytes[start - 1])
  }

  private static func isName(_ byte: UInt8) -> Bool {
    isLetterOrDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private static func string(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }
}
