import Charts
import Cluster
import Diagnostics
import Foundation
import Processes
import Recipes
import Running
import Workspace

/// One verification: brings together a pinned cluster, Python and a run folder, and records what
/// was found.
struct VerificationJob: Sendable {
  let target: VerificationTarget
  let plan: VerificationPlan
  let site: VerificationSite
  var settings: VerificationSettings

  private var recipe: Recipe { target.recipe }

  func run(listener: @escaping RunListener) async throws -> RunReport {
    let digest = try await site.digest(of: target)
    let report = try await runUnrecorded(listener: listener)
    if report.isRecorded { try write(report.record(digest: digest)) }
    return report
  }

  /// Runs the plan and writes no record.
  func runUnrecorded(listener: @escaping RunListener) async throws -> RunReport {
    let tools = site.tools
    let folder = try makeFolder()
    let cluster = try await PinnedCluster(
      kubeconfig: try site.options.kubeconfig(site.workspace, site.cache),
      context: site.options.context, folder: folder.path, kubectl: tools.kubectl)
    let facts = try await ClusterFacts(of: cluster, for: plan.allRequirements)
    let plan = plan.skipping(facts.lack)
    let python = try await PythonEnvironment.interpreter(
      requirements: plan.isSkipped ? [] : recipe.original?.frontmatter.python ?? [],
      cache: site.cache.path, sha256sum: tools.sha256sum, searchPath: tools.searchPath,
      listener: listener)
    let environment = try await site.environment(of: target, on: cluster)
    let verification = Verification(
      recipe: recipe, plan: plan, cluster: cluster, settings: settings, helm: tools.helm,
      folder: folder, python: python, listener: listener)
    var report = try await verification.run(environment: environment)
    report.preset = target.preset
    return report
  }

  private func makeFolder() throws -> SessionFolder {
    let time = Date().ISO8601Format().replacing(":", with: "")
    let mark = UUID().uuidString.prefix(8).lowercased()
    let path = "\(site.cache.path)/runs/\(recipe.id)/\(time)-\(mark)"
    let variables = [
      "PATH": site.tools.searchPath, "KUBECONFIG": "\(path)/kubeconfig", "LC_ALL": "C.UTF-8",
    ]
    return try SessionFolder(
      path: path, workingFolder: site.workspace.root,
      environment: variables.merging(target.environment) { $1 }
        .merging(settings.values.environment) { $1 })
  }

  private func write(_ record: VerificationRecord) throws {
    try AtomicFile.write(
      try RecordFile.data(of: record),
      to: site.cache.record(of: recipe.id, preset: record.preset))
  }
}
