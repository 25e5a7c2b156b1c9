import Cluster
import Diagnostics
import Foundation
import Processes
import Workspace

/// The programs that a check calls: those of the cache, else the user's.
struct CheckTools {
  let helm: Tool
  let shfmt: Tool
  /// Without it Python code is not looked at.
  let python: Tool?

  /// Programs whose other version could find something else.
  static let names = ["helm", "kubectl", "shfmt", "python3"]

  static func searchPath(_ cache: CacheFolder) -> String {
    let environment = ProcessInfo.processInfo.environment
    return "\(cache.tools):\(environment["PATH"] ?? "/usr/bin:/bin")"
  }

  /// - Throws: ``Failure`` that names the program that is missing.
  init(workspace: Workspace, cache: CacheFolder) async throws {
    let searchPath = Self.searchPath(cache)
    var helm = Tool(named: "helm", searchPath: searchPath)
    // Only the repository of these tools can install it.
    if helm == nil,
      FileManager.default.isExecutableFile(atPath: workspace.path("cluster/setup/clients.sh"))
    {
      helm = try await Toolbox(workspace: workspace, cache: cache).helm
    }
    python = Tool(named: "python3", searchPath: searchPath)
    self.helm = try Self.require(helm, "helm", "install helm 3.14 or newer")
    shfmt = try Self.require(
      Tool(named: "shfmt", searchPath: searchPath), "shfmt",
      "install it: 'apt install shfmt', or 'go install mvdan.cc/sh/v3/cmd/shfmt@latest'")
  }

  private static func require(_ tool: Tool?, _ name: String, _ help: String) throws -> Tool {
    if let tool { return tool }
    throw Failure(
      Diagnostic(
        rule: "missing-tool", what: "'\(name)' is missing", why: "no folder of PATH holds it",
        help: help))
  }
}
