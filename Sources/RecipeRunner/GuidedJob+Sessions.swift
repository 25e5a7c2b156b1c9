import Cluster
import Foundation
import Processes
import Recipes
import Running
import Workspace

/// The shells of a guided run.
extension GuidedJob {
  func makeFolder(_ tools: Toolbox) throws -> SessionFolder {
    let time = Date().ISO8601Format().replacing(":", with: "")
    let mark = UUID().uuidString.prefix(8).lowercased()
    return try session(
      "\(cache.path)/runs/\(page.recipe.id)/\(time)-\(mark)", tools, values)
  }

  /// - Parameter kubeconfig: nil for the one in the session's own folder.
  private func session(
    _ path: String, _ tools: Toolbox, _ values: RunValues, kubeconfig: String? = nil
  ) throws -> SessionFolder {
    try SessionFolder(
      path: path, workingFolder: workspace.root,
      environment: [
        "PATH": tools.searchPath, "KUBECONFIG": kubeconfig ?? "\(path)/kubeconfig",
        "LC_ALL": "C.UTF-8",
      ].merging(values.environment) { $1 })
  }

  func sessions(_ tools: Toolbox, _ folder: SessionFolder, _ console: GuidedConsole)
    async throws -> GuidedSessions
  {
    let cache = cache
    let requirements = page.page.frontmatter.python
    let own = try StepRunner(recipe: page.recipe, folder: folder, values: values) {
      try await PythonEnvironment.interpreter(
        requirements: requirements, cache: cache.path, sha256sum: tools.sha256sum,
        searchPath: tools.searchPath, listener: console.note)
    }
    var sessions = GuidedSessions(own: own)
    for id in page.page.frontmatter.lookalikes {
      guard let recipe = catalog.procedures.first(where: { $0.id == id }),
        let other = try? GuidedPage(of: recipe, in: page.language)
      else { continue }
      let documented = RunValues(documentedBy: recipe, in: workspace)
      var aimed = documented
      aimed.namespace = values.namespace
      aimed.release = values.release
      let procedure = try await GuidedProcedure(
        other.page, kind: recipe.kind, from: documented, to: aimed, in: workspace.root,
        shfmt: tools.shfmt)
      let path = "\(folder.path)/\(id.replacing("/", with: "-"))"
      let runner = try StepRunner(
        recipe: recipe,
        folder: try session(path, tools, aimed, kubeconfig: "\(folder.path)/kubeconfig"),
        values: aimed
      ) { "python3" }
      sessions.add(
        Lookalike(
          id: id, title: other.page.frontmatter.title, diagnose: procedure.diagnose,
          values: aimed
        ) { try await runner.attempt($0, limit: $1) }, runner)
    }
    return sessions
  }
}
