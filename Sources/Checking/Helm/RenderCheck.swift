internal import Charts
internal import Commands
internal import Schemas

/// What helm itself says to a chart with the values of a command, and Kubernetes to the result.
struct RenderCheck: Sendable {
  let ground: Ground
  let views: ViewBuilder
  let renders: RenderStore
  let maker: StageMaker

  func check(_ helm: HelmCall, _ step: WalkStep, _ ledger: inout SnippetLedger) async {
    guard let request = request(helm, step) else { return }
    switch await renders.release(request) {
    case .success(let objects):
      await rendered(objects, helm, step, &ledger)
      await ReadingProbe(ground: ground, renders: renders).check(helm, request, objects, &ledger)
    case .failure(let problem): refused(problem, request, helm, &ledger)
    }
  }

  private func request(_ helm: HelmCall, _ step: WalkStep) -> RenderRequest? {
    switch helm.verb {
    case ["install"], ["upgrade"]:
      return release(helm, step.after, step).flatMap { views.request($0, $0.deployed) }
    case ["template"], ["lint"]:
      let revision = maker.revision(helm, step.before)
      let release = ReleaseHistory(
        name: helm.release?.text ?? ground.release,
        namespace: maker.namespace(helm.call, step.before), revision)
      return views.request(release, revision)
    default: return nil
    }
  }

  private func release(_ helm: HelmCall, _ stage: Stage, _ step: WalkStep) -> ReleaseHistory? {
    stage.release(
      helm.release?.text ?? ground.release, in: maker.namespace(helm.call, step.before))
  }

  // MARK: - Refused by Kubernetes

  /// Values that the chart takes and Kubernetes does not: `replicas: six`.
  private func rendered(
    _ objects: ReleaseObjects, _ helm: HelmCall, _ step: WalkStep, _ ledger: inout SnippetLedger
  ) async {
    let assignments = helm.assignments
    guard let last = assignments.last, !ledger.hasFindings else { return }
    let refusals = refusals(objects)
    if refusals.isEmpty { return }
    let known = await before(helm, step)
    guard let refusal = refusals.first(where: { !known.contains($0) }) else { return }
    // The value that stands in the message; where none does, the last word of the command.
    let assignment =
      assignments.last { $0.value.map { refusal.why.contains("'\($0)'") } ?? false } ?? last
    ledger.wrong(
      .value, assignment.keyText,
      Mistake(
        "value-type", "with '\(assignment.keyText)' so, \(refusal.object) is refused",
        why: refusal.why, help: refusal.help ?? "mend the value"), at: assignment.valueRange)
  }

  private struct Refusal: Hashable {
    let object: String
    let why: String
    let help: String?
  }

  private func refusals(_ objects: ReleaseObjects) -> [Refusal] {
    objects.objects.compactMap { object in
      ground.schema.findings(in: object.tree).first { $0.reason == .wrongType }.map {
        Refusal(object: object.title, why: "\($0.what): \($0.why)", help: $0.help)
      }
    }
  }

  /// What was refused before this command is not its fault.
  private func before(_ helm: HelmCall, _ step: WalkStep) async -> [Refusal] {
    guard let release = release(helm, step.before, step),
      let request = views.request(release, release.deployed),
      case .success(let objects) = await renders.release(request)
    else { return [] }
    return refusals(objects)
  }

  // MARK: - Refused by helm

  private func refused(
    _ problem: RenderProblem, _ request: RenderRequest, _ helm: HelmCall,
    _ ledger: inout SnippetLedger
  ) {
    let subject = request.chart
    let chart = helm.chart?.range ?? helm.call.programRange
    if problem.kind == .missingDependency {
      ledger.excluded(.chart, subject, because: problem.message, at: chart)
      return
    }
    // What a key's own check says already is not said again.
    if ledger.hasFindings { return }
    if !ground.charts.isSound(subject) {
      ledger.excluded(.chart, subject, because: "the chart itself is broken", at: chart)
      return
    }
    ledger.wrong(
      .chart, subject,
      Mistake(
        "chart-does-not-render", "helm refuses '\(request.chart)' with these values",
        why: problem.message, help: "mend the values, or the chart"),
      at: place(problem, helm) ?? chart)
  }

  private func place(_ problem: RenderProblem, _ helm: HelmCall) -> Range<Int>? {
    guard let path = problem.valuesPath else { return nil }
    return helm.assignments.first {
      $0.keyNames.starts(with: path) || path.starts(with: $0.keyNames)
    }?.keyRange
  }
}
