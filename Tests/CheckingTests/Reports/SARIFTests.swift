import Checking
import Diagnostics
import Foundation
import Testing

/// What SARIF 2.1.0 demands of the report, and what viewers read.
@Suite struct SARIFTests {
  private func run(_ result: CheckResult = SampleResult.result) throws -> [String: Any] {
    let data = try SARIFReport(result, sources: SampleResult.store).data
    let log = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(log["version"] as? String == "2.1.0")
    #expect((log["$schema"] as? String)?.hasSuffix("sarif-schema-2.1.0.json") == true)
    let runs = try #require(log["runs"] as? [[String: Any]])
    #expect(runs.count == 1)
    return runs[0]
  }

  private func region(_ result: [String: Any]) throws -> [Int?] {
    let places = try #require(result["locations"] as? [[String: Any]])
    let physical = places.first?["physicalLocation"] as? [String: Any]
    let region = physical?["region"] as? [String: Int]
    return ["startLine", "startColumn", "endLine", "endColumn"].map { region?[$0] }
  }

  @Test func everyResultNamesItsRule() throws {
    let run = try run()
    let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    let rules = try #require(driver["rules"] as? [[String: Any]])
    let names = rules.compactMap { $0["id"] as? String }
    #expect(names == Set(names).sorted())
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.count == SampleResult.findings.count + 1)
    for result in results {
      let index = try #require(result["ruleIndex"] as? Int)
      #expect(result["ruleId"] as? String == names[index])
      let text = (result["message"] as? [String: String])?["text"]
      #expect(text?.isEmpty == false)
    }
    for rule in rules {
      #expect((rule["help"] as? [String: String])?["text"]?.contains("check:ignore") == true)
    }
  }

  /// The host stands at byte 37: what is before it has letters of two and of three bytes.
  @Test(
    arguments: [
      ("unknown-host", [5, 27, 5, 34]), ("unknown-value", [3, 40, 3, 57]),
      ("text", [7, 7, nil, nil]),
    ] as [(String, [Int?])])
  func columnsAreUTF16(rule: String, expected: [Int?]) throws {
    #expect(try run()["columnKind"] as? String == "utf16CodeUnits")
    let results = try #require(try run()["results"] as? [[String: Any]])
    let result = try #require(results.first { $0["ruleId"] as? String == rule })
    #expect(try region(result) == expected)
  }

  @Test func surrogatesAndAByteOrderMarkCountAsEditorsCount() throws {
    let source = SourceText(path: "x.md", text: "\u{FEFF}😀 x y")
    let finding = Diagnostic(
      rule: "text", what: "a", why: "b",
      at: Location(path: "x.md", position: Position(line: 1, column: 9)), length: 1)
    let data = try SARIFReport(
      CheckResult(findings: [finding]), sources: SourceStore([source])
    ).data
    let text = String(decoding: data, as: UTF8.self)
    #expect(text.contains("\"startColumn\" : 4") && text.contains("\"endColumn\" : 5"), "\(text)")
  }

  @Test func addressesAreEscaped() throws {
    let data = try SARIFReport(SampleResult.result, sources: SampleResult.store).data
    let text = String(decoding: data, as: UTF8.self)
    #expect(text.contains("\"uri\" : \"docs/%D1%81%D1%82"))
    #expect(text.contains("%20\(1).md\""))
  }

  @Test func whatIsSuppressedSaysWhy() throws {
    let results = try #require(try run()["results"] as? [[String: Any]])
    let suppressed = results.filter { ($0["suppressions"] as? [Any])?.isEmpty != true }
    #expect(suppressed.count == 1)
    let suppression = (suppressed.first?["suppressions"] as? [[String: String]])?.first
    #expect(suppression?["kind"] == "inSource")
    #expect(suppression?["justification"] == "of another team")
  }

  @Test func aFixNamesItsRegion() throws {
    let results = try #require(try run()["results"] as? [[String: Any]])
    let fixes = results.compactMap { $0["fixes"] as? [[String: Any]] }
    #expect(fixes.count == 2)
    let change = (fixes[0][0]["artifactChanges"] as? [[String: Any]])?.first
    let replacement = (change?["replacements"] as? [[String: Any]])?.first
    #expect(
      (replacement?["insertedContent"] as? [String: String])?["text"] == "monitoring.enabled")
    #expect((replacement?["deletedRegion"] as? [String: Int])?["endColumn"] == 57)
  }
}
