import Cluster
import Diagnostics
import Foundation
import Processes
import Recipes
import Running
import Workspace

/// One guided run: brings together the page, the operator's cluster and whoever answers.
struct GuidedJob: Sendable {
  let page: GuidedPage
  let catalog: RecipeCatalog
  let workspace: Workspace
  let cache: CacheFolder
  let context: String?
  let documented: RunValues
  let values: RunValues
  let isConfirmed: Bool
  let first: String?
  let transcript: String?
  let resume: ResumeCommand

  /// What a run would do.
  func plan() async throws -> String {
    let tools = try await Toolbox(workspace: workspace, cache: cache)
    let plan = GuidedPlan(
      language: page.language, isConfirmed: isConfirmed, isColoured: CommandRun.isColoured)
    return try plan.text(
      try await procedure(of: page, tools), from: first, title: page.page.frontmatter.title,
      recipe: page.recipe.id, context: context, values: values,
      notRun: page.page.blocks.compactMap(\.noRunReason))
  }

  /// Runs the procedure; nil is success.
  func run() async throws -> Failure.ExitCode? {
    let tools = try await prepare()
    let procedure = try await procedure(of: page, tools)
    if let first { _ = try procedure.from(first) }
    let folder = try makeFolder(tools)
    let cluster = try await PinnedCluster(
      kubeconfig: nil, context: context, folder: folder.path, kubectl: tools.kubectl)
    let opening = try await GuidedRelease(
      cluster: cluster, tools: tools, values: values, words: page.words
    ).opening(of: page, documented: documented, mayBeMissing: procedure.installsRelease)
    let facts = try await ClusterFacts(
      of: cluster, for: page.page.blocks.flatMap(\.requirements))
    let secrets = ClusterSecrets(cluster.kubectl, namespace: values.namespace)
    let console = GuidedConsole(
      language: page.language,
      transcript: try transcript.map {
        try TranscriptFile(
          path: $0, language: page.language, secrets: secrets,
          isContinued: first != nil)
      })
    await console.tell(.opening(opening))
    let sessions = try await sessions(tools, folder, console)
    let run = GuidedRun(
      procedure: procedure, values: values,
      around: surroundings(sessions.own, cluster, facts, console, tools), words: page.words,
      lookalikes: sessions.lookalikes, isConfirmed: isConfirmed,
      resume: { [resume] in resume(from: $0, confirmed: $1) })
    let result: Result<Failure.ExitCode?, any Error>
    do {
      result = .success(try await run.run(from: first))
    } catch {
      result = .failure(error)
    }
    // A task of its own: cancellation must end the run and not the clean-up.
    await Task { await sessions.end() }.value
    try await console.finish()
    return try result.get()
  }

  private func prepare() async throws -> Toolbox {
    try cache.prepare()
    return try await Toolbox(workspace: workspace, cache: cache)
  }

  func procedure(of page: GuidedPage, _ tools: Toolbox) async throws -> GuidedProcedure {
    try await GuidedProcedure(
      page.page, kind: page.recipe.kind, from: documented, to: values, in: workspace.root,
      shfmt: tools.shfmt)
  }

  private func surroundings(
    _ runner: StepRunner, _ cluster: PinnedCluster, _ facts: ClusterFacts,
    _ console: GuidedConsole, _ tools: Toolbox
  ) -> GuidedSurroundings {
    let execute: BlockExecution = {
      try await runner.attempt($0, limit: $1)
    }
    let preview = UpgradePreview(shfmt: tools.shfmt, values: values, execute: execute)
    return GuidedSurroundings(
      execute: execute, checkCluster: { try await cluster.check() },
      difference: { try await preview.difference(of: $0) },
      obstacle: { block in
        block.requirements.lazy.compactMap { requirement in
          facts.lack(of: requirement).map { "\(requirement): \($0)" }
        }.first
      }, ask: console.ask, tell: { await console.tell($0) },
      pause: { try? await Task.sleep(for: .seconds(2)) })
  }
}
