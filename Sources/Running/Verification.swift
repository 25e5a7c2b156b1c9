package import Cluster
internal import Diagnostics
internal import Foundation
package import Processes
package import Recipes

/// Runs one recipe's plan on a pinned, disposable cluster and cleans up in every ending.
package struct Verification: Sendable {
  private let recipe: Recipe
  private let plan: VerificationPlan
  private let cluster: PinnedCluster
  private let namespace: String
  private let helm: Tool
  private let folder: SessionFolder
  private let python: String
  private let listener: RunListener
  private let secrets: ClusterSecrets

  package init(
    recipe: Recipe, plan: VerificationPlan, cluster: PinnedCluster, namespace: String, helm: Tool,
    folder: SessionFolder, python: String, listener: @escaping RunListener
  ) {
    self.recipe = recipe
    self.plan = plan
    self.cluster = cluster
    self.namespace = namespace
    self.helm = helm
    self.folder = folder
    self.python = python
    secrets = ClusterSecrets(cluster.kubectl)
    self.listener = secrets.redacting(listener)
  }

  /// Limit of a visible block that declares none.
  private static let blockLimit = Duration.seconds(120)

  /// Runs everything. A cancelled task ends the running step; the clean-up still runs to its end.
  ///
  /// - Throws: ``Failure`` when the run cannot begin; nothing was changed then.
  package func run(environment: RunReport.Environment) async throws -> RunReport {
    let start = ContinuousClock.now
    try cluster.requireDisposable()
    try await requireFreshNamespace()
    let before = try await ClusterSnapshot(of: cluster.kubectl)
    let runner = try StepRunner(
      recipe: recipe, folder: folder, python: python,
      values: RunValues(namespace: namespace, release: "spark"))
    var report = RunReport(
      recipe: recipe.id, environment: environment, expectedSteps: plan.stepCount,
      excluded: plan.excluded.map { .init(place: $0.name, reason: $0.reason) }, folder: folder.path)
    do {
      try await runPhases(runner, deadline: start + timeout, &report)
    } catch let failure as Failure {
      report.findings += failure.diagnostics
    }
    report.wasInterrupted = Task.isCancelled
    // A task of its own: cancellation must end the run and not the clean-up.
    report = await Task { [report] in await cleanUp(runner, before, report) }.value
    report.duration = ContinuousClock.now - start
    return secrets.redact(report)
  }

  private var timeout: Duration { recipe.original?.frontmatter.timeout ?? .seconds(600) }

  private func requireFreshNamespace() async throws {
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
    for step in phase.steps {
      let result = try await run(step, in: phase, runner, deadline)
      report.results.append(result)
      listener(.stepFinished(result))
      if result.verdict.isFailure { return false }
      if case .failedAsProven = result.verdict {
        // The rest of the phase need not run any more.
        report.expectedSteps -= phase.steps.count - 1 - (phase.steps.firstIndex(of: step) ?? 0)
        return true
      }
    }
    guard phase.mustFail, let last = report.results.last else { return true }
    self.report(
      Diagnostic(
        rule: "proves-nothing", what: "the Verify section holds while the release is broken",
        why: "a check that cannot fail proves nothing after the fix either",
        help: "let a block of Verify assert what the fault breaks", at: last.location), &report)
    return false
  }

  private func report(_ finding: Diagnostic, _ report: inout RunReport) {
    report.findings.append(finding)
    listener(.finding(finding))
  }

  private func run(
    _ step: PlannedStep, in phase: Phase, _ runner: StepRunner, _ deadline: ContinuousClock.Instant
  ) async throws -> StepResult {
    // Every step may change the cluster as far as we know: the identity is checked before each.
    try await cluster.check()
    let left = deadline - ContinuousClock.now
    let limit = min(max(left, .seconds(1)), Self.limit(of: step, within: timeout))
    listener(.stepStarted(name: step.name, limit: limit))
    let start = ContinuousClock.now
    let attempt = try await runner.run(step, limit: limit)
    let duration = ContinuousClock.now - start
    // Before its output is told: the step may have made or shown a Secret.
    if !attempt.output.isEmpty { await secrets.read() }
    return StepResult(
      name: step.name, phase: phase.name,
      verdict: Self.verdict(attempt.complaint, mustFail: phase.mustFail),
      duration: duration, attempts: attempt.attempts,
      output: attempt.output, location: Self.location(step))
  }

  private static func limit(of step: PlannedStep, within timeout: Duration) -> Duration {
    switch step {
    case .hidden: timeout
    case .block(let block, _): block.timeout ?? blockLimit
    }
  }

  private static func verdict(_ complaint: String?, mustFail: Bool) -> StepResult.Verdict {
    if Task.isCancelled { return .interrupted }
    guard let complaint else { return .passed }
    return mustFail ? .failedAsProven(complaint) : .failed(complaint)
  }

  private static func location(_ step: PlannedStep) -> Location {
    switch step {
    case .hidden(let hidden): hidden.location
    case .block(let block, _): block.location
    }
  }

  // MARK: - Clean-up

  private func cleanUp(_ runner: StepRunner, _ before: ClusterSnapshot, _ report: RunReport) async
    -> RunReport
  {
    var report = report
    let start = ContinuousClock.now
    if report.results.contains(where: { $0.verdict.isFailure }), !report.wasInterrupted {
      await secrets.read()
      listener(.note(await FailureScene.describe(namespace, cluster.kubectl)))
    }
    listener(.phaseStarted(.cleanup, steps: 1))
    do {
      for phase in plan.phases where phase.name == .cleanup {
        for step in phase.steps {
          let attempt = try await runner.run(step, limit: .seconds(120))
          if let complaint = attempt.complaint {
            self.report(Self.failedCleanUp(step, complaint), &report)
          }
        }
      }
      await runner.end()
      try await cluster.check()
      try await removeRelease()
      let after = try await settledSnapshot(before)
      for difference in before.differences(to: after) {
        self.report(
          Diagnostic(
            rule: "left-behind", what: difference,
            why: "after a run the cluster must be as it was before",
            help: "let the recipe's 'finally' step remove it"), &report)
      }
    } catch let failure as Failure {
      report.findings += failure.diagnostics
    } catch {
      report.findings.append(
        Diagnostic(
          rule: "clean-up", what: "the clean-up failed", why: "\(error)",
          help: "recipes cluster reset"))
    }
    await runner.end()
    report.phases.append(.init(name: .cleanup, duration: ContinuousClock.now - start))
    return report
  }

  private static func failedCleanUp(_ step: PlannedStep, _ complaint: String) -> Diagnostic {
    Diagnostic(
      rule: "clean-up", what: "the step '\(step.name)' of the clean-up failed", why: complaint,
      help: "mend the step; the namespace was removed all the same", at: location(step))
  }

  private func removeRelease() async throws {
    var helm = helm
    helm.environment["KUBECONFIG"] = cluster.kubeconfig
    let releases = try await helm.run(["list", "-a", "-q", "-n", namespace])
    for release in releases.output.split(separator: "\n") {
      _ = try await helm.run(
        ["uninstall", String(release), "-n", namespace, "--wait", "--timeout", "2m"],
        limit: .seconds(150))
    }
    _ = try await cluster.kubectl.run(
      ["delete", "namespace", namespace, "--ignore-not-found", "--timeout=120s"],
      limit: .seconds(150))
  }

  /// Controllers remove dependent objects a moment after the namespace is gone.
  private func settledSnapshot(_ before: ClusterSnapshot) async throws -> ClusterSnapshot {
    var after = try await ClusterSnapshot(of: cluster.kubectl)
    for _ in 0..<10 where !before.differences(to: after).isEmpty {
      try await Task.sleep(for: .seconds(1))
      after = try await ClusterSnapshot(of: cluster.kubectl)
    }
    return after
  }
}
