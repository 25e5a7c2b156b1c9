import Charts
import Foundation
import Processes
import Recipes
import Testing

@Suite struct DocGenTests {
  @Test func buildWritesTheSiteAndSaysHowToOpenIt() async throws {
    let docgen = try DocGenRun()
    let result = try await docgen.run("build")
    #expect(result.status == 0 && result.errors.isEmpty)
    let lines = result.output.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(try #require(lines.first).wholeMatch(of: /en: 7, ru: 7 pages in \d+ ms/) != nil)
    let folder = docgen.root.appending(path: "site/public").path
    #expect(lines[1] == "open \(folder)/index.html")
    #expect(
      lines[2] == "or   python3 -m http.server -d \(folder) 8000   and http://localhost:8000/")
    #expect(docgen.exists("site/public/ru/guides/lamps.html"))
  }

  @Test func rootIsFoundFromAnyFolder() async throws {
    let docgen = try DocGenRun()
    let result = try await docgen.run(
      "build", "--output", docgen.root.path + "/out",
      in: docgen.root.appending(path: "content/en").path)
    #expect(result.status == 0)
    #expect(docgen.exists("out/index.html") && !docgen.exists("site/public"))
  }

  @Test func errorsKeepTheOldSite() async throws {
    let docgen = try DocGenRun()
    #expect(try await docgen.run("build").status == 0)
    let old = try docgen.text("site/public/en/guides/second.html")
    try docgen.write(
      "---\ntitle: T\n---\n[a](b.md)\n[c](d.md)\n", to: "content/en/guides/second.md")
    let result = try await docgen.run("build")
    #expect(result.status == 1 && result.output.isEmpty)
    #expect(
      result.errors == """
        content/en/guides/second.md:4:5: error: the link 'b.md' leads nowhere — there is no \
        'content/en/guides/b.md'
        help: correct the path, or add the file
        content/en/guides/second.md:5:5: error: the link 'd.md' leads nowhere — there is no \
        'content/en/guides/d.md'
        help: correct the path, or add the file
        2 errors

        """)
    #expect(try docgen.text("site/public/en/guides/second.html") == old)
  }

  @Test func checkFindsTheSameAndWritesNothing() async throws {
    let docgen = try DocGenRun()
    let clean = try await docgen.run("check")
    #expect(clean.status == 0 && clean.output == "14 pages, no error\n")
    try docgen.write("---\ntitle: T\n---\n[a](b.md)\n", to: "content/en/guides/second.md")
    let build = try await docgen.run("build")
    let check = try await docgen.run("check")
    #expect(check.status == 1 && check.errors == build.errors && check.errors.contains("1 error\n"))
    #expect(!docgen.exists("site/public"))
  }

  @Test func noRepositoryIsAUsageError() async throws {
    let result = try await DocGenRun().run("build", in: "/")
    #expect(result.status == 2)
    #expect(
      result.errors.hasPrefix("error: no recipes.yaml here or in a folder above — '/' is not in"))
  }

  @Test func unwritableOutputIsAUsageError() async throws {
    let result = try await DocGenRun().run("build", "--output", "/proc/site")
    #expect(result.status == 2)
    #expect(result.errors.hasPrefix("error: '/proc/site' cannot be written — "))
    #expect(result.errors.split(separator: "\n").count == 3)
  }

  @Test func secondBuildIsTheSameToTheByte() async throws {
    let docgen = try DocGenRun()
    for folder in ["one", "two"] {
      #expect(
        try await docgen.run("build", "--output", docgen.root.path + "/" + folder).status == 0)
    }
    let diff = try await Tool(path: "/usr/bin/diff").run(
      ["-r", docgen.root.path + "/one", docgen.root.path + "/two"])
    #expect(diff.outcome.isSuccess && diff.output.isEmpty)
  }
}

/// Records of verifications: where they are found, and when they are stale.
@Suite struct RecordTests {
  private let id = "troubleshooting/lamp-dark"
  private let page = "site/public/en/recipes/troubleshooting/lamp-dark.html"

  private func record(_ digest: String, _ date: String) throws -> String {
    let record = VerificationRecord(
      recipe: id, preset: nil, digest: digest, date: date, durationSeconds: 1, result: "passed",
      kubernetes: "1.32.3", spark: "4.1.0", helm: "3", kubectl: "1", provider: "local",
      substitutes: [], blocks: [])
    return String(decoding: try JSONEncoder().encode(record), as: UTF8.self)
  }

  /// Gives the run a helm: the recipe of the fixture has no chart, so it is looked up, never called.
  private func run(_ docgen: DocGenRun) async throws
    -> (status: Int32, output: String, errors: String)
  {
    try docgen.write("", to: "../cache/tools/bin/helm")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755],
      ofItemAtPath: docgen.cache.appending(path: "tools/bin/helm").path)
    return try await docgen.run("build")
  }

  private func digest(_ docgen: DocGenRun) async throws -> String {
    let sha256sum = Tool(path: "/usr/bin/sha256sum")
    let catalog = try RecipeCatalog(root: docgen.root.path)
    return try await VerificationDigest(
      root: docgen.root.path, helm: sha256sum, sha256sum: sha256sum
    ).digest(of: try catalog.recipe(id), preset: nil, namespace: "spark")
  }

  @Test func recordOfTheCacheIsShown() async throws {
    let docgen = try DocGenRun()
    let text = try record(try await digest(docgen), "2026-02-01T00:00:00Z")
    try docgen.write(text, to: "../cache/verified/\(id)/no-preset.json")
    #expect(try await run(docgen).status == 0)
    let page = try docgen.text(page)
    #expect(page.contains("class=\"badge verified\"") && page.contains("1\u{A0}February 2026"))
  }

  /// Before there was a record for each preset.
  @Test func formerRecordOfTheCacheIsStillShown() async throws {
    let docgen = try DocGenRun()
    let text = try record(try await digest(docgen), "2026-02-01T00:00:00Z")
    try docgen.write(text, to: "../cache/verified/\(id).json")
    #expect(try await run(docgen).errors.isEmpty)
    #expect(try docgen.text(page).contains("class=\"badge verified\""))
  }

  @Test func newerRecordOfTheTreeWins() async throws {
    let docgen = try DocGenRun()
    let digest = try await digest(docgen)
    try docgen.write(
      try record(digest, "2026-02-01T00:00:00Z"), to: "../cache/verified/\(id)/no-preset.json")
    try docgen.write(
      try record(digest, "2026-03-01T00:00:00Z"), to: "recipes/\(id)/verified.json")
    #expect(try await run(docgen).status == 0)
    #expect(try docgen.text(page).contains("1\u{A0}March 2026"))
  }

  @Test func changedRecipeIsStale() async throws {
    let docgen = try DocGenRun()
    let text = try record(try await digest(docgen), "2026-02-01T00:00:00Z")
    try docgen.write(text, to: "../cache/verified/\(id)/no-preset.json")
    try docgen.write("echo IN > plug\n", to: "recipes/\(id)/setup.sh")
    #expect(try await run(docgen).status == 0)
    #expect(try docgen.text(page).contains("class=\"badge stale\""))
  }

  @Test func unreadableRecordIsAWarning() async throws {
    let docgen = try DocGenRun()
    try docgen.write("{}", to: "recipes/\(id)/verified.json")
    let result = try await run(docgen)
    #expect(result.status == 0)
    #expect(
      result.errors == """
        recipes/\(id)/verified.json: warning: the record of '\(id)' cannot be read — it is no \
        verification record of this version
        help: run 'recipes verify \(id)' again

        """)
    #expect(try docgen.text(page).contains("class=\"badge never\""))
  }

  @Test func chartThatDoesNotRenderLeavesTheRecordUncompared() async throws {
    let docgen = try DocGenRun()
    for language in ["en", "ru"] {
      let file = "recipes/\(id)/\(language).md"
      let text = try docgen.text(file)
      try docgen.write(text.replacing("id: ", with: "presets: [lamp/on]\nid: "), to: file)
    }
    try docgen.write(try record("x", "2026-02-01T00:00:00Z"), to: "recipes/\(id)/verified.json")
    let result = try await run(docgen)
    #expect(result.status == 0)
    #expect(
      result.errors.hasPrefix(
        """
        recipes/\(id): warning: whether the record of '\(id)' is stale cannot be told — unknown \
        chart 'lamp' — charts/lamp/Chart.yaml does not exist
        """))
    #expect(try docgen.text(page).contains("class=\"badge verified\""))
  }
}
