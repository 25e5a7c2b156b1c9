import Charts
import Checking
import Cluster
import Diagnostics
import Foundation
import Processes
import Recipes
import Running
import Workspace

/// Brings together what a verification needs: tools, a pinned cluster, Python, a run folder.
struct VerificationJob: Sendable {
  let recipe: Recipe
  let workspace: Workspace
  let cache: CacheFolder
  let context: String?

  /// Proves the recipe without a cluster first, then runs it and records the result.
  func run(listener: @escaping RunListener) async throws -> RunReport {
    let tools = try await Toolbox(workspace: workspace, cache: cache)
    try await requireSoundness(tools)
    let digest = try await VerificationDigest(
      root: workspace.root, helm: tools.helm, sha256sum: tools.sha256sum
    ).digest(of: recipe, preset: preset, namespace: workspace.namespace)
    let runFolder = "\(cache.path)/runs/\(recipe.id)/\(Self.stamp())"
    let folder = try SessionFolder(
      path: runFolder, workingFolder: workspace.root,
      environment: [
        "PATH": tools.searchPath, "KUBECONFIG": "\(runFolder)/kubeconfig", "LC_ALL": "C.UTF-8",
        "NAMESPACE": workspace.namespace,
      ])
    let cluster = try await pin(tools, folder)
    let python = try await PythonEnvironment.interpreter(
      requirements: recipe.original?.frontmatter.python ?? [], cache: cache.path,
      sha256sum: tools.sha256sum, searchPath: tools.searchPath, listener: listener)
    let environment = try await environment(tools, cluster)
    let verification = Verification(
      recipe: recipe, plan: plan, cluster: cluster, namespace: workspace.namespace,
      helm: tools.helm, folder: folder, python: python, listener: listener)
    var report = try await verification.run(environment: environment)
    report.preset = preset
    if report.isRecorded { try write(report.record(digest: digest)) }
    return report
  }

  private var preset: String? { recipe.original?.frontmatter.presets.first }

  private var plan: VerificationPlan {
    VerificationPlan(recipe.original ?? RecipePage(SourceText(path: "", bytes: []), language: .en))
  }

  private static func stamp() -> String {
    let time = Date().ISO8601Format().replacing(":", with: "")
    return "\(time)-\(ProcessInfo.processInfo.processIdentifier)"
  }

  private func requireSoundness(_ tools: Toolbox) async throws {
    let check = RecipeCheck(
      root: workspace.root, helm: tools.helm, shfmt: tools.shfmt, namespace: workspace.namespace)
    let findings = try await check.findings(in: recipe)
    if !findings.isEmpty { throw Failure(findings, exitCode: .findings) }
  }

  private func pin(_ tools: Toolbox, _ folder: SessionFolder) async throws -> PinnedCluster {
    var kubeconfig: String?
    if context == nil {
      let local = LocalProvider(workspace: workspace, cache: cache)
      guard FileManager.default.fileExists(atPath: local.kubeconfig) else {
        throw Failure(
          Diagnostic(
            rule: "no-cluster", what: "no cluster to verify on",
            why: "the local cluster is not running and no context is named",
            help: "start one with 'recipes cluster up', or name yours with '--context NAME'"))
      }
      kubeconfig = local.kubeconfig
    }
    return try await PinnedCluster(
      kubeconfig: kubeconfig, context: context, folder: folder.path, kubectl: tools.kubectl)
  }

  private func environment(_ tools: Toolbox, _ cluster: PinnedCluster) async throws
    -> RunReport.Environment
  {
    let preset = recipe.original?.frontmatter.presets.first ?? ""
    let chart = String(preset.prefix { $0 != "/" })
    let images = try await HelmChart(named: chart, root: workspace.root, helm: tools.helm)
      .render(preset: preset, namespace: workspace.namespace).images
    let isLocal = cluster.provider == "local"
    return RunReport.Environment(
      kubernetes: cluster.version, spark: Self.sparkVersion(images),
      helm: try await tools.helmVersion(), kubectl: try await tools.kubectlVersion(),
      provider: cluster.provider,
      substitutes: isLocal
        ? try Substitutes.used(by: images, in: ImageTable(root: workspace.root)) : [])
  }

  /// The tag of the Spark image that the release runs.
  private static func sparkVersion(_ images: [String]) -> String {
    let image = images.first { $0.contains("/spark:") } ?? ""
    return image.split(separator: ":").last.map { String($0.prefix { $0 != "-" }) } ?? "unknown"
  }

  private func write(_ record: VerificationRecord) throws {
    try AtomicFile.write(
      try RecordFile.data(of: record), to: cache.record(of: recipe.id, preset: record.preset))
  }
}
