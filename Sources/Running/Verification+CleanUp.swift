internal import Cluster
internal import Diagnostics
internal import Processes
internal import Recipes

extension Verification {
  /// Ends what the run started, removes what it installed, and proves that nothing is left.
  ///
  /// A release that stays, or was there before the run, is left alone: only processes are ended.
  func cleanUp(_ runner: StepRunner, _ before: ClusterSnapshot, _ report: RunReport) async
    -> RunReport
  {
    var report = report
    let start = ContinuousClock.now
    let accepts = plan.phases.contains { $0.tolerance == .otherOutput }
    let failed = report.results.contains { $0.verdict.isFailure && !(accepts && $0.hasOtherOutput) }
    if failed, !report.wasInterrupted, !settings.wantsFailure {
      await secrets.read()
      listener(.note(await FailureScene.describe(namespace, cluster.kubectl)))
    }
    listener(.phaseStarted(.cleanup, steps: 1))
    do {
      try await removeOrKeep(runner, before, &report)
    } catch let failure as Failure {
      for finding in failure.diagnostics { self.report(finding, &report) }
    } catch {
      self.report(
        Diagnostic(
          rule: "clean-up", what: "the clean-up failed", why: "\(error)",
          help: "recipes cluster reset"), &report)
    }
    await runner.end()
    report.phases.append(.init(name: .cleanup, duration: ContinuousClock.now - start))
    return report
  }

  private func removeOrKeep(
    _ runner: StepRunner, _ before: ClusterSnapshot, _ report: inout RunReport
  ) async throws {
    if settings.keeps(after: report.verdict) {
      await runner.end()
      try await cluster.check()
      return try await KeptRelease(namespace: namespace, cluster: cluster, helm: helm)
        .note(state(after: report), of: recipe.id, listener)
    }
    for step in plan.phases.filter({ $0.name == .cleanup }).flatMap(\.steps) {
      let attempt = try await runner.run(step, limit: .seconds(120))
      if let complaint = attempt.complaint {
        self.report(Self.failedCleanUp(step, complaint), &report)
      }
    }
    await runner.end()
    try await cluster.check()
    report.releases = try await removeReleases()
    // What other runs make meanwhile is theirs; the whole pass is compared at its end.
    let differences = try await before.settledDifferences(
      on: cluster.kubectl, within: settings.isShared ? namespace : nil)
    for difference in differences {
      self.report(
        Diagnostic(
          rule: "left-behind", what: difference,
          why: "after a run the cluster must be as it was before",
          help: "let the recipe's 'finally' step remove it"), &report)
    }
  }

  /// Broken from the fault on, until the fix held.
  private func state(after report: RunReport) -> ExpectedOutput.State {
    let fix = report.results.filter { $0.phase == .fix }
    let steps = plan.phases.first { $0.name == .fix }?.steps.count ?? 0
    if !fix.isEmpty, fix.count == steps, !fix.contains(where: \.verdict.isFailure) {
      return .healthy
    }
    return report.results.contains { $0.phase == .fault } ? .broken : settings.kept ?? .healthy
  }

  private static func failedCleanUp(_ step: PlannedStep, _ complaint: String) -> Diagnostic {
    Diagnostic(
      rule: "clean-up", what: "the step '\(step.name)' of the clean-up failed", why: complaint,
      help: "mend the step; the namespace was removed all the same", at: step.location)
  }

  /// The names of the releases that were there, and now are gone with their namespace.
  private func removeReleases() async throws -> [String] {
    let kept = KeptRelease(namespace: namespace, cluster: cluster, helm: helm)
    let releases = try await kept.releases()
    for release in releases {
      _ = try await kept.boundHelm.run(
        ["uninstall", release, "-n", namespace, "--wait", "--timeout", "2m"],
        limit: .seconds(150))
    }
    _ = try await cluster.kubectl.run(
      ["delete", "namespace", namespace, "--ignore-not-found", "--timeout=120s"],
      limit: .seconds(150))
    return releases
  }
}
