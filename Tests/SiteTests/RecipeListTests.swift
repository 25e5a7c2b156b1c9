import Foundation
import Recipes
import Testing

@testable import Site

/// The list of all recipes: what each can be chosen by, and the index of symptoms.
@Suite struct RecipeListTests {
  private static let folder = "recipes/troubleshooting/lamp-hums"

  /// A recipe with all that a list says of one.
  private func site(backend: String = "backend: k8s\n") throws -> FixtureSite {
    let lamp = FixtureSite.fixtures.appending(path: "site/recipes/troubleshooting/lamp-dark")
    var changes: [String: String?] = ["presets/spark-4.1/lamp.yaml": backend]
    for (language, heading, symptom) in [
      ("en", "Symptom", "The lamp \"hums\" at `50 Hz`:"),
      ("ru", "Симптом", "Лампа \"гудит\" в `50 Hz`:"),
    ] {
      let text = try String(contentsOf: lamp.appending(path: "\(language).md"), encoding: .utf8)
      changes["\(Self.folder)/\(language).md"] =
        text.replacing("lamp-dark", with: "lamp-hums")
        .replacing(
          "\n---\n\n",
          with: """

            charts: [spark-4.1]
            presets: [spark-4.1/lamp]
            tags: [s3, rbac, connect]
            ---


            """
        )
        .replacing("## \(heading)\n", with: "## \(heading)\n\n\(symptom)\n")
    }
    for file in ["setup.sh", "fault.sh"] {
      changes["\(Self.folder)/\(file)"] = try String(
        contentsOf: lamp.appending(path: file), encoding: .utf8)
    }
    return try FixtureSite(changes)
  }

  @Test func itemsSayWhatTheyCanBeChosenBy() throws {
    let site = try site()
    #expect(try site.diagnostics() == [])
    let page = try site.page("ru/recipes/index.html")
    #expect(
      page.contains(
        "<li data-recipe=\"troubleshooting/lamp-hums\" data-component=\"connect s3\" "
          + "data-backend=\"k8s\" data-spark=\"4.1\">"))
    #expect(page.contains("<p class=\"facets\">Spark 4.1 · k8s · Spark Connect, S3</p>"))
    #expect(page.contains("<li data-recipe=\"troubleshooting/lamp-dark\"><a"))
  }

  @Test func choicesAreThoseOfTheRecipes() throws {
    let page = try site().page("ru/recipes/index.html")
    #expect(page.contains("<fieldset class=\"filters\" hidden data-shown="))
    #expect(
      page.contains(
        "<label><span>Компонент</span><select name=\"component\" autocomplete=\"off\">"
          + "<option value=\"\">все</option><option value=\"connect\">Spark Connect</option>"
          + "<option value=\"s3\">S3</option></select></label>"))
    #expect(page.contains("<option value=\"k8s\">k8s</option></select>"))
    #expect(page.contains("<option value=\"4.1\">4.1</option></select>"))
  }

  @Test func noChoiceIsOfferedWhereThereIsNone() throws {
    #expect(try !FixtureSite().page("en/recipes/index.html").contains("<fieldset"))
    #expect(try !site().page("en/recipes/troubleshooting/index.html").contains("<fieldset"))
  }

  @Test func theIndexLeadsFromSymptomsToRecipes() throws {
    let site = try site()
    let english = try site.page("en/recipes/index.html")
    #expect(english.contains("<h2 id=\"symptoms\">By what you see</h2>"))
    #expect(
      english.contains(
        "<td><p>The lamp \"hums\" at <code>50 Hz</code>.</p></td>"
          + "<td><a href=\"troubleshooting/lamp-hums.html\">The lamp stays dark</a></td>"))
    #expect(
      try site.page("ru/recipes/index.html").contains(
        "<td><p>Лампа «гудит» в\u{A0}<code>50 Hz</code>.</p></td>"))
  }

  /// Where the section is nothing but output.
  @Test func theSummaryStandsForASymptom() throws {
    let page = try FixtureSite().page("en/recipes/index.html")
    #expect(page.contains("<td><p>The switch is on and there is no light.</p></td>"))
  }

  @Test(arguments: [
    ("backend: standalone\n", "standalone"), ("other: k8s\n", nil), ("a: [\n", nil),
  ])
  func theBackendIsThatOfThePreset(text: String, expected: String?) throws {
    let page = try site(backend: text).page("en/recipes/index.html")
    #expect(
      page.contains("data-backend=") == (expected != nil)
        && (expected.map { page.contains("data-backend=\"\($0)\"") } ?? true))
  }

  @Test(arguments: [
    (["spark-4.1"], ["spark-3.5/a"], ["3.5", "4.1"], []), (["spark-base"], [], [], []),
    (["spark-connect"], [], [], [RecipeComponent.connect]),
    (["spark-standalone"], [], [], [.standalone]), ([], ["spark-4.10/a"], ["4.10"], []),
  ])
  func versionsAndPartsComeFromCharts(
    charts: [String], presets: [String], versions: [String], parts: [RecipeComponent]
  ) {
    var frontmatter = RecipeFrontmatter()
    frontmatter.charts = charts
    frontmatter.presets = presets
    let facets = RecipeFacets(frontmatter) { _ in nil }
    #expect(facets.sparkVersions == versions && facets.components == parts)
  }
}
