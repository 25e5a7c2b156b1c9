package import Foundation
package import Recipes

/// All that one `recipes verify` ran: what the reports in files tell.
package struct SuiteReport: Sendable, Equatable {
  /// Version of the tool.
  package var version: String
  package var start: Date
  package var duration: Duration
  /// One for each recipe and preset, in the order of running.
  package var runs: [RunReport]

  package init(version: String, start: Date, duration: Duration, runs: [RunReport]) {
    self.version = version
    self.start = start
    self.duration = duration
    self.runs = runs
  }

  /// The worst of its runs; a suite without runs has not passed.
  package var verdict: RunReport.Verdict {
    let worst = RunReport.Verdict.fromWorst.first { verdict in
      runs.contains { $0.verdict == verdict }
    }
    return worst ?? .failed
  }

  /// How many runs ended so, the worst first, without those that none did.
  package var counts: [(verdict: RunReport.Verdict, count: Int)] {
    RunReport.Verdict.fromWorst.compactMap { verdict in
      let count = runs.count { $0.verdict == verdict }
      return count == 0 ? nil : (verdict, count)
    }
  }

  /// `1 failed, 2 passed`
  package var countsInWords: String {
    counts.map { "\($0.count) \($0.verdict.rawValue)" }.joined(separator: ", ")
  }

  /// Stand-ins that any of the runs used, each once.
  package var substitutes: [VerificationRecord.Substitute] {
    var seen = Set<VerificationRecord.Substitute>()
    return runs.flatMap(\.environment.substitutes).filter { seen.insert($0).inserted }
  }
}

extension RunReport.Verdict {
  package static let fromWorst: [RunReport.Verdict] = [
    .interrupted, .failed, .flaky, .skipped, .passed,
  ]
}

extension RunReport {
  /// `troubleshooting/x on spark-4.1/y`
  package var title: String { preset.map { "\(recipe) on \($0)" } ?? recipe }
}

/// `1 block`, `2 blocks`
func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
