import Charts
import Checking
import Cluster
import Diagnostics
import Foundation
import Processes
import Recipes
import Running
import Workspace

/// What all verifications of a command share: the repository, the tools, the choice of a cluster.
struct VerificationSite: Sendable {
  let workspace: Workspace
  let cache: CacheFolder
  let tools: Toolbox
  let options: ClusterOptions
  let pythons = PythonEnvironments()

  /// - Throws: ``Failure`` when a tool is missing or the cache cannot be written.
  init(_ options: ClusterOptions, workspace: Workspace) async throws {
    self.options = options
    self.workspace = workspace
    cache = CacheFolder()
    try cache.prepare()
    tools = try await Toolbox(workspace: workspace, cache: cache)
  }

  /// Proves recipes without a cluster first: a run takes minutes.
  ///
  /// - Throws: ``Failure`` with all that is wrong with them.
  func requireSoundness(of recipes: [Recipe]) async throws {
    let check = WorkspaceCheck(workspace: workspace, ids: recipes.map(\.id), formatOnly: false)
    let findings = try await check.result().findings
    if !findings.isEmpty { throw Failure(findings, exitCode: .findings) }
  }

  func digest(of target: VerificationTarget) async throws -> String {
    try await VerificationDigest(
      root: workspace.root, helm: tools.helm, sha256sum: tools.sha256sum
    ).digest(of: target.recipe, preset: target.preset, namespace: workspace.namespace)
  }

  /// The values that the commands of a recipe name as documented.
  func documentedValues(of recipe: Recipe) -> RunValues {
    RunValues(documentedBy: recipe, in: workspace)
  }

  /// A folder for the outputs of a run; it is not made yet.
  func newRunFolder(_ name: String) -> String {
    let time = Date().ISO8601Format().replacing(":", with: "")
    return "\(cache.path)/runs/\(name)/\(time)-\(UUID().uuidString.prefix(8).lowercased())"
  }

  /// The cluster that a run is bound to, its kubeconfig in `folder`.
  func pin(in folder: String) async throws -> PinnedCluster {
    try await PinnedCluster(
      kubeconfig: try options.kubeconfig(workspace, cache), context: options.context,
      folder: folder, kubectl: tools.kubectl)
  }

  /// Writes what a whole run found.
  func record(_ report: RunReport, of target: VerificationTarget) async throws {
    let record = report.record(digest: try await digest(of: target))
    try AtomicFile.write(
      try RecordFile.data(of: record), to: cache.record(of: record.recipe, preset: record.preset))
  }

  /// The record of a pass, if the recipe and its charts are still what they were.
  func currentPass(of target: VerificationTarget) async throws -> VerificationRecord? {
    let path = cache.record(of: target.recipe.id, preset: target.preset)
    guard let data = FileManager.default.contents(atPath: path),
      let record = try? RecordFile(data).records.first, record.result == "passed",
      record.digest == (try await digest(of: target))
    else { return nil }
    return record
  }

  /// What a recipe is verified against.
  func environment(of target: VerificationTarget, on cluster: PinnedCluster) async throws
    -> RunReport.Environment
  {
    let images = try await images(of: target)
    return RunReport.Environment(
      kubernetes: cluster.version, spark: Self.sparkVersion(images),
      helm: try await tools.helmVersion(), kubectl: try await tools.kubectlVersion(),
      provider: cluster.provider,
      substitutes: cluster.provider == "local"
        ? try Substitutes.used(by: images, in: ImageTable(root: workspace.root)) : [])
  }

  private func images(of target: VerificationTarget) async throws -> [String] {
    guard let preset = target.preset else { return [] }
    let chart = String(preset.prefix { $0 != "/" })
    return try await HelmChart(named: chart, root: workspace.root, helm: tools.helm)
      .render(preset: preset, namespace: workspace.namespace).images
  }

  /// The tag of the Spark image that the release runs.
  private static func sparkVersion(_ images: [String]) -> String {
    let image = images.first { $0.contains("/spark:") } ?? ""
    return image.split(separator: ":").last.map { String($0.prefix { $0 != "-" }) } ?? "unknown"
  }
}
