import Foundation
import Processes
import Running
import Testing

@Suite struct JSONReportTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  private func json(_ runs: [RunReport]) throws -> [String: Any] {
    let data = try JSONReport(SampleReport.suite(runs)).data
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  @Test func holdsWhatTheRunFound() throws {
    let report = try json(SampleReport.everyVerdict)
    #expect(report["verdict"] as? String == "interrupted")
    #expect(report["started"] as? String == "1970-01-01T00:00:00Z")
    #expect((report["counts"] as? [String: Int])?["flaky"] == 1)
    let runs = try #require(report["runs"] as? [[String: Any]])
    #expect(
      runs.map { $0["preset"] as? String }.prefix(3) == [
        "spark-4.1/jupyter-connect-k8s", "spark-3.5/standalone", nil,
      ])
    let step = try #require((runs[1]["steps"] as? [[String: Any]])?.last)
    #expect(step["verdict"] as? String == "failed")
    #expect(step["complaint"] as? String == "expected 'a', got 'b <x>'")
    #expect(step["attempts"] as? Int == 3)
    #expect(step["seconds"] as? Double == 2)
    #expect((step["location"] as? [String: Any])?["line"] as? Int == 9)
    #expect(step["output"] as? String == "b <x>")
    let cluster = try #require(report["cluster"] as? [String: Any])
    #expect(cluster["kubernetes"] as? String == "v1.20.2")
    #expect((cluster["caveats"] as? [String])?.count == 2)
  }

  private func problems(_ json: Data) async throws -> String {
    let setUp = try await Tool(path: "\(Self.root)/cluster/setup/python.sh").run(
      ["\(Self.root)/Tests/requirements.txt"], limit: .seconds(600))
    let python = try #require(setUp.output.split(separator: "\n").last, "\(setUp.errors)")
    let result = try await Tool(path: String(python)).run(
      ["\(Self.root)/Tests/validate.py", "\(Self.root)/site/schemas/recipes-report.schema.json"],
      input: String(decoding: json, as: UTF8.self))
    #expect(result.outcome.isSuccess, "\(result.errors)")
    return result.output
  }

  @Test func theSchemaHoldsForEveryReport() async throws {
    for runs in [SampleReport.everyVerdict, []] {
      #expect(try await problems(try JSONReport(SampleReport.suite(runs)).data) == "")
    }
  }

  @Test(arguments: [
    (#""verdict" : "flaky""#, #""verdict" : "green""#, "'green' is not one of"),
    (#""line" : 9"#, #""line" : "9""#, "'9' is not of type 'integer'"),
    (#""tries" : 2,"#, "", "'tries' is a required property"),
    (#""format" : 1"#, #""format" : 2"#, "1 was expected"),
    (#""recipe" :"#, #""receipt" : "","recipe" :"#, "'receipt' was unexpected"),
  ])
  func theSchemaRefusesAnythingElse(old: String, new: String, message: String) async throws {
    let data = try JSONReport(SampleReport.suite(SampleReport.everyVerdict)).data
    let text = String(decoding: data, as: UTF8.self)
    let changed = text.replacing(old, with: new)
    #expect(changed != text)
    #expect(try await problems(Data(changed.utf8)).contains(message))
  }
}
