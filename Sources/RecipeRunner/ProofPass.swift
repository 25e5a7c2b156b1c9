import Cluster
import Recipes
import Running

/// Runs a recipe without each of its pieces, to show that its proof can fail.
struct ProofPass: Sendable {
  let job: VerificationJob
  let store: ProofStore
  let listener: RunListener

  init(_ job: VerificationJob, listener: @escaping RunListener) async throws {
    self.job = job
    self.listener = listener
    store = ProofStore(job.site.cache, digest: try await job.site.digest(of: job.target))
  }

  /// The report of the whole procedure, when it is known that it passes as it is now.
  func knownReport() async throws -> RunReport? {
    guard store.whole != nil, let record = try await job.site.currentPass(of: job.target) else {
      return nil
    }
    listener(.note("\(job.target.title): passed at \(record.date), it is not run again"))
    return RunReport(known: record, plan: job.plan)
  }

  /// A report that passed, with what was found without each piece. What is known is not run again.
  func completing(_ report: RunReport) async throws -> RunReport {
    var report = report
    if store.whole == nil {
      try store.keep(ProofStore.Whole(hasRelease: !report.releases.isEmpty))
    }
    let effects = try await job.plan.effects(shfmt: job.site.tools.shfmt)
    for mutation in job.plan.mutations(effects) {
      if let known = store.proof(mutation) {
        listener(.note("without '\(mutation.piece)': shown before, it is not run again"))
        report.counterProofs.append(known)
        continue
      }
      try await prove(mutation, &report)
      if report.wasInterrupted { break }
    }
    return report
  }

  private func prove(_ mutation: Mutation, _ report: inout RunReport) async throws {
    listener(.note("\nwithout '\(mutation.piece)': it must turn red"))
    var job = job
    job.plan = job.plan.without(mutation)
    job.settings.wantsFailure = true
    let run = try await job.run(listener: listener)
    report.duration += run.duration
    report.findings += run.findings
    if run.verdict == .interrupted {
      report.wasInterrupted = true
      return
    }
    let proof = mutation.judgement(
      of: run, by: job.plan, hadRelease: store.whole?.hasRelease ?? true)
    if proof.holds { try store.keep(proof) }
    report.counterProofs.append(proof)
  }
}
