internal import Charts

/// Renders what a stage holds, and makes a view of it.
struct ViewBuilder: Sendable {
  let ground: Ground
  let page: CheckedPage
  let renders: RenderStore
  /// Charts that the page is about, when it installs none.
  let charts: [String]

  /// Of the Spark that the page's charts install, when it is one: `4.1.0`.
  let sparkVersion: String?

  init(ground: Ground, page: CheckedPage, renders: RenderStore, charts: [String]) {
    self.ground = ground
    self.page = page
    self.renders = renders
    self.charts = charts
    let versions = Set(charts.compactMap { ground.charts.chart(at: $0)?.appVersion })
    sparkVersion = versions.count == 1 ? versions.first : nil
  }

  /// All that has to be rendered for a stage.
  func requests(_ stage: Stage) -> [RenderRequest] {
    let releases = stage.releases + stage.alternatives
    return releases.flatMap { release in
      release.fallbacks.compactMap { request(release, $0) }
    } + presetRequests(stage)
  }

  func request(_ release: ReleaseHistory, _ revision: Revision) -> RenderRequest? {
    guard let chart = revision.chart, revision.gap != .anyPreset else { return nil }
    return RenderRequest(
      chart: chart, release: release.name, namespace: release.namespace ?? ground.namespace,
      layers: revision.layers, isUpgrade: revision.isUpgrade,
      kubernetesVersion: revision.kubernetesVersion,
      apiVersions: revision.apiVersions + ground.operatorAPIs)
  }

  /// Presets stand for a release that the page does not install, or any one of its chart.
  private func presetRequests(_ stage: Stage) -> [RenderRequest] {
    let open = stage.releases.filter { $0.deployed.gap == .anyPreset }
    if stage.releases.isEmpty { return ground.requests(for: charts) }
    return open.flatMap { release in
      ground.requests(for: release.deployed.chart.map { [$0] } ?? charts).map { request in
        var request = request
        request.release = release.name
        request.namespace = release.namespace ?? ground.namespace
        return request
      }
    }
  }

  func view(_ stage: Stage) async -> ReleaseView {
    var view = ReleaseView()
    for release in stage.releases {
      if let part = await part(release, &view) { view.current.append(part) }
    }
    for release in stage.alternatives {
      if let part = await part(release, &view) { view.alternatives.append(part) }
    }
    view.current += created(stage)
    let namespace = stage.releases.first { $0.deployed.gap == .anyPreset }?.namespace
    let requests = presetRequests(stage)
    for (request, answer) in zip(requests, await renders.releases(requests)) {
      guard case .success(var objects) = answer else { continue }
      objects.givenNames = ground.givenNames.names(request, on: ground)
      view.presets.append(
        ReleaseView.Part(
          namespace: namespace, release: request.release, objects: objects,
          title: "the presets of \(request.chart)"))
    }
    return view
  }

  private func part(_ release: ReleaseHistory, _ view: inout ReleaseView) async
    -> ReleaseView.Part?
  {
    let revision = release.deployed
    if case .unseen(let what) = revision.gap { view.gap = view.gap ?? "\(what) may change it" }
    if revision.chart == nil { view.beside = "a chart of another repository" }
    let requests = release.fallbacks.compactMap { request(release, $0) }
    for request in requests {
      guard case .success(var objects) = await renders.release(request) else { continue }
      objects.givenNames = ground.givenNames.names(request, on: ground)
      return ReleaseView.Part(
        namespace: release.namespace, release: release.name, objects: objects, title: request.chart)
    }
    if !requests.isEmpty { view.gap = view.gap ?? "the chart does not render at this step" }
    return nil
  }

  private func created(_ stage: Stage) -> [ReleaseView.Part] {
    let groups = Dictionary(grouping: stage.created, by: \.namespace)
    return groups.sorted { ($0.key ?? "") < ($1.key ?? "") }.map { namespace, objects in
      ReleaseView.Part(
        namespace: namespace, release: "",
        objects: ReleaseObjects(objects.compactMap { ReleaseObject($0.tree, template: page.path) }),
        title: "what the page creates")
    }
  }
}
