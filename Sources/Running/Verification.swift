package import Cluster
internal import Diagnostics
internal import Foundation
package import Processes
package import Recipes

/// Runs one recipe's plan on a pinned, disposable cluster and cleans up in every ending.
package struct Verification: Sendable {
  let recipe: Recipe
  let plan: VerificationPlan
  let cluster: PinnedCluster
  let settings: VerificationSettings
  let helm: Tool
  let folder: SessionFolder
  let python: String
  let listener: RunListener
  let secrets: ClusterSecrets

  package init(
    recipe: Recipe, plan: VerificationPlan, cluster: PinnedCluster, settings: VerificationSettings,
    helm: Tool, folder: SessionFolder, python: String, listener: @escaping RunListener
  ) {
    self.recipe = recipe
    self.plan = plan
    self.cluster = cluster
    self.settings = settings
    self.helm = helm
    self.folder = folder
    self.python = python
    secrets = ClusterSecrets(cluster.kubectl)
    self.listener = secrets.redacting(listener)
  }

  var namespace: String { settings.values.namespace }

  /// Runs everything. A cancelled task ends the running step; the clean-up still runs to its end.
  ///
  /// - Throws: ``Failure`` when the run cannot begin; nothing was changed then.
  package func run(environment: RunReport.Environment) async throws -> RunReport {
    let start = ContinuousClock.now
    try cluster.requireDisposable()
    var report = RunReport(
      recipe: recipe.id, environment: environment, expectedSteps: plan.stepCount,
      excluded: plan.excluded.map { .init(place: "\($0.location)", reason: $0.reason) },
      folder: folder.path)
    report.isPartial = plan.isPartial
    if plan.isSkipped { return skipped(report) }
    try await requireBeginning()
    let before = try await ClusterSnapshot(of: cluster.kubectl)
    let runner = try StepRunner(
      recipe: recipe, folder: folder, values: settings.values, python: { [python] in python })
    do {
      try await runPhases(runner, deadline: start + plan.timeout, &report)
    } catch let failure as Failure {
      for finding in failure.diagnostics { self.report(finding, &report) }
    } catch {
      self.report(Self.cutShort(error), &report)
    }
    report.wasInterrupted = Task.isCancelled
    // A task of its own: cancellation must end the run and not the clean-up.
    report = await Task { [report] in await cleanUp(runner, before, report) }.value
    report.duration = ContinuousClock.now - start
    return secrets.redact(report)
  }

  /// Nothing ran, because the cluster lacks what all of it requires.
  private func skipped(_ report: RunReport) -> RunReport {
    var report = report
    for phase in plan.phases where phase.name != .cleanup {
      for step in phase.steps { record(skip(step, phase), &report) }
    }
    return report
  }

  private func requireBeginning() async throws {
    if settings.kept != nil { return }
    let found = try await cluster.kubectl.run(
      ["get", "namespace", namespace, "--ignore-not-found", "-o", "name"])
    if !found.output.isEmpty {
      throw Failure(
        Diagnostic(
          rule: "namespace-exists", what: "the namespace '\(namespace)' exists already",
          why: "a recipe is verified in a fresh one",
          help: "remove it: kubectl delete namespace \(namespace)"))
    }
  }

  private static func cutShort(_ error: any Error) -> Diagnostic {
    Diagnostic(
      rule: "cut-short", what: "the run was cut short", why: "\(error)",
      help: "run the command again; report it if it happens again")
  }

  private func runPhases(
    _ runner: StepRunner, deadline: ContinuousClock.Instant, _ report: inout RunReport
  ) async throws {
    for phase in plan.phases where phase.name != .cleanup && !phase.steps.isEmpty {
      let start = ContinuousClock.now
      listener(.phaseStarted(phase.name, steps: phase.steps.count))
      let holds = try await run(phase, runner, deadline, &report)
      report.phases.append(.init(name: phase.name, duration: ContinuousClock.now - start))
      if !holds || Task.isCancelled { return }
    }
  }

  /// Whether the phase proved what it must.
  private func run(
    _ phase: Phase, _ runner: StepRunner, _ deadline: ContinuousClock.Instant,
    _ report: inout RunReport
  ) async throws -> Bool {
    for (index, step) in phase.steps.enumerated() {
      let result = try await run(step, in: phase, runner, deadline)
      record(result, &report)
      if result.verdict == .interrupted { return false }
      if result.verdict.isFailure, !phase.goesOn(after: step, result) { return false }
      if case .failedAsProven = result.verdict {
        // The rest of the phase need not run any more.
        report.expectedSteps -= phase.steps.count - 1 - index
        return true
      }
    }
    // What was skipped might have failed.
    guard phase.mustFail, phase.steps.allSatisfy({ plan.skips[$0.name] == nil }),
      let last = phase.steps.last
    else { return true }
    self.report(
      Diagnostic(
        rule: "proves-nothing", what: "the Verify section holds while the release is broken",
        why: "a check that cannot fail proves nothing after the fix either",
        help: "let a block of Verify assert what the fault breaks", at: last.location), &report)
    return false
  }

  func report(_ finding: Diagnostic, _ report: inout RunReport) {
    report.findings.append(finding)
    listener(.finding(finding))
  }

  private func record(_ result: StepResult, _ report: inout RunReport) {
    report.results.append(result)
    listener(.stepFinished(result))
  }

  private func run(
    _ step: PlannedStep, in phase: Phase, _ runner: StepRunner, _ deadline: ContinuousClock.Instant
  ) async throws -> StepResult {
    if plan.skips[step.name] != nil { return skip(step, phase) }
    // Every step may change the cluster as far as we know: the identity is checked before each.
    try await cluster.check()
    let left = deadline - ContinuousClock.now
    let limit = min(max(left, .seconds(1)), step.limit(within: plan.timeout))
    listener(.stepStarted(name: step.name, limit: limit))
    let start = ContinuousClock.now
    let attempt = try await runner.run(step, limit: limit)
    let duration = ContinuousClock.now - start
    // Before its output is told: the step may have made or shown a Secret.
    if !attempt.output.isEmpty { await secrets.read() }
    return StepResult(
      name: step.name, phase: phase.name,
      verdict: Self.verdict(attempt.complaint, mustFail: phase.mustFail), duration: duration,
      attempts: attempt.attempts, output: attempt.output, location: step.location)
  }

  private func skip(_ step: PlannedStep, _ phase: Phase) -> StepResult {
    StepResult(
      name: step.name, phase: phase.name, verdict: .skipped(plan.skips[step.name] ?? ""),
      duration: .zero, attempts: 0, output: "", location: step.location)
  }

  private static func verdict(_ complaint: String?, mustFail: Bool) -> StepResult.Verdict {
    if Task.isCancelled { return .interrupted }
    guard let complaint else { return .passed }
    return mustFail ? .failedAsProven(complaint) : .failed(complaint)
  }
}
