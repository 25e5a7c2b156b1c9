internal import Charts
internal import Commands

/// Proves what a helm command names: chart, release, files, values.
struct HelmCheck: Sendable {
  let ground: Ground
  let maker: StageMaker
  let before: Stage

  func check(_ helm: HelmCall, _ ledger: inout SnippetLedger) {
    let chart = checkChart(helm, &ledger)
    checkRelease(helm, &ledger)
    let check = ValuesOptionCheck(ground: ground, chart: chart, before: before)
    for option in helm.values { check.check(option, &ledger) }
  }

  /// The chart whose values are set; nil when it is none of this repository.
  private func checkChart(_ helm: HelmCall, _ ledger: inout SnippetLedger) -> ChartFolder? {
    guard let word = helm.chart else { return releaseChart(helm) }
    guard let name = word.text else {
      ledger.runtime(.chart, "a chart", because: "its name is in a variable", at: word.range)
      return nil
    }
    switch maker.chart(of: helm, before) {
    case .chart(let chart):
      ledger.proven(.chart, name, at: word.range, by: ["\(chart.path)/Chart.yaml"])
      return chart
    case .external(let reason): ledger.excluded(.chart, name, because: reason, at: word.range)
    case .unknown(let nearest):
      if PlaceholderName.isPart(of: name) {
        ledger.excluded(.chart, name, because: "the chart is a placeholder", at: word.range)
      } else {
        ledger.wrong(.chart, name, unknownChart(name, nearest), at: word.range)
      }
    case nil: break
    }
    return nil
  }

  private func unknownChart(_ name: String, _ nearest: [String]) -> Mistake {
    Mistake(
      "unknown-chart", "there is no chart '\(name)'",
      why: "no folder of that name holds a Chart.yaml",
      help: Mistake.suggestion(
        nearest,
        otherwise: "the charts are: \(ground.installable.map(\.path).joined(separator: ", "))"))
  }

  private func releaseChart(_ helm: HelmCall) -> ChartFolder? {
    guard let name = helm.release?.text,
      let release = before.release(name, in: maker.namespace(helm.call, before)),
      let chart = release.deployed.chart
    else { return nil }
    return ground.charts.chart(at: chart)
  }

  // MARK: - Releases

  private func checkRelease(_ helm: HelmCall, _ ledger: inout SnippetLedger) {
    for word in helm.releases {
      guard let name = word.text else {
        ledger.runtime(.release, "a release", because: "its name is in a variable", at: word.range)
        continue
      }
      if helm.mayInstall || helm.verb == ["template"] {
        ledger.proven(.release, name, at: word.range, by: ["this command makes it"])
      } else {
        existing(name, helm, &ledger, at: word.range)
      }
    }
  }

  private func existing(
    _ name: String, _ helm: HelmCall, _ ledger: inout SnippetLedger, at range: Range<Int>
  ) {
    let namespace = maker.namespace(helm.call, before)
    if before.release(name, in: namespace) != nil {
      ledger.proven(.release, name, at: range, by: ["this page installs it"])
    } else if PlaceholderName.isPart(of: name) || mayBePlaceholder(namespace) {
      ledger.excluded(.release, name, because: "the release is a placeholder", at: range)
    } else if let reason = doubt(name, namespace) {
      ledger.runtime(.release, name, because: reason, at: range)
    } else if before.releases.isEmpty {
      ledger.proven(.release, name, at: range, by: ["the release of these pages"])
    } else {
      ledger.wrong(
        .release, name,
        Mistake(
          "unknown-release", "no release is called '\(name)' at this step",
          why: "the page installs \(names(namespace))",
          help: "name that release, or the namespace of another"), at: range)
    }
  }

  /// Why a release that the page does not install may be there.
  private func doubt(_ name: String, _ namespace: String?) -> String? {
    if before.releases.isEmpty {
      return name == ground.release ? nil : "the page does not install it"
    }
    let isNear = before.releases.contains { Stage.isSame($0.namespace, namespace) }
    return isNear ? nil : "the page installs nothing into the namespace '\(namespace ?? "")'"
  }

  /// Whether the page installs a release that each reader calls as they like.
  private func mayBePlaceholder(_ namespace: String?) -> Bool {
    before.releases.contains {
      PlaceholderName.isPart(of: $0.name) && Stage.isSame($0.namespace, namespace)
    }
  }

  private func names(_ namespace: String?) -> String {
    before.releases.map { "'\($0.name)'\($0.namespace.map { " in '\($0)'" } ?? "")" }
      .joined(separator: ", ")
  }
}
