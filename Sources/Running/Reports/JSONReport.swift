package import Foundation
internal import Recipes

/// A suite as JSON, for programs; `site/schemas/recipes-report.schema.json` describes it.
package struct JSONReport {
  package let data: Data

  package init(_ suite: SuiteReport) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    data = try encoder.encode(Contents(suite)) + Data("\n".utf8)
  }

  /// Grows when members are added; another number when one changes or goes.
  private static let format = 1

  private struct Contents: Encodable {
    let format: Int
    let tool: [String: String]
    let started: String
    let seconds: Double
    let verdict: String
    let counts: [String: Int]
    let cluster: Cluster?
    let runs: [JSONRun]

    init(_ suite: SuiteReport) {
      format = JSONReport.format
      tool = ["name": "recipes", "version": suite.version]
      started = suite.start.ISO8601Format()
      seconds = suite.duration.milliseconds
      verdict = suite.verdict.rawValue
      counts = Dictionary(
        uniqueKeysWithValues: suite.counts.map { ($0.verdict.rawValue, $0.count) })
      cluster = Cluster(suite)
      runs = suite.runs.map(JSONRun.init)
    }
  }

  /// What all runs have in common.
  private struct Cluster: Encodable {
    let kubernetes: String
    let provider: String
    let helm: String
    let kubectl: String
    let substitutes: [VerificationRecord.Substitute]
    let caveats: [String]

    init?(_ suite: SuiteReport) {
      guard var environment = suite.runs.first?.environment else { return nil }
      kubernetes = environment.kubernetes
      provider = environment.provider
      helm = environment.helm
      kubectl = environment.kubectl
      substitutes = suite.substitutes
      environment.substitutes = suite.substitutes
      caveats = environment.caveats
    }
  }
}

extension Duration {
  /// In seconds, to the millisecond.
  var milliseconds: Double { (inSeconds * 1000).rounded() / 1000 }
}
