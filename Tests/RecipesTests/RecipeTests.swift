import Diagnostics
import Recipes
import Testing

@Suite struct ParityTests {
  static let original = """
    ## Symptom

    ```bash {name=a}
    # comment
    ls
    ```

    ```text {output-of=a}
    yes
    ```

    ```bash {norun reason="prose"}
    x
    ```
    <!-- recipe:setup name=s file=s.sh -->

    ```json {name=shown}
    {"a": 1}
    ```
    """

  private func findings(_ translation: String) -> [String] {
    Parity.findings(
      original: PageFixture.page(Self.original),
      translation: PageFixture.page(translation, language: .ru)
    ).map(\.what)
  }

  @Test func translatedProseAndCommentsAreEqual() {
    let translation = Self.original.replacing("## Symptom", with: "## Симптом")
      .replacing("# comment", with: "# пояснение").replacing("\"prose\"", with: "\"проза\"")
    #expect(findings(translation) == [])
  }

  @Test(arguments: [
    ("{\"a\": 1}", "{\"a\": 2}", "the block 'shown' differs from en.md"),
    ("json {name=shown}", "json", "the block 'shown' differs from en.md"),
    ("{norun", "{norun from=x", "the fence of 'bash' differs from en.md"),
    ("output-of=a", "output-of=a match=regex", "the output of 'a' differs from en.md"),
    ("ls", "ls -l", "the code of 'a' differs from en.md"),
    ("{name=a}", "{name=a timeout=5s}", "the fence of 'a' differs from en.md"),
    ("yes", "no", "the output of 'a' differs from en.md"),
    ("s.sh", "t.sh", "the hidden step 's' differs from en.md"),
    ("## Symptom", "## Диагностика", "the sections differ from en.md"),
    ("<!-- recipe:setup name=s file=s.sh -->", "", "3 steps here, 4 in en.md"),
  ])
  func differenceIsTold(old: String, new: String, message: String) {
    let translation = Self.original.replacing(old, with: new)
      .replacing("## Symptom", with: "## Симптом")
    #expect(findings(translation).contains(message), "\(findings(translation))")
  }

  @Test func aBlockTooManyIsTold() {
    let more = "\n\n```json {name=more}\n{}\n```\n"
    #expect(
      findings(Self.original.replacing("## Symptom", with: "## Симптом") + more)
        == ["the block 'more' is not in en.md"])
  }

  @Test func frontmatterMustAgree() {
    let other = RecipePage(
      SourceText(
        path: "ru.md", text: "---\nid: troubleshooting/x\ntitle: Т\nsummary: С\ncharts: [y]\n---\n"),
      language: .ru)
    let findings = Parity.findings(original: PageFixture.page(""), translation: other)
    #expect(findings.first?.what == "the frontmatter differs from en.md")
  }
}

@Suite struct RecipeFolderTests {
  @Test func folderRulesAreTold() {
    let page = PageFixture.page(
      "<!-- recipe:setup name=s file=setup.sh -->\n\n## Steps\n\n## Verify\n\n"
        + "```bash {name=a}\nls\n```\n\n```text {output-of=a}\nx\n```\n")
    let recipe = Recipe(
      id: "troubleshooting/y", folder: "recipes/troubleshooting/y", pages: [.en: page],
      files: ["setpu.sh": []])
    #expect(
      recipe.diagnostics.map(\.description).sorted() == [
        "en.md:2:1: error: the id 'troubleshooting/x' is not the folder's — a recipe's id is "
          + "CATEGORY/SLUG of its folder\nhelp: write 'id: troubleshooting/y'",
        "en.md:6:1: error: the file 'setup.sh' of 's' does not exist — hidden steps live in the "
          + "recipe's folder, recipes/troubleshooting/y\nhelp: did you mean 'setpu.sh'?",
        "recipes/troubleshooting/y: error: recipes/troubleshooting/y/ru.md does not exist — every "
          + "recipe stands in every language\nhelp: translate the recipe",
      ])
  }

  @Test func hiddenStepsHaveAKnownKind() {
    let page = PageFixture.page("<!-- recipe:setup name=s file=values.yml -->")
    let recipe = Recipe(
      id: "e2e/x", folder: "recipes/e2e/x", pages: [.en: page], files: ["values.yml": []])
    #expect(
      recipe.diagnostics.map(\.description).contains(
        "en.md:6:1: error: 'values.yml' of 's' cannot be run — hidden steps are bash (.sh), Python "
          + "(.py) or a manifest (.yaml)\nhelp: rename the file, or rewrite it"))
  }
}
