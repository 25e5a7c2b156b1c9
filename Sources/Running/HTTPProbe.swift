internal import Foundation
internal import Processes

/// Asks an address once whether it answers.
enum HTTPProbe {
  /// Whether a GET is answered with a status below 400 within two seconds. curl asks: linking an HTTP
  /// client would cost every start of the program more than this.
  static func answers(_ address: String, searchPath: String) async -> Bool {
    guard let curl = Tool(named: "curl", searchPath: searchPath) else { return false }
    let arguments = ["-s", "-o", "/dev/null", "-w", "%{http_code}", "--max-time", "2", address]
    let answer = try? await curl.run(arguments, limit: .seconds(5))
    return answer.flatMap { Int($0.output) }.map { (100..<400).contains($0) } ?? false
  }

  /// The port that an address on this machine names; nil for another machine's.
  static func localPort(of address: String) -> UInt16? {
    guard let url = URLComponents(string: address), let host = url.host,
      ["localhost", "127.0.0.1", "[::1]", "::1"].contains(host)
    else { return nil }
    return UInt16(exactly: url.port ?? (url.scheme == "https" ? 443 : 80))
  }
}
