internal import Diagnostics
internal import Foundation
package import Processes
package import Workspace

/// The programs that the tools call, found once: the cache's own first, then the user's.
package struct Toolbox: Sendable {
  package let helm: Tool
  package let kubectl: Tool
  package let shfmt: Tool
  package let sha256sum: Tool
  /// `PATH` for the processes of a run.
  package let searchPath: String

  /// Finds the programs; helm and kubectl are installed when they are missing.
  ///
  /// - Throws: ``Failure`` that names the program, or what kept it from being installed.
  package init(workspace: Workspace, cache: CacheFolder) async throws {
    let environment = ProcessInfo.processInfo.environment
    let searchPath = "\(cache.tools):\(environment["PATH"] ?? "/usr/bin:/bin")"
    if ["helm", "kubectl"].contains(where: { Tool(named: $0, searchPath: cache.tools) == nil }) {
      try await Self.installClients(workspace)
    }
    func find(_ name: String) throws -> Tool {
      if let tool = Tool(named: name, searchPath: searchPath) { return tool }
      throw Failure(
        Diagnostic(
          rule: "missing-tool", what: "'\(name)' is missing", why: "no folder of PATH holds it",
          help: "run 'make tools'"))
    }
    helm = try find("helm")
    kubectl = try find("kubectl")
    shfmt = try find("shfmt")
    sha256sum = try find("sha256sum")
    self.searchPath = searchPath
  }

  private static func installClients(_ workspace: Workspace) async throws {
    let script = Tool(path: workspace.path("cluster/setup/clients.sh"))
    let result = try await script.run([], in: workspace.root, limit: .seconds(300))
    guard result.outcome.isSuccess else { throw ScriptFailure.failure(result) }
  }

  /// `v3.17.2` and the like.
  package func helmVersion() async throws -> String {
    try await helm.run(["version", "--template", "{{.Version}}"]).output
  }

  /// `v1.32.3` and the like.
  package func kubectlVersion() async throws -> String {
    let text = try await kubectl.run(["version", "--client", "-o", "yaml"]).output
    return text.firstMatch(of: /gitVersion: (\S+)/).map { String($0.output.1) } ?? "unknown"
  }
}
