internal import Diagnostics

/// A network address that prose names.
struct HostClaim {
  private let names: any ProseNames

  init(_ names: any ProseNames) { self.names = names }

  /// - Returns: nil when it may be an address of something else.
  func claim(_ host: Substring, _ port: Int?, _ scheme: String?, in text: String) -> Claim? {
    let place = text[host.startIndex...].prefix(host.count + (port.map { "\($0)".count + 1 } ?? 0))
    let answer = names.service(String(host), port: port)
    if answer != .notMeant { return Claim(.host, place, answer) }
    guard let scheme, isOfCluster(host) else { return nil }
    let nearest = nearestNames(to: String(host.prefix { $0 != "." }), among: names.services)
    // Only Spark speaks `sc`, and of the page's charts; anything may speak HTTP.
    if scheme != "sc" && nearest.isEmpty || names.services.isEmpty { return nil }
    return Claim(
      .host, place,
      .unknown(
        NameAnswer.Refutation(
          rule: "unknown-host", what: "no Service is called '\(host)'",
          why: "no preset of the page's charts has one of that name", nearest: nearest)))
  }

  private func isOfCluster(_ host: Substring) -> Bool {
    host != "localhost" && (!host.contains(".") || host.contains(".svc"))
  }
}
