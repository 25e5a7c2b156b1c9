import Checking
import Diagnostics
import Foundation
import Processes
import Testing
import Workspace

@Suite struct ReportTests {
  private func style(_ format: CheckOutput.Format) -> CheckOutput.Style {
    var style = CheckOutput.Style()
    style.format = format
    style.listsFacts = true
    style.hasStatistics = true
    style.columns = 80
    return style
  }

  private func output(_ style: CheckOutput.Style, _ result: CheckResult = SampleResult.result)
    throws -> CheckOutput
  {
    try CheckOutput(result, style, sources: SampleResult.store)
  }

  @Test func textIsAsAccepted() throws {
    let output = try output(style(.text))
    try Golden.compare(output.errors, "findings.txt")
    try Golden.compare(output.output, "summary.txt")
    #expect(output.exitCode == 1)
  }

  @Test func coloursAreForTerminalsOnly() throws {
    var style = style(.text)
    #expect(!(try output(style).errors.contains("\u{1B}")))
    style.isColoured = true
    try Golden.compare(
      try output(style).errors.replacing("\u{1B}", with: "ESC"), "findings-coloured.txt")
  }

  @Test(arguments: [
    (CheckOutput.Format.json, "report.json"), (.sarif, "report.sarif"), (.github, "report.github"),
  ])
  func formatsAreAsAccepted(format: CheckOutput.Format, golden: String) throws {
    var style = style(format)
    style.hasFile = true
    let output = try output(style)
    let version = "\"\(ToolVersion.current)\""
    try Golden.compare(
      try #require(output.report).replacing(version, with: "\"VERSION\""), golden)
    // The text is printed all the same.
    #expect(try output.errors == self.output(self.style(.text)).errors)
  }

  @Test(arguments: [CheckOutput.Format.json, .sarif])
  func withoutAFileNothingElseIsPrinted(format: CheckOutput.Format) throws {
    let printed = try output(style(format))
    #expect(printed.report == nil)
    _ = try JSONSerialization.jsonObject(with: Data(printed.output.utf8))
    #expect(printed.errors.hasPrefix("fact "))
    var plain = style(format)
    plain.hasStatistics = false
    #expect(try output(plain).errors == "")
  }

  @Test func annotationsStandBesideTheText() throws {
    var style = style(.text)
    style.isAnnotated = true
    let output = try output(style)
    #expect(output.output.contains("::error file=docs/страница 1.md,line=3,col=40,title=unknown-v"))
    #expect(output.output.contains("\n2 pages, 4 commands, 7 facts checked, 9 findings in 2 files"))
  }

  @Test(arguments: [
    (CheckResult(pages: 1), "1 page checked, 0 findings\n", 0),
    (CheckResult(pages: 3, commands: 1), "3 pages, 1 command checked, 0 findings\n", 0),
    (
      CheckResult(findings: [Diagnostic(rule: "r", what: "a", why: "b")]),
      "0 pages checked, 1 finding\n", 1
    ),
  ])
  func theSummaryCounts(result: CheckResult, text: String, code: Int32) throws {
    let output = try CheckOutput(result, CheckOutput.Style(), sources: SourceStore([]))
    #expect(output.output == text)
    #expect(output.exitCode == code)
  }

  @Test func manyFindingsAreCountedByRule() throws {
    let findings = (1...21).map { line in
      Diagnostic(
        rule: line < 4 ? "b" : "a", what: "x", why: "y",
        at: Location(path: "p.md", position: Position(line: line, column: 1)))
    }
    let output = try CheckOutput(
      CheckResult(pages: 1, findings: findings), CheckOutput.Style(), sources: SourceStore([]))
    #expect(output.output == "1 page checked, 21 findings\n     18  a\n      3  b\n")
    #expect(output.errors.hasPrefix("p.md:1:1: error: x — y\n  = b\n"))
  }

  @Test func theOrderOfWorkDoesNotShow() throws {
    var other = SampleResult.result
    other.findings = other.findings.reversed() + other.findings
    other.facts.reverse()
    for format in CheckOutput.Format.allCases {
      #expect(try output(style(format), other) == output(style(format)))
    }
  }

  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  private func problems(_ json: String) async throws -> String {
    let setUp = try await Tool(path: "\(Self.root)/cluster/setup/python.sh").run(
      ["\(Self.root)/Tests/requirements.txt"], limit: .seconds(600))
    let python = try #require(setUp.output.split(separator: "\n").last, "\(setUp.errors)")
    let result = try await Tool(path: String(python)).run(
      ["\(Self.root)/Tests/validate.py", "\(Self.root)/site/schemas/check-report.schema.json"],
      input: json)
    #expect(result.outcome.isSuccess, "\(result.errors)")
    return result.output
  }

  @Test func theSchemaHoldsForEveryReport() async throws {
    for (facts, result) in [
      (true, SampleResult.result), (false, SampleResult.result), (true, CheckResult()),
    ] {
      var style = style(.json)
      style.listsFacts = facts
      style.hasStatistics = false
      #expect(try await problems(try output(style, result).output) == "")
    }
  }

  @Test(arguments: [
    (#""state" : "runtime""#, #""state" : "proven""#, "should not be valid under"),
    (#""endColumn" : 57,"#, "", "'endColumn' is a dependency of 'endLine'"),
    (#""severity" : "warning""#, #""severity" : "fatal""#, "'fatal' is not one of"),
    (#""version" : 1"#, #""version" : 2"#, "1 was expected"),
    (#""what" :"#, #""whatever" : "", "what" :"#, "'whatever' was unexpected"),
  ])
  func theSchemaRefusesAnythingElse(old: String, new: String, message: String) async throws {
    let report = try output(style(.json)).output
    #expect(report.contains(old))
    let found = try await problems(report.replacing(old, with: new, maxReplacements: 1))
    #expect(found.contains(message), "\(found)")
  }
}
