import Diagnostics
import Recipes
import Running
import Testing

@Suite struct TargetSelectionTests {
  private static func recipe(_ id: String, presets: String, tags: String) -> Recipe {
    let page = RecipePage(
      SourceText(
        path: "en.md",
        text: """
          ---
          id: \(id)
          title: T
          summary: S
          charts: [spark-4.1]
          \(presets.isEmpty ? "" : "presets: [\(presets)]")
          tags: [\(tags)]
          ---
          ## Steps
          """), language: .en)
    return Recipe(id: id, folder: "recipes/\(id)", pages: [.en: page], files: [:])
  }

  private static let recipes = [
    recipe("operations/a", presets: "spark-4.1/x, spark-3.5/x", tags: "s3, connect"),
    recipe("operations/b", presets: "spark-3.5/y", tags: "connect"),
    recipe("operations/c", presets: "", tags: "s3"),
  ]

  @Test(arguments: [
    (
      TargetSelection(),
      [
        "operations/a on spark-4.1/x", "operations/a on spark-3.5/x",
        "operations/b on spark-3.5/y", "operations/c",
      ]
    ),
    (
      TargetSelection(tags: ["s3"]),
      ["operations/a on spark-4.1/x", "operations/a on spark-3.5/x", "operations/c"]
    ),
    (
      TargetSelection(presets: ["spark-4.1/x", "spark-3.5/y"]),
      ["operations/a on spark-4.1/x", "operations/b on spark-3.5/y"]
    ),
    (
      TargetSelection(spark: "3.5"),
      ["operations/a on spark-3.5/x", "operations/b on spark-3.5/y"]
    ),
    (TargetSelection(tags: ["s3"], spark: "4.1"), ["operations/a on spark-4.1/x"]),
  ])
  func selects(selection: TargetSelection, titles: [String]) throws {
    #expect(try selection.targets(of: Self.recipes).map(\.title) == titles)
  }

  @Test(arguments: [
    (
      TargetSelection(tags: ["s2"]),
      "error: unknown tag 's2' — none of the recipes carries the tag 's2'\nhelp: did you mean 's3'?"
    ),
    (
      TargetSelection(presets: ["spark-4.1/z"]),
      "error: unknown preset 'spark-4.1/z' — none of the recipes is proven on the preset "
        + "'spark-4.1/z'\nhelp: did you mean 'spark-4.1/x'?"
    ),
    (
      TargetSelection(spark: "2.4.8.1"),
      "error: unknown Spark version '2.4.8.1' — none of the recipes is proven on Spark '2.4.8.1'"
        + "\nhelp: they name: 3.5, 4.1"
    ),
    (
      TargetSelection(tags: ["s3"], presets: ["spark-3.5/y"]),
      "error: nothing to verify — no recipe fits all of the options together"
        + "\nhelp: leave one of them out"
    ),
  ])
  func refuses(selection: TargetSelection, message: String) {
    let failure = #expect(throws: Failure.self) { try selection.targets(of: Self.recipes) }
    #expect(failure?.diagnostics.map(\.description) == [message])
    #expect(failure?.exitCode == .usage)
  }

  @Test func saysWithoutRecipesThatThereIsNone() {
    let failure = #expect(throws: Failure.self) { try TargetSelection().targets(of: []) }
    #expect(
      failure?.diagnostics.map(\.message) == ["nothing to verify — the repository has no recipe"])
  }

  @Test func stepsSeeTheirChartAndPreset() throws {
    let targets = try TargetSelection().targets(of: Self.recipes)
    #expect(
      targets[1].environment == [
        "CHART": "charts/spark-3.5", "PRESET": "presets/spark-3.5/x.yaml",
      ])
    #expect(targets[3].environment == ["CHART": "charts/spark-4.1"])
  }
}
