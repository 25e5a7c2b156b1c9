import Cluster
import Diagnostics
import Foundation
import Recipes
import Running

/// Compares the cluster before and after several runs that went on at once: each of them looks only
/// into its own namespace.
struct ClusterWatch: Sendable {
  private let cluster: PinnedCluster
  private let before: ClusterSnapshot

  init(_ site: VerificationSite) async throws {
    let folder = site.newRunFolder("all")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    cluster = try await site.pin(in: folder)
    before = try await ClusterSnapshot(of: cluster.kubectl)
  }

  /// The reports with what is left behind; what names the namespace of a run is its own, all else
  /// is put to the last one.
  func comparing(_ reports: [RunReport], of jobs: [VerificationJob]) async throws -> [RunReport] {
    guard !reports.isEmpty else { return reports }
    var reports = reports
    let differences = try await before.settledDifferences(on: cluster.kubectl)
    for difference in differences {
      let owner = jobs.prefix(reports.count)
        .lastIndex { difference.contains($0.settings.values.namespace) }
      let finding = Diagnostic(
        rule: "left-behind", what: difference,
        why: "after all runs the cluster must be as it was before",
        help: "let the 'finally' step of the recipe that made it remove it")
      let known = reports.contains { $0.findings.contains { $0.what == difference } }
      if known { continue }
      reports[owner ?? reports.count - 1].findings.append(finding)
      CommandRun.say("\(finding)")
    }
    return reports
  }
}
