internal import Diagnostics
internal import Foundation
internal import Processes
internal import Workspace

/// The programs behind the provider `kind`, found or told to be missing.
struct KindPrograms: Sendable {
  private let searchPath: String
  /// What the user tells kind to run on, if anything.
  private let chosen: String?

  private static let choice = "KIND_EXPERIMENTAL_PROVIDER"

  init(cache: CacheFolder, environment: [String: String]) {
    searchPath = "\(cache.tools):\(environment["PATH"] ?? "/usr/bin:/bin")"
    chosen = environment[Self.choice].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// kind, told to use the container runtime that answers.
  ///
  /// - Throws: ``Failure`` when kind is missing, or neither Docker nor Podman answers.
  func kind() async throws -> Tool {
    guard var kind = Tool(named: "kind", searchPath: searchPath) else {
      throw Self.failure(
        "no-kind", "'kind' is missing", "no folder of PATH holds it",
        "install it from https://kind.sigs.k8s.io, or use the local cluster: recipes cluster up")
    }
    kind.environment[Self.choice] = try await runtime()
    return kind
  }

  func kubectl() throws -> Tool {
    if let kubectl = Tool(named: "kubectl", searchPath: searchPath) { return kubectl }
    throw Self.failure(
      "missing-tool", "'kubectl' is missing", "no folder of PATH holds it", "run 'make tools'")
  }

  private func runtime() async throws -> String {
    let candidates = chosen.map { [$0] } ?? ["docker", "podman"]
    var complaints: [String] = []
    for name in candidates {
      guard let tool = Tool(named: name, searchPath: searchPath) else {
        complaints.append("'\(name)' is missing")
        continue
      }
      let result = try await tool.run(["info"], limit: .seconds(30))
      if result.outcome.isSuccess { return name }
      let words = result.errors.split(separator: "\n").last ?? "\(result.outcome)"
      complaints.append("'\(name) info': \(words)")
    }
    throw Self.failure(
      "no-container-runtime", "kind has nothing to run containers with",
      complaints.joined(separator: "; "),
      "start Docker or Podman, or use the local cluster: recipes cluster up")
  }

  private static func failure(_ rule: String, _ what: String, _ why: String, _ help: String)
    -> Failure
  {
    Failure(Diagnostic(rule: rule, what: what, why: why, help: help))
  }
}
