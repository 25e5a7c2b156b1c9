internal import Diagnostics
internal import Foundation
internal import Recipes

/// A suite as JUnit XML, the form that CI systems read: a test suite for each recipe and preset.
package struct JUnitReport: CustomStringConvertible {
  package let description: String

  package init(_ suite: SuiteReport) {
    let runs = suite.runs.map(JUnitRun.init)
    let tests = runs.map(\.cases.count).reduce(0, +)
    let failures = runs.map(\.failures).reduce(0, +)
    let skipped = runs.map(\.skipped).reduce(0, +)
    description =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      + "<testsuites name=\"recipes verify\" tests=\"\(tests)\" failures=\"\(failures)\""
      + " skipped=\"\(skipped)\" time=\"\(JUnitRun.seconds(suite.duration))\">\n"
      + runs.map(\.description).joined() + "</testsuites>\n"
  }
}

/// One recipe on one preset as a test suite.
private struct JUnitRun: CustomStringConvertible {
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

/// A step, a finding or a counter-proof as a test case.
private struct JUnitCase {
  enum Kind { case success, failure, skipped }

  let kind: Kind
  let xml: String

  init(_ result: StepResult, earlier: [StepResult]) {
    let flaky = earlier.map { failed in
      Self.element(
        "flakyFailure", ["message": failed.verdict.complaint ?? "", "type": "failure"],
        failed.output)
    }.joined()
    let message = ["message": result.verdict.complaint ?? ""]
    let content: String
    switch result.verdict {
    case .failed, .interrupted:
      kind = .failure
      content = Self.element("failure", message, result.output)
    case .skipped:
      kind = .skipped
      content = Self.element("skipped", message)
    case .passed, .failedAsProven:
      kind = .success
      content = Self.element("system-out", [:], result.output)
    }
    xml = Self.testCase(
      result.phase.rawValue, result.name, file: result.location, result.duration, flaky + content)
  }

  init(notRunAgain failed: StepResult) {
    kind = .skipped
    xml = Self.testCase(
      failed.phase.rawValue, failed.name, file: failed.location, failed.duration,
      Self.element(
        "skipped",
        ["message": "failed in an earlier try, not run again: \(failed.verdict.complaint ?? "")"]))
  }

  init(_ finding: Diagnostic, recipe: String) {
    kind = .failure
    xml = Self.testCase(
      recipe, finding.rule, file: finding.location, .zero,
      Self.element("failure", ["message": finding.message], finding.help ?? ""))
  }

  init(_ proof: CounterProof) {
    kind = proof.holds ? .success : .failure
    let content =
      proof.holds
      ? Self.element("system-out", [:], "red at \(proof.failedAt ?? ""): \(proof.complaint ?? "")")
      : Self.element("failure", ["message": "without '\(proof.without)' nothing fails"])
    xml = Self.testCase("prove", "without \(proof.without)", file: nil, .zero, content)
  }

  private static func testCase(
    _ group: String, _ name: String, file location: Location?, _ duration: Duration,
    _ content: String
  ) -> String {
    var attributes = ["classname": group, "name": name, "time": JUnitRun.seconds(duration)]
    attributes["file"] = location?.path
    attributes["line"] = location?.position.map { "\($0.line)" }
    return "    " + element("testcase", attributes, raw: content) + "\n"
  }

  private static func element(
    _ name: String, _ attributes: [String: String], _ text: String = ""
  ) -> String {
    element(name, attributes, raw: XMLText.escaped(text))
  }

  private static func element(_ name: String, _ attributes: [String: String], raw content: String)
    -> String
  {
    let list = attributes.sorted { $0.key < $1.key }
      .map { " \($0.key)=\"\(XMLText.escaped($0.value))\"" }.joined()
    return content.isEmpty ? "<\(name)\(list)/>" : "<\(name)\(list)>\(content)</\(name)>"
  }
}
