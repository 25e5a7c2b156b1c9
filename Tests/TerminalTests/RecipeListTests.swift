import Diagnostics
import Foundation
import Recipes
import Terminal
import Testing

@Suite struct RecipeListTests {
  private func recipe(_ id: String, _ keys: String) -> Recipe {
    let text = "---\nid: \(id)\ntitle: Title of \(id)\nsummary: S\n\(keys)---\n## Steps\n"
    let pages = PageLanguage.allCases.map { language in
      (language, RecipePage(SourceText(path: "x.md", text: text), language: language))
    }
    return Recipe(
      id: id, folder: "recipes/\(id)", pages: Dictionary(uniqueKeysWithValues: pages), files: [:])
  }

  private func preset(_ name: String?, _ result: String?, isCurrent: Bool? = true)
    -> PresetVerification
  {
    let record = result.map { result in
      VerificationRecord(
        recipe: "x", preset: name, digest: "d", date: "2026-11-03T09:30:00Z", durationSeconds: 1,
        result: result, kubernetes: "v1.32.3", spark: "4.1.0", helm: "3", kubectl: "1",
        provider: "local", substitutes: [], blocks: [])
    }
    return PresetVerification(
      preset: name, record: record, isCurrent: record == nil ? nil : isCurrent)
  }

  private var list: RecipeList {
    let ids = ["operations/a", "operations/b", "operations/c", "operations/d", "operations/e"]
    return RecipeList(
      ids.map { recipe($0, "tags: [s3]\n") },
      [
        ids[0]: RecipeVerification([preset("x/y", "passed")]),
        ids[1]: RecipeVerification([preset(nil, "failed", isCurrent: false)]),
        ids[2]: RecipeVerification([
          preset("x/y", "passed"), preset("x/z", "flaky", isCurrent: nil), preset("x/q", nil),
        ]),
        ids[3]: RecipeVerification([preset("x/y", nil), preset("x/z", nil)]),
      ])
  }

  @Test func peopleSeeATable() {
    #expect(
      list.text(Palette(isColoured: false), width: 100) == """
        operations/a  passed 2026-11-03         Title of operations/a
        operations/b  failed 2026-11-03, stale  Title of operations/b
        operations/c  verified on 1 of 3        Title of operations/c
        └\u{A0}x/y         passed 2026-11-03
        └\u{A0}x/z         flaky 2026-11-03
        └\u{A0}x/q         not verified
        operations/d  not verified              Title of operations/d
        └\u{A0}x/y         not verified
        └\u{A0}x/z         not verified
        operations/e  not verified              Title of operations/e

        """)
    let coloured = list.text(Palette(isColoured: true), width: 100)
    #expect(coloured.contains("\u{1B}[32mpassed\u{1B}[0m \u{1B}[32m2026-11-03\u{1B}[0m"))
    #expect(coloured.contains("\u{1B}[31mfailed\u{1B}[0m"))
  }

  /// Long titles wrap; ids, presets and results stay whole.
  @Test func aNarrowTerminalCutsNoWord() {
    #expect(
      list.text(Palette(isColoured: false), width: 52).split(separator: "\n").prefix(4) == [
        "operations/a  passed 2026-11-03   Title of",
        "                                  operations/a",
        "operations/b  failed 2026-11-03,  Title of",
        "              stale               operations/b",
      ])
    #expect(
      list.text(Palette(isColoured: false), width: 10).contains("operations/c  "))
  }

  @Test func programsReadJSON() throws {
    let json = try JSONSerialization.jsonObject(with: try list.json())
    let entries = try #require(json as? [[String: Any]])
    #expect(entries.map { $0["id"] as? String ?? "" }.last == "operations/e")
    #expect(entries[0]["kind"] as? String == "how-to")
    #expect(entries[0]["tags"] as? [String] == ["s3"])
    #expect((entries[0]["title"] as? [String: String])?["ru"] == "Title of operations/a")
    let presets = try entries.map { try #require($0["presets"] as? [[String: Any]]) }
    #expect(presets[0][0]["result"] as? String == "passed")
    #expect(presets[0][0]["stale"] as? Bool == false)
    #expect(presets[1][0]["stale"] as? Bool == true)
    #expect(presets[1][0]["preset"] == nil)
    #expect(presets[2][1]["stale"] == nil)
    #expect(presets[3].map { $0.keys.sorted() } == [["preset"], ["preset"]])
  }
}
