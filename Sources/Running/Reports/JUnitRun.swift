internal import Diagnostics
internal import Foundation
internal import Recipes

/// One recipe on one preset as a test suite.
struct JUnitRun: CustomStringConvertible {
  let report: RunReport
  let cases: [JUnitCase]

  init(_ report: RunReport) {
    self.report = report
    var earlier = report.earlierFailures
    var cases: [JUnitCase] = []
    for result in report.results {
      let failed = earlier.filter { $0.name == result.name && $0.phase == result.phase }
      earlier.removeAll { $0.name == result.name && $0.phase == result.phase }
      cases.append(JUnitCase(result, earlier: failed))
    }
    // What failed before and did not even run in the last try.
    cases += earlier.map { JUnitCase(notRunAgain: $0) }
    cases += report.findings.map { JUnitCase($0, recipe: report.recipe) }
    cases += report.counterProofs.map { JUnitCase($0) }
    self.cases = cases
  }

  var failures: Int { cases.count { $0.kind == .failure } }
  var skipped: Int { cases.count { $0.kind == .skipped } }

  var description: String {
    "  <testsuite name=\"\(XMLText.escaped(report.title))\" tests=\"\(cases.count)\""
      + " failures=\"\(failures)\" skipped=\"\(skipped)\" time=\"\(Self.seconds(report.duration))\""
      + ">\n    <properties>\n" + properties.map(Self.property).joined()
      + "    </properties>\n" + cases.map(\.xml).joined() + "  </testsuite>\n"
  }

  private var properties: [(String, String)] {
    let environment = report.environment
    var facts = [
      ("verdict", report.verdict.rawValue), ("tries", "\(report.tries)"),
      ("partial", "\(report.isPartial)"), ("kubernetes", environment.kubernetes),
      ("spark", environment.spark), ("helm", environment.helm), ("kubectl", environment.kubectl),
      ("provider", environment.provider),
    ]
    facts += environment.substitutes.map { ("substitute for \($0.for)", $0.by) }
    facts += environment.caveats.map { ("caveat", $0) }
    return facts + report.excluded.map { ("excluded \($0.place)", $0.reason) }
  }

  private static func property(_ name: String, _ value: String) -> String {
    "      <property name=\"\(XMLText.escaped(name))\" value=\"\(XMLText.escaped(value))\"/>\n"
  }

  static func seconds(_ duration: Duration) -> String {
    String(format: "%.3f", duration.inSeconds)
  }
}
