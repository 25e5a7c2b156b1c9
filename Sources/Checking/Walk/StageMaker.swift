internal import Charts
internal import Commands
internal import Pages
internal import Trees

/// What a command makes of the stage: releases, objects, files, variables.
struct StageMaker: Sendable {
  let ground: Ground
  let page: CheckedPage

  func apply(
    _ call: ClientCall, _ line: ShellScript.CommandLine, to stage: inout Stage
  ) {
    switch call.program {
    case .helm: if let helm = HelmCall(call) { apply(helm, to: &stage) }
    case .kubectl:
      guard let kubectl = KubectlCall(call) else { return }
      KubectlStage(ground: ground).apply(kubectl, line, to: &stage)
    }
    keepOutput(of: line, in: &stage, known: nil)
  }

  /// A program that is neither helm nor kubectl.
  func apply(program line: ShellScript.CommandLine, to stage: inout Stage) {
    let words = line.words.map { $0.text(with: stage.variables) }
    switch words.first {
    case "cd":
      guard let target = words.dropFirst().first ?? nil,
        let folder = FileSearch.resolve(target, in: stage.folder)
      else { return }
      stage.folder = folder
    case "cat", "tee":
      guard case .document(let text) = line.input else { return }
      let target =
        words.first == "tee" ? words.dropFirst().last { $0?.hasPrefix("-") == false } : nil
      if let name = target ?? nil { stage.files[name] = text.text(with: stage.variables) ?? "" }
      keepOutput(of: line, in: &stage, known: text.text(with: stage.variables))
      return
    default: break
    }
    keepOutput(of: line, in: &stage, known: nil)
  }

  private func keepOutput(
    of line: ShellScript.CommandLine, in stage: inout Stage, known text: String?
  ) {
    guard let name = line.output?.text(with: stage.variables), name != "/dev/null" else { return }
    stage.files[name] = text ?? ""
  }

  // MARK: - helm

  private func apply(_ helm: HelmCall, to stage: inout Stage) {
    let namespace = namespace(helm.call, stage)
    switch helm.call.verbText {
    case "install": install(helm, namespace, &stage)
    case "upgrade": upgrade(helm, namespace, &stage)
    case "rollback": rollBack(helm, namespace, &stage)
    case "uninstall":
      for name in helm.call.arguments.compactMap({ $0.text(with: stage.variables) }) {
        stage.change(name, in: namespace) { $0.uninstall() }
      }
    case "repo add":
      guard let name = helm.call.argument(0)?.text, let url = helm.call.argument(1)?.text else {
        return
      }
      stage.chartRepositories[name] = url
    default: break
    }
  }

  private func rollBack(_ helm: HelmCall, _ namespace: String?, _ stage: inout Stage) {
    guard let name = name(helm, stage) else { return }
    let number = helm.revision?.text(with: stage.variables).flatMap { Int($0) }
    stage.change(name, in: namespace) { _ = $0.rollBack(to: number) }
  }

  private func install(_ helm: HelmCall, _ namespace: String?, _ stage: inout Stage) {
    let revision = revision(helm, stage)
    stage.install(
      ReleaseHistory(name: name(helm, stage) ?? ground.release, namespace: namespace, revision))
  }

  private func upgrade(_ helm: HelmCall, _ namespace: String?, _ stage: inout Stage) {
    let name = name(helm, stage) ?? ground.release
    var revision = revision(helm, stage)
    let known = stage.release(name, in: namespace)
    let isInstall = helm.call.isSet("install")
    guard let old = known ?? (isInstall ? nil : assumed(name, namespace, revision.chart)) else {
      stage.install(ReleaseHistory(name: name, namespace: namespace, revision))
      return
    }
    if known == nil { stage.install(old) }
    let (layers, isOld) = old.deployed.layers(with: revision.layers, reuse: helm.reuse)
    revision.layers = layers
    if isOld { revision.gap = revision.gap ?? old.deployed.gap }
    revision.isUpgrade = true
    revision.chart = revision.chart ?? old.deployed.chart
    stage.change(name, in: namespace) { $0.upgrade(to: revision) }
  }

  /// A page that begins with an upgrade has readers with some release: one of the page's presets.
  private func assumed(_ name: String, _ namespace: String?, _ chart: String?) -> ReleaseHistory? {
    guard let chart else { return nil }
    let own = page.presets.compactMap { wanted in ground.presets.first { $0.name == wanted } }
    let preset = own.first { $0.chart == chart }
    let revision = Revision(
      chart: chart, layers: preset.map { [.file($0.path)] } ?? [],
      gap: preset == nil ? .anyPreset : nil)
    return ReleaseHistory(name: name, namespace: namespace, revision)
  }

  func revision(_ helm: HelmCall, _ stage: Stage) -> Revision {
    let search = FileSearch(files: ground.files, stage: stage)
    let values = ValuesLayers(helm.values) { word in
      switch search.answer(word) {
      case .repository(let path): .repository(path)
      case .written(let text): .written(text)
      case .placeholder: .anyPreset
      case .missing: .missing
      case .outside(let reason): .unseen("\(word.text ?? "a file") (\(reason))")
      case .unknown: .unseen("a variable")
      }
    }
    var revision = Revision(layers: values.layers, gap: values.gap)
    if case .chart(let chart)? = chart(of: helm, stage) { revision.chart = chart.path }
    revision.apiVersions = helm.call.flags("api-versions").compactMap {
      $0.value?.text(with: stage.variables)
    }
    revision.kubernetesVersion = helm.call.flag("kube-version")?.value?.text(with: stage.variables)
    return revision
  }

  /// Nil when the command names no chart, or a variable.
  func chart(of helm: HelmCall, _ stage: Stage) -> ChartReference? {
    guard let name = helm.chart?.text(with: stage.variables) else { return nil }
    if helm.call.flag("repo") != nil { return .external("a chart of another repository") }
    return ground.charts.resolve(
      DocumentedChart(
        name, in: stage.folder,
        version: helm.call.flag("version")?.value?.text(with: stage.variables),
        repositories: stage.chartRepositories))
  }

  private func name(_ helm: HelmCall, _ stage: Stage) -> String? {
    helm.release?.text(with: stage.variables)
  }

  func namespace(_ call: ClientCall, _ stage: Stage) -> String? {
    guard let flag = call.flag("namespace") else { return stage.namespace }
    guard let name = flag.value?.text(with: stage.variables), !PlaceholderName.isPart(of: name)
    else {
      return nil
    }
    return name
  }
}
