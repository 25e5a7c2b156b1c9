import Cluster
import Diagnostics
import Foundation
import Recipes
import Running
import Workspace

/// Verifies several targets, so many at a time, each again when it fails and that was asked for.
struct VerificationPass: Sendable {
  let site: VerificationSite
  var jobs = 1
  var retries = 0
  /// Whether the release stays at the end.
  var keeps = false
  /// Whether each run ends once the fault has shown.
  var endsBroken = false
  var part: PlanPart?
  /// Whether it is shown, too, that each proof can fail.
  var proves = false

  private let terminal = TerminalReport(isColoured: CommandRun.isColoured)

  init(_ site: VerificationSite) { self.site = site }

  /// The reports in the order of the targets. Once interrupted, no further run begins.
  ///
  /// - Throws: ``Failure`` when a run cannot begin.
  func run(_ targets: [VerificationTarget]) async throws -> [RunReport] {
    let plans = try targets.map { target in
      let plan = try target.plan()
      return endsBroken ? try plan.endingBroken() : plan
    }
    let isShared = jobs > 1 && targets.count > 1
    let watch = isShared ? try await ClusterWatch(site) : nil
    let verifications = zip(targets, plans).enumerated().map { index, pair in
      var job = VerificationJob(
        target: pair.0, plan: pair.1, site: site, settings: settings(pair.0), part: part)
      job.settings.isShared = isShared
      return job
    }
    let named = isShared ? inNamespacesOfTheirOwn(verifications) : verifications
    let reports = try await runAll(named, isShared)
    guard let watch else { return reports }
    // A task of its own: who interrupts the runs learns all the same what they left.
    return try await Task { try await watch.comparing(reports, of: named) }.value
  }

  private func settings(_ target: VerificationTarget) -> VerificationSettings {
    VerificationSettings(values: site.documentedValues(of: target.recipe))
  }

  private func inNamespacesOfTheirOwn(_ jobs: [VerificationJob]) -> [VerificationJob] {
    let names = ParallelNamespaces.names(of: jobs.map(\.target), base: site.workspace.namespace)
    return zip(jobs, names).map { job, name in
      var job = job
      job.settings.values.namespace = name
      return job
    }
  }

  private func runAll(_ verifications: [VerificationJob], _ isShared: Bool) async throws
    -> [RunReport]
  {
    var schedule = Schedule(
      jobs: jobs, resources: verifications.map { $0.plan.resources(of: $0.target.recipe) })
    return try await withThrowingTaskGroup(of: (Int, RunReport).self) { group in
      var reports: [Int: RunReport] = [:]
      func start() {
        while !Task.isCancelled, let index = schedule.next() {
          group.addTask {
            if verifications.count > 1, !isShared {
              CommandRun.say(terminal.heading(verifications[index].target.title))
            }
            return (index, try await run(verifications[index], isShared: isShared))
          }
        }
      }
      start()
      while let (index, report) = try await group.next() {
        schedule.end(index)
        reports[index] = report
        start()
      }
      return reports.sorted { $0.key < $1.key }.map(\.value)
    }
  }

  /// One target, with its tries and its counter-proofs.
  private func run(_ job: VerificationJob, isShared: Bool) async throws -> RunReport {
    let listener = LiveLine(report: terminal, prefix: isShared ? job.target.title : nil).listener
    var report: RunReport
    if proves {
      let proof = try await ProofPass(job, listener: listener)
      if let known = try await proof.knownReport() {
        report = known
      } else {
        report = try await tried(job, listener)
      }
      if [.passed, .flaky].contains(report.verdict), !Task.isCancelled {
        report = try await proof.completing(report)
      }
    } else {
      report = try await tried(job, listener)
    }
    CommandRun.say(terminal.summary(report))
    return report
  }

  private func tried(_ job: VerificationJob, _ listener: @escaping RunListener) async throws
    -> RunReport
  {
    var report = try await attempt(job, 1, listener)
    while report.verdict == .failed, report.tries <= retries, !Task.isCancelled {
      listener(.note("failed; try \(report.tries + 1) of \(retries + 1)"))
      do {
        report = try await attempt(job, report.tries + 1, listener).retrying(report)
      } catch let failure as Failure {
        report.findings += failure.diagnostics
        break
      }
    }
    if report.isRecorded {
      // A task of its own: another run may be interrupted after this one has passed.
      try await Task { [report] in try await site.record(report, of: job.target) }.value
    }
    return report
  }

  private func attempt(_ job: VerificationJob, _ number: Int, _ listener: @escaping RunListener)
    async throws -> RunReport
  {
    var job = job
    if keeps { job.settings.keeping = number > retries ? .always : .whenPassed }
    return try await job.run(listener: listener)
  }
}
