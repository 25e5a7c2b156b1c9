import Checking
import Diagnostics
import Foundation
import Processes
import Schemas
import Testing
import Workspace

/// What the charts render is known to be right: a finding in it is a false alarm.
@Suite struct PresetManifestTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path()

  private static let helm = Tool(
    named: "helm",
    searchPath: "\(ProcessInfo.processInfo.environment["PATH"] ?? ""):\(CacheFolder().tools)")

  static let presets: [String] = ["spark-3.5", "spark-4.1"].flatMap { chart in
    let names =
      (try? FileManager.default.contentsOfDirectory(atPath: "\(root)/presets/\(chart)")) ?? []
    return names.filter { $0.hasSuffix(".yaml") }.sorted().map { "\(chart)/\($0)" }
  }

  @Test func `there are presets`() { #expect(Self.presets.count >= 10) }

  @Test(
    "A preset's objects have no finding, in the oldest version and the newest",
    .enabled(if: helm != nil), arguments: presets)
  func rendered(_ preset: String) async throws {
    let helm = try #require(Self.helm)
    for version in ["1.20", "1.34"] {
      let chart = preset.prefix { $0 != "/" }
      let result = try await helm.run(
        [
          "template", "spark", "charts/\(chart)", "-f", "presets/\(preset)", "-n", "spark",
          "--kube-version", "\(version).0", "--api-versions", "sparkoperator.k8s.io/v1beta2",
        ], in: Self.root)
      #expect(result.outcome.isSuccess, "\(result.errors)")
      let check = ManifestCheck(
        schema: KubernetesSchema(versions: MinorVersions(oldest: version, newest: version)))
      let snippet = Snippet(
        file: SourceText(path: preset, text: result.output), language: "yaml")
      let ledger = check.check(snippet, isApplied: true)
      #expect(ledger.findings.map(\.description) == [], "Kubernetes \(version)")
      #expect(ledger.facts.count >= 5)
    }
  }
}
