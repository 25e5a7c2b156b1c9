import Diagnostics
import Foundation
import Recipes
import Testing

/// A repository of recipes and guides in a folder of its own.
final class CatalogFixture {
  let root: URL

  init(_ files: [String: String]) throws {
    root = FileManager.default.temporaryDirectory.appending(path: "catalog-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: root.appending(path: "recipes"), withIntermediateDirectories: true)
    for (path, text) in files {
      let url = root.appending(path: path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  func catalog() throws -> RecipeCatalog { try RecipeCatalog(root: root.path) }

  /// A sound how-to in both languages.
  static func recipe(_ id: String, frontmatter: String = "", body: String = "") -> [String: String]
  {
    func page(_ steps: String, _ verify: String) -> String {
      """
      ---
      id: \(id)
      title: T
      summary: S
      \(frontmatter)---
      ## \(steps)

      \(body)

      ## \(verify)

      ```bash {name=proof}
      ls
      ```

      ```text {output-of=proof}
      yes
      ```

      """
    }
    return [
      "recipes/\(id)/en.md": page("Steps", "Verify"),
      "recipes/\(id)/ru.md": page("Шаги", "Проверка"),
    ]
  }

  /// A guide that is a procedure, in both languages.
  static func guide(_ id: String, frontmatter: String = "", body: String) -> [String: String] {
    let text = "---\ntitle: T\nverify: true\n\(frontmatter)---\n\(body)\n"
    return ["content/en/\(id).md": text, "content/ru/\(id).md": text]
  }
}

@Suite struct CatalogTests {
  private static func merged(_ parts: [String: String]...) -> [String: String] {
    parts.reduce(into: [:]) { $0.merge($1) { $1 } }
  }

  @Test func recipesAreFoundByIdAndByTheirLastPart() throws {
    let fixture = try CatalogFixture(
      Self.merged(
        CatalogFixture.recipe("troubleshooting/x"), CatalogFixture.recipe("operations/same"),
        CatalogFixture.recipe("deployment/same"),
        ["recipes/troubleshooting/x/setup.sh": "ls", "recipes/troubleshooting/x/verified.json": ""]
      ))
    let catalog = try fixture.catalog()
    #expect(
      catalog.recipes.map(\.id) == ["deployment/same", "operations/same", "troubleshooting/x"])
    #expect(catalog.recipes.flatMap(\.diagnostics) == [])
    #expect(try catalog.recipe("troubleshooting/x").files.keys.sorted() == ["setup.sh"])
    #expect(try catalog.recipe("x").id == "troubleshooting/x")
    #expect(catalog.recipes.map(\.kind) == [.howTo, .howTo, .howTo])
  }

  @Test(arguments: [
    (
      "troubleshoting/x",
      "error: unknown recipe 'troubleshoting/x' — no folder recipes/troubleshoting/x holds an "
        + "en.md\nhelp: did you mean 'troubleshooting/x'?"
    ),
    (
      "wrong",
      "error: unknown recipe 'wrong' — no folder recipes/wrong holds an en.md\n"
        + "help: 'recipes list' shows all of them"
    ),
    (
      "same",
      "error: ambiguous recipe 'same' — 2 ids end in it\n"
        + "help: did you mean 'deployment/same' or 'operations/same'?"
    ),
  ])
  func wrongIdsAreTold(id: String, expected: String) throws {
    let fixture = try CatalogFixture(
      Self.merged(
        CatalogFixture.recipe("troubleshooting/x"), CatalogFixture.recipe("operations/same"),
        CatalogFixture.recipe("deployment/same")))
    let catalog = try fixture.catalog()
    let failure = #expect(throws: Failure.self) { try catalog.recipe(id) }
    #expect(failure?.diagnostics.map(\.description) == [expected])
    #expect(failure?.exitCode == .usage)
  }

  @Test func aRepositoryWithoutRecipesIsTold() {
    let failure = #expect(throws: Failure.self) { try RecipeCatalog(root: "/nonexistent") }
    #expect(failure?.diagnostics.first?.what == "'recipes' cannot be read")
  }

  @Test func lookalikesExist() throws {
    let fixture = try CatalogFixture(
      Self.merged(
        CatalogFixture.recipe(
          "operations/a", frontmatter: "see: [operations/b, operations/bb, operations/a, guide]\n"),
        CatalogFixture.recipe("operations/b"),
        CatalogFixture.guide("guide", body: "text")))
    #expect(
      try fixture.catalog().recipe("operations/a").diagnostics.map(\.description)
        .filter { $0.hasPrefix("recipes/operations/a/en.md") } == [
          "recipes/operations/a/en.md:5:21: error: 'see' names an unknown recipe 'operations/bb' — "
            + "readers would look for it in vain\nhelp: did you mean 'operations/b'?",
          "recipes/operations/a/en.md:5:36: error: 'see' names this page itself — look-alikes are "
            + "for when this page does not help\nhelp: remove it",
        ])
  }

  @Test func sectionsAreComplete() throws {
    let fixture = try CatalogFixture(CatalogFixture.recipe("operation/a"))
    try fixture.edit("recipes/operation/a/en.md", "## Steps", "## Diagnose")
    try fixture.edit("recipes/operation/a/ru.md", "## Шаги", "## Прочее")
    let findings = try fixture.catalog().recipes[0].diagnostics.map(\.description)
    #expect(
      findings.contains(
        "recipes/operation/a: error: unknown category 'operation' — recipes are listed by category\n"
          + "help: did you mean 'operations'?"))
    #expect(
      findings.contains(
        "recipes/operation/a/en.md:1:1: error: no section 'Symptom', 'Fix' — a recipe that diagnoses "
          + "has 'Symptom', 'Diagnose', 'Fix', 'Verify'\nhelp: add '## Symptom'"))
    #expect(
      findings.contains(
        "recipes/operation/a/ru.md:1:1: error: no section 'Шаги' — a recipe without a diagnosis is "
          + "a how-to and has 'Шаги', 'Проверка'\nhelp: add '## Шаги'"))
  }
}

@Suite struct GuideTests {
  static let body = "## Steps\n\n```bash {name=a}\nls\n```\n\n```text {output-of=a}\nyes\n```"

  @Test func guidesWithVerifyAreProcedures() throws {
    let fixture = try CatalogFixture(CatalogFixture.guide("deep/start", body: Self.body))
    try fixture.write("content/en/other.md", "---\ntitle: T\n---\n```bash\nls\n```\n")
    try fixture.write("content/en/broken.md", "---\n[\n---\n")
    let catalog = try fixture.catalog()
    #expect(catalog.recipes.isEmpty)
    #expect(catalog.procedures.map(\.id) == ["deep/start"])
    let guide = try catalog.recipe("start")
    #expect(guide.diagnostics == [])
    #expect(guide.kind == .guide)
    #expect(guide.original?.blocks.map(\.name) == ["a"])
    // A title that has a meaning in recipes has none here.
    #expect(guide.original?.sections.map(\.kind) == [.other])
  }

  static let cases: [(String, String, String, String)] = [
    (
      "content/ru/start.md", "verify: true\n", "",
      "content/ru/start.md:1:1: error: the frontmatter differs from content/en/start.md — only title "
        + "and summary may differ; here it is verify\nhelp: make both languages equal"
    ),
    (
      "content/ru/start.md", "ls\n", "ls -l\n",
      "content/ru/start.md:7:1: error: the code of 'a' differs from content/en/start.md — the "
        + "original is at content/en/start.md:7:1\nhelp: make both languages equal"
    ),
    (
      "content/en/start.md", "## Steps", "<!-- recipe:setup name=s file=s.sh -->",
      "content/en/start.md:5:1: error: a hidden step in a guide — readers follow a guide from its "
        + "first line\nhelp: show the step in a block, or write a recipe"
    ),
    (
      "content/en/start.md", "{name=a}", "",
      "content/en/start.md:7:4: error: a bash block has no name — a block without a name is neither "
        + "run nor compared between the languages\n"
        + "help: write ```bash {name=…}, or {norun reason=\"…\"}"
    ),
  ]

  @Test(arguments: cases)
  func mistakeIsTold(file: String, old: String, new: String, expected: String) throws {
    let fixture = try CatalogFixture(CatalogFixture.guide("start", body: Self.body))
    try fixture.edit(file, old, new)
    let findings = try fixture.catalog().recipe("start").diagnostics.map(\.description)
    #expect(findings.contains(expected), "\(findings)")
  }

  @Test func aMissingTranslationIsTold() throws {
    let fixture = try CatalogFixture(CatalogFixture.guide("start", body: Self.body))
    try FileManager.default.removeItem(at: fixture.root.appending(path: "content/ru"))
    #expect(
      try fixture.catalog().recipe("start").diagnostics.map(\.description) == [
        "content/ru/start.md: error: content/ru/start.md does not exist — every procedure stands in "
          + "every language\nhelp: translate the guide"
      ])
  }

  @Test func idsAreUnique() throws {
    var files = CatalogFixture.recipe("operations/a")
    files.merge(CatalogFixture.guide("operations/a", body: Self.body)) { $1 }
    #expect(
      try CatalogFixture(files).catalog().guides[0].diagnostics.map(\.description) == [
        "content/en/operations/a.md: error: two procedures have the id 'operations/a' — the other is "
          + "recipes/operations/a\nhelp: rename the guide"
      ])
  }
}

@Suite struct QuotationTests {
  static let file = """
    import x

    def outer():
        # region: read
        a = 1

          # region: inner
        if a:
            b = 2
          # endregion
        # endregion read

    # region: open
    """

  private func findings(_ from: String, _ code: String, language: String = "python") throws
    -> [String]
  {
    let body = "```\(language) {name=q from=\(from)}\n\(code)\n```"
    var files = CatalogFixture.recipe("operations/a", body: body)
    files["files/dag.py"] = Self.file.replacing("\n", with: "\r\n")
    files["files/values.yaml"] =
      "# region: one\nregion: eu\n# endregion: one\n{{/* region: two */}}\na: 1\n{{- /* endregion */ -}}\n"
      + "-- region: three --\n<!-- region: four -->\nb\n<!-- endregion -->\n"
      + "// region: five\nc\n// endregion\n/* region: five */\n"
    return try CatalogFixture(files).catalog().recipes[0].diagnostics.map(\.description)
  }

  @Test(arguments: [
    ("files/dag.py#read", "a = 1\n\nif a:\n    b = 2", "python"),
    ("files/dag.py#inner", "if a:\n    b = 2", "python"),
    ("files/dag.py#inner", "\n    if a:\n        b = 2\n", "python"),
    ("files/dag.py", file, "python"),
    ("files/values.yaml#one", "region: eu", "json"),
    ("files/values.yaml#two", "a: 1", "json"),
    ("files/values.yaml#four", "b", "xml"),
  ])
  func equalCodeIsFine(from: String, code: String, language: String) throws {
    #expect(try findings(from, code, language: language) == [])
  }

  static let cases: [(String, String, String)] = [
    (
      "files/dga.py", "x",
      "the file 'files/dga.py' does not exist — paths of 'from' begin at the root of the repository\n"
        + "help: did you mean 'files/dag.py'?"
    ),
    (
      "nowhere/x.py", "x",
      "the file 'nowhere/x.py' does not exist — paths of 'from' begin at the root of the repository\n"
        + "help: mend the path"
    ),
    (
      "files/dag.py#raed", "x",
      "'files/dag.py' has no region 'raed' — it has: read, inner, open\n"
        + "help: did you mean 'files/dag.py#read'?"
    ),
    (
      "files/dag.py#open", "x",
      "the region 'open' of 'files/dag.py' does not end — it begins in line 13\n"
        + "help: write 'endregion' in a comment after its last line"
    ),
    (
      "files/values.yaml#five", "x",
      "'files/values.yaml' has two regions 'five' — the second begins in line 14\n"
        + "help: rename one of them"
    ),
    (
      "files/dag.py#read", "a = 1\n\nif a:\n    b = 3",
      "the block differs from 'files/dag.py#read' — line 4 is '    b = 3' here, line 9 is "
        + "'    b = 2' there\nhelp: copy the lines from the file, or mend it"
    ),
    (
      "files/dag.py#inner", "if a:",
      "the block differs from 'files/dag.py#inner' — it ends here, line 9 is '    b = 2' "
        + "there\nhelp: copy the lines from the file, or mend it"
    ),
  ]

  @Test(arguments: cases)
  func mistakeIsTold(from: String, code: String, message: String) throws {
    #expect(try findings(from, code) == ["recipes/operations/a/en.md:8:1: error: \(message)"])
  }

  /// A translation may translate comments, and is compared with the original alone.
  @Test func translatedCommentsAreFine() throws {
    var files = CatalogFixture.recipe(
      "operations/a", body: "```bash {name=q from=run.sh}\n# comment\nls\n```")
    files["run.sh"] = "# comment\nls\n"
    let fixture = try CatalogFixture(files)
    try fixture.edit("recipes/operations/a/ru.md", "# comment", "# пояснение")
    #expect(try fixture.catalog().recipes[0].diagnostics == [])
  }
}

extension CatalogFixture {
  func write(_ path: String, _ text: String) throws {
    let url = root.appending(path: path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func edit(_ path: String, _ old: String, _ new: String) throws {
    let text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
    try write(path, text.replacing(old, with: new))
  }
}
