package import Foundation
package import Recipes

extension RunReport {
  /// Whether the run says something of the whole recipe: a part of one does not, nor one that was
  /// interrupted or skipped.
  package var isRecorded: Bool {
    switch verdict {
    case .passed, .failed, .flaky: !isPartial
    case .interrupted, .skipped: false
    }
  }

  /// The report as the record that the site shows.
  package func record(digest: String, date: Date = Date()) -> VerificationRecord {
    VerificationRecord(
      recipe: recipe, preset: preset, digest: digest, date: date.ISO8601Format(),
      durationSeconds: (duration.inSeconds * 10).rounded() / 10, result: verdict.rawValue,
      kubernetes: environment.kubernetes, spark: environment.spark, helm: environment.helm,
      kubectl: environment.kubectl, provider: environment.provider,
      substitutes: environment.substitutes,
      blocks: results.map {
        VerificationRecord.Block(
          name: $0.name, phase: $0.phase.rawValue, result: $0.verdict.label,
          seconds: ($0.duration.inSeconds * 100).rounded() / 100)
      })
  }
}
