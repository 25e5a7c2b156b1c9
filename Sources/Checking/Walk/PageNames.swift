internal import Charts
internal import Diagnostics
internal import Schemas

/// What the names in a page's prose can refer to: its charts, and all that they may install.
struct PageNames: ProseNames {
  let ground: Ground
  let charts: [any ProseChart]
  /// All presets, and what the page installs.
  let view: ReleaseView
  let sparkVersion: String?
  let services: [String]

  /// - Parameter page: paths of the charts that the page is about.
  init(ground: Ground, page: [String], view: ReleaseView, sparkVersion: String?) {
    self.ground = ground
    charts = page.compactMap { ground.names[$0] }
    self.view = view
    self.sparkVersion = sparkVersion
    services = view.objects("Service", in: nil).map(\.name)
  }

  func object(kind: String, name: String) -> NameAnswer {
    guard let kind = ground.kinds.lookup(kind) else { return .notMeant }
    switch ObjectLookup(view: view).presence(kind, name, in: nil) {
    case .proven(_, let evidence): return .known(by: evidence)
    case .runtime(let reason): return .runtime(reason)
    case .excluded: return .notMeant
    case .missing(let nearest, let place):
      if let toggle = toggle(of: name) { return .excluded("no preset sets \(toggle)") }
      return .unknown(
        NameAnswer.Refutation(
          rule: "unknown-object", what: "there is no \(kind.kind) '\(name)'",
          why: "none of that name is in \(place)", nearest: nearest))
    }
  }

  /// What switches a component of that name on, when no preset does: nothing of it is rendered.
  private func toggle(of name: String) -> String? {
    let isRendered = view.parts.contains { $0.objects.objects.contains { $0.name == name } }
    if isRendered { return nil }
    return charts.lazy.compactMap { ground.names[$0.path]?.optionalNames[name] }.first
  }

  func service(_ host: String, port: Int?) -> NameAnswer {
    let name = String(host.prefix { $0 != "." })
    guard services.contains(name) else { return .notMeant }
    let text = HostText(scheme: "http", host: host, port: port, range: 0..<0)
    switch HostLookup(view: view, forwards: [:], namespace: nil).answer(text) {
    case .proven(let evidence): return .known(by: evidence)
    case .runtime(let reason): return .runtime(reason)
    case .excluded, .none: return .notMeant
    case .wrong(let mistake):
      return .unknown(
        NameAnswer.Refutation(rule: mistake.rule, what: mistake.what, why: mistake.why))
    }
  }

  func sparkProperty(_ name: String) -> NameAnswer {
    guard name.hasPrefix("spark.") else { return .notMeant }
    let place = Location(path: "")
    let ledger = SparkPropertyCheck().check(
      SparkPropertyCheck.Mention(name, at: place), version: sparkVersion)
    if let finding = ledger.findings.first {
      return .unknown(
        NameAnswer.Refutation(
          rule: finding.rule, what: finding.what, why: finding.why,
          nearest: SparkProperties.standard.nearest(to: name)))
    }
    switch ledger.facts.first?.state {
    case .proven: return .known(by: ledger.facts.first?.evidence ?? [])
    case .runtime(let reason): return .runtime(reason)
    case .excluded(let reason): return .excluded(reason)
    case .wrong, nil: return .notMeant
    }
  }
}
