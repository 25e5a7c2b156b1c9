import Foundation
import Recipes
import Testing

@Suite struct RecordTests {
  static func record(_ preset: String?, _ result: String = "passed", date: String = "2026-01-01")
    -> VerificationRecord
  {
    VerificationRecord(
      recipe: "a/b", preset: preset, digest: "d", date: date, durationSeconds: 1, result: result,
      kubernetes: "v1", spark: "4", helm: "3", kubectl: "1", provider: "local", substitutes: [],
      blocks: [])
  }

  @Test func severalRecordsAreOneFile() throws {
    var file = RecordFile([Self.record("x/b"), Self.record("x/a")])
    file.replace(with: Self.record("x/b", "failed"))
    let read = try RecordFile(try file.data())
    #expect(read.records.map(\.preset) == ["x/a", "x/b"])
    #expect(read.records.map(\.result) == ["passed", "failed"])
  }

  @Test func aSingleRecordIsReadToo() throws {
    let record = Self.record("x/a")
    #expect(try RecordFile(try RecordFile.data(of: record)).records == [record])
    // As it was written before there were presets in it.
    let text = String(decoding: try RecordFile.data(of: record), as: UTF8.self)
    let former = text.replacing("  \"preset\" : \"x/a\",\n", with: "")
    #expect(former != text)
    #expect(try RecordFile(Data(former.utf8)).records.map(\.preset) == [nil])
  }

  @Test(arguments: ["", "{}", "[]", #"{"records": [{}]}"#])
  func anythingElseIsRefused(text: String) {
    #expect(throws: (any Error).self) { try RecordFile(Data(text.utf8)) }
  }

  private static func preset(_ name: String, _ result: String?, current: Bool? = true, day: Int = 1)
    -> PresetVerification
  {
    PresetVerification(
      preset: name, record: result.map { record(name, $0, date: "2026-01-0\(day)") },
      isCurrent: current)
  }

  @Test(arguments: [
    ([], "never", nil), ([preset("a", "passed")], "verified", "a"),
    ([preset("a", "passed", current: nil)], "verified", "a"),
    ([preset("a", "passed", day: 2), preset("b", "passed", day: 3)], "verified", "b"),
    ([preset("a", "passed"), preset("b", nil)], "partly", nil),
    ([preset("a", "passed", current: false), preset("b", nil)], "stale", "a"),
    ([preset("a", "passed"), preset("b", "flaky")], "flaky", "b"),
    ([preset("a", "failed", current: false), preset("b", "flaky")], "failed", "a"),
  ])
  func aRecipeIsAsVerifiedAsItsWorstPreset(
    presets: [PresetVerification], state: String, decisive: String?
  ) {
    let verification = RecipeVerification(presets)
    #expect(verification.state.name == state)
    #expect(verification.decisive?.preset == decisive)
  }
}
