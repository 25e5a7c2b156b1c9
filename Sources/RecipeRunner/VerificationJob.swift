import Charts
import Cluster
import Commands
import Diagnostics
import Foundation
import Processes
import Recipes
import Running
import Workspace

/// One verification: brings together a pinned cluster, Python and a run folder.
struct VerificationJob: Sendable {
  let target: VerificationTarget
  /// The plan as documented.
  var plan: VerificationPlan
  let site: VerificationSite
  var settings: VerificationSettings
  /// Only this, on the release that an earlier run kept.
  var part: PlanPart?

  private var tools: Toolbox { site.tools }

  func run(listener: @escaping RunListener) async throws -> RunReport {
    let folder = try makeFolder()
    let cluster = try await site.pin(in: folder.path)
    var (plan, settings) = (plan, settings)
    if let part {
      let state = try await KeptRelease(
        namespace: settings.values.namespace, cluster: cluster, helm: tools.helm
      ).state()
      settings.kept = state
      plan = try plan.part(part, on: state)
    }
    plan = plan.skipping(try await ClusterFacts(of: cluster, for: plan.allRequirements).lack)
    let retargeting = Retargeting(
      from: site.documentedValues(of: target.recipe), to: settings.values)
    let recipe = try await target.recipe.retargeted(by: retargeting, shfmt: tools.shfmt)
    plan = try await plan.retargeted(by: retargeting, shfmt: tools.shfmt)
    let verification = Verification(
      recipe: recipe, plan: plan, cluster: cluster, settings: settings, helm: tools.helm,
      folder: folder, python: try await python(plan, listener), listener: listener)
    var report = try await verification.run(
      environment: try await site.environment(of: target, on: cluster))
    report.preset = target.preset
    return report
  }

  private func python(_ plan: VerificationPlan, _ listener: @escaping RunListener) async throws
    -> String
  {
    let requirements = plan.isSkipped ? [] : target.recipe.original?.frontmatter.python ?? []
    return try await site.pythons.interpreter(for: requirements) { [site] in
      try await PythonEnvironment.interpreter(
        requirements: requirements, cache: site.cache.path, sha256sum: site.tools.sha256sum,
        searchPath: site.tools.searchPath, listener: listener)
    }
  }

  private func makeFolder() throws -> SessionFolder {
    let path = site.newRunFolder(target.recipe.id)
    let variables = [
      "PATH": tools.searchPath, "KUBECONFIG": "\(path)/kubeconfig", "LC_ALL": "C.UTF-8",
    ]
    return try SessionFolder(
      path: path, workingFolder: site.workspace.root,
      environment: variables.merging(target.environment) { $1 }
        .merging(settings.values.environment) { $1 })
  }
}
