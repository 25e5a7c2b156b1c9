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
    guard isOfCluster(host) else { return nil }
    let nearest = nearestNames(to: String(host.prefix { $0 != "." }), among: names.services)
    guard isMeant(String(host), port, scheme, nearest) else { return nil }
    return Claim(
      .host, place,
      .unknown(
        NameAnswer.Refutation(
          rule: "unknown-host", what: "no Service is called '\(host)'",
          why: "no preset of the page's charts has one of that name", nearest: nearest)))
  }

  private func isMeant(
    _ host: String, _ port: Int?, _ scheme: String?, _ nearest: [String]
  ) -> Bool {
    // Only Spark speaks `sc`, and of the page's charts; anything may speak HTTP.
    if scheme != nil { return !nearest.isEmpty || scheme == "sc" && !names.services.isEmpty }
    // `name:number` may be an image or a line; but not with the port of the Service nearly so called.
    guard let near = nearest.first, port != nil, host.count > 4 else { return false }
    return editDistance(near, host) <= 2 && names.service(near, port: port).isKnown
  }

  private func isOfCluster(_ host: Substring) -> Bool {
    host != "localhost" && (!host.contains(".") || host.contains(".svc"))
  }
}
