import Diagnostics
import Recipes
import Testing

/// No block and no fault of a recipe is left out silently.
@Suite struct ProcedureTests {
  static let troubleshooting = """
    <!-- recipe:fault name=break file=fault.sh -->

    ## Symptom

    ```bash {name=symptom}
    ls
    ```

    ```text {output-of=symptom}
    broken
    ```

    ## Diagnose

    ```bash {name=state}
    ls
    ```

    ```text {output-of=state when=broken}
    broken
    ```

    ```text {output-of=state when=healthy}
    healthy
    ```

    ## Fix

    ```bash {name=fix}
    ls
    ```

    ## Verify

    ```bash {name=verified}
    ls
    ```

    ```text {output-of=verified}
    healthy
    ```

    ## Prevention

    """

  private func findings(_ body: String) -> [String] {
    let pages: [PageLanguage: RecipePage] = [.en: PageFixture.page(body)]
    let recipe = Recipe(
      id: "troubleshooting/x", folder: "recipes/troubleshooting/x", pages: pages,
      files: ["fault.sh": []])
    return recipe.diagnostics.filter { $0.rule != "missing-language" }.map(\.description)
  }

  @Test func aSoundRecipeHasNoFindings() { #expect(findings(Self.troubleshooting) == []) }

  @Test(arguments: [
    (
      "when=broken}\nbroken", "when=healthy}\nhealthy",
      "en.md:18:1: error: the section 'Diagnose' expects nothing with 'when=broken' — it could not "
        + "tell a broken release from a healthy one\n"
        + "help: add ```text {output-of=… when=broken}"
    ),
    (
      "<!-- recipe:fault name=break file=fault.sh -->", "",
      "en.md:1:1: error: no fault is injected — a diagnosis is proven on a release that is broken\n"
        + "help: add '<!-- recipe:fault name=… file=… -->'"
    ),
    (
      "## Fix\n", "## Mend\n",
      "en.md:1:1: error: no section 'Fix' — a recipe that diagnoses has 'Symptom', 'Diagnose', "
        + "'Fix', 'Verify'\nhelp: add '## Fix'"
    ),
  ])
  func mistakeIsTold(old: String, new: String, expected: String) {
    let findings = findings(Self.troubleshooting.replacing(old, with: new))
    #expect(findings.contains(expected), "\(findings)")
  }

  @Test func aHowToIsNotBroken() {
    let body = """
      <!-- recipe:fault name=break file=fault.sh -->

      ## Steps

      ## Fix

      ```bash {name=fix}
      ls
      ```

      ## Verify

      ```bash {name=verified}
      ls
      ```

      ```text {output-of=verified}
      healthy
      ```
      """
    #expect(
      findings(body) == [
        "en.md:6:1: error: nothing would inject the fault 'break' — only a recipe with 'Diagnose' is "
          + "proven on a broken release\nhelp: remove it, or diagnose what it breaks",
        "en.md:12:1: error: nothing would run the block 'fix' — without 'Diagnose' this is a how-to, "
          + "which has no 'Symptom', 'Fix'\nhelp: move it, or write {norun reason=\"…\"}",
      ])
  }
}
