import Checking
import Diagnostics
import Foundation
import Processes
import Testing
import Trees
import Workspace

@Suite struct PolicyCheckTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path()

  /// Of the tests' environment, when one is there.
  private static let python: Tool? = {
    let folder = "\(CacheFolder().path)/python"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let homes = names.map { "\(folder)/\($0)" }.filter { home in
      let libraries = (try? FileManager.default.contentsOfDirectory(atPath: "\(home)/lib")) ?? []
      return libraries.contains {
        FileManager.default.fileExists(atPath: "\(home)/lib/\($0)/site-packages/regopy")
      }
    }
    return homes.first.map { Tool(path: "\($0)/bin/python") }
  }()

  private func question(_ text: String, line: Int) throws -> PolicyCheck.Question {
    let object = try #require(ManifestObject(try Tree(yaml: text)))
    return PolicyCheck.Question(
      object, at: Location(path: "page.md", position: Position(line: line, column: 1)))
  }

  private var questions: [PolicyCheck.Question] {
    get throws {
      let good = try String(
        contentsOfFile: "\(Self.root)/Tests/policies/good/Pod.yaml", encoding: .utf8)
      return [
        try question(good, line: 1),
        try question(
          "{apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {containers: [{name: b, image: c}]}}",
          line: 2),
        // Nothing that a policy could judge.
        try question("{apiVersion: v1, kind: ConfigMap, metadata: {name: d}}", line: 3),
        try question("{apiVersion: v1, kind: Pod, spec: {hostNetwork: true}}", line: 4),
      ]
    }
  }

  @Test("The policies judge whole pods, and their answer is kept", .enabled(if: python != nil))
  func judged() async throws {
    let cache = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path()
    defer { try? FileManager.default.removeItem(atPath: cache) }
    let check = PolicyCheck(root: Self.root, python: Self.python, cacheFolder: cache)
    let ledger = await check.check(try questions)
    #expect(ledger.facts.map(\.state) == [.proven, .wrong])
    #expect(ledger.findings.count >= 5)
    let finding = try #require(ledger.findings.first { $0.why.hasPrefix("image-tag") })
    #expect(finding.rule == "policy")
    #expect(finding.location?.description == "page.md:2:1")
    #expect(
      finding.message
        == "a policy denies Pod/a — image-tag: Pod/a, container b uses c — name a version or a digest"
    )
    // The cache answers where Python is gone.
    let again = PolicyCheck(root: Self.root, python: nil, cacheFolder: cache)
    #expect(await again.check(try questions).findings == ledger.findings)
  }

  @Test func `without python the facts are excluded`() async throws {
    let ledger = await PolicyCheck(root: Self.root, python: nil, cacheFolder: nil)
      .check(try questions)
    let reason = "the policies need Python with the package regopy"
    #expect(ledger.facts.map(\.state) == [.excluded(reason), .excluded(reason)])
    #expect(ledger.findings.isEmpty)
  }

  @Test func `a repository without policies asks nothing`() async throws {
    let ledger = await PolicyCheck(root: "/nonexistent", python: nil, cacheFolder: nil)
      .check(try questions)
    #expect(ledger.facts.isEmpty)
  }
}
