internal import Diagnostics
internal import Foundation
internal import Recipes

/// A step, a finding or a counter-proof as a test case.
struct JUnitCase {
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
      : Self.element("failure", ["message": proof.problem ?? ""])
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
