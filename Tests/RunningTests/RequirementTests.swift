import Cluster
import Diagnostics
import Foundation
import Processes
import Recipes
import Running
import Testing

/// What is skipped when the cluster lacks something, and with what reason.
@Suite struct RequirementTests {
  let cluster: FakeCluster

  init() throws { cluster = try FakeCluster() }

  private func facts(for requirements: [Requirement]) async throws -> ClusterFacts {
    let folder = "\(cluster.folder)/facts-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let pinned = try await PinnedCluster(
      kubeconfig: nil, context: nil, folder: folder, kubectl: cluster.kubectl)
    return try await ClusterFacts(of: pinned, for: requirements)
  }

  @Test(arguments: [
    ("registry", "the local cluster pulls no images"),
    ("api:policy/v1", "the cluster does not serve it"),
    ("crd:sparkapplications.sparkoperator.k8s.io", "there is no such CustomResourceDefinition"),
    ("kubernetes:1.25", "the server is v1.20.2"), ("kubernetes:2.0", "the server is v1.20.2"),
    ("storageclass", "there is no default StorageClass"),
  ])
  func lacks(text: String, reason: String) async throws {
    let requirement = try #require(Requirement(text))
    #expect(try await facts(for: [requirement]).lack(of: requirement) == reason)
  }

  @Test(arguments: [
    ("registry", "marker", "true kind"), ("api:policy/v1", "apis", "apps/v1\npolicy/v1\n"),
    ("crd:a.b.io", "crds", "x.y.io\na.b.io\n"), ("kubernetes:1.20", "other", ""),
    (
      "storageclass", "storageclasses",
      #"{"items": [{"metadata": {}}, {"metadata": {"annotations": {"#
        + #""storageclass.kubernetes.io/is-default-class": "true"}}}]}"#
    ),
  ])
  func holds(text: String, file: String, answer: String) async throws {
    try cluster.write(file, answer)
    let requirement = try #require(Requirement(text))
    #expect(try await facts(for: [requirement]).lack(of: requirement) == nil)
  }

  @Test func aClusterThatDoesNotAnswerIsNoLack() async throws {
    let silent = try String(contentsOfFile: "\(cluster.folder)/kubectl", encoding: .utf8)
    try cluster.write(
      "kubectl",
      silent.replacing(
        #""api-versions") cat apis 2>/dev/null || echo v1 ;;"#,
        with: #""api-versions") echo forbidden >&2; exit 1 ;;"#))
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: "\(cluster.folder)/kubectl")
    let failure = await #expect(throws: Failure.self) {
      try await facts(for: [.api("policy/v1")])
    }
    #expect(
      failure?.diagnostics.map(\.message) == [
        "the cluster does not say what it has — kubectl api-versions: forbidden"
      ])
  }

  @Test func aRecipeWithoutWhatItRequiresIsSkippedAsAWhole() async throws {
    let recipe = cluster.recipe {
      $0.replacing("timeout: 1m", with: "timeout: 1m\nrequires: [registry]")
    }
    #expect(recipe.diagnostics == [])
    let report = try await cluster.verify(recipe)
    #expect(report.verdict == .skipped)
    #expect(report.exitCode == .findings)
    #expect(
      Set(report.results.map(\.verdict)) == [
        .skipped("requires registry: the local cluster pulls no images")
      ])
    #expect(report.results.count == report.expectedSteps)
    // Nothing was installed, so nothing is removed.
    #expect(cluster.read("state") == "" && cluster.read("deletions") == "")
  }

  @Test func aSkippedBlockTakesAlongWhatNeedsIt() async throws {
    let recipe = cluster.recipe { page in
      page.replacing("name=state}", with: "name=state requires=registry}")
        .replacing(
          "```bash {name=fix}",
          with: "```bash {name=look needs=state}\nfalse\n```\n\n```bash {name=fix}")
    }
    #expect(recipe.diagnostics == [])
    let report = try await cluster.verify(recipe)
    #expect(report.verdict == .passed)
    let verdicts = Dictionary(
      report.results.map { ($0.name, $0.verdict) }, uniquingKeysWith: { $1 })
    #expect(
      verdicts["state"] == .skipped("requires registry: the local cluster pulls no images"))
    #expect(verdicts["look"] == .skipped("needs 'state', which is skipped"))
    #expect(verdicts["verified"] == .passed)
    #expect(report.results.count == report.expectedSteps)
  }

  @Test func aSkippedVerifyBlockIsNoProofAgainstTheProof() async throws {
    let recipe = cluster.recipe {
      $0.replacing("name=verified}", with: "name=verified requires=registry}")
    }
    let report = try await cluster.verify(recipe)
    #expect(report.findings == [])
    #expect(report.verdict == .passed)
  }

  @Test func whenEveryBlockIsSkippedNotEvenSetupRuns() async throws {
    let recipe = cluster.recipe { page in
      page.replacing(/```bash \{name=([a-z]+)\}/) {
        "```bash {name=\($0.output.1) requires=api:a/b}"
      }
    }
    #expect(recipe.diagnostics == [])
    let report = try await cluster.verify(recipe)
    #expect(report.verdict == .skipped)
    #expect(report.results.first?.verdict == .skipped("every block is skipped"))
    #expect(
      report.results.last?.verdict
        == .skipped("requires api:a/b: the cluster does not serve it"))
    #expect(cluster.read("state") == "")
  }
}
