import Testing

/// `docgen confirm`, and what `--strict` makes of warnings.
@Suite struct ConfirmTests {
  private static let guide = "content/en/guides/second.md"

  @Test func thePresentStateIsRecorded() async throws {
    let docgen = try DocGenRun()
    let first = try await docgen.run("confirm")
    #expect(first.status == 0 && first.errors.isEmpty)
    #expect(
      first.output == """
        guides/index: the whole page
        guides/lamps: the whole page
        guides/second: the whole page
        index: the whole page
        recipes/troubleshooting/lamp-dark: the whole page
        written to content/translations.yaml

        """)
    let again = try await docgen.run("confirm")
    #expect(again.output == "nothing to record: content/translations.yaml has it all\n")
    try docgen.write(try docgen.text(Self.guide) + "More.\n", to: Self.guide)
    let one = try await docgen.run("confirm", "guides/second")
    #expect(one.output == "guides/second: the whole page\nwritten to content/translations.yaml\n")
    #expect(try await docgen.run("check", "--strict").status == 0)
  }

  @Test func anUnknownPageIsAUsageError() async throws {
    let docgen = try DocGenRun()
    let result = try await docgen.run("confirm", "guides/none")
    #expect(result.status == 2 && result.output.isEmpty)
    #expect(result.errors.hasPrefix("error: 'guides/none' is no page of both languages — "))
    #expect(!docgen.exists("content/translations.yaml"))
  }

  @Test(arguments: ["check", "build"])
  func strictLetsNoWarningPass(verb: String) async throws {
    let docgen = try DocGenRun()
    #expect(try await docgen.run("confirm").status == 0)
    #expect(try await docgen.run(verb, "--strict").status == 0)
    try docgen.write(try docgen.text(Self.guide) + "More.\n", to: Self.guide)
    let strict = try await docgen.run(verb, "--strict")
    #expect(strict.status == 1 && strict.output.isEmpty)
    #expect(strict.errors.hasPrefix("content/ru/guides/second.md:1:1: warning: the Russian of"))
    #expect(strict.errors.hasSuffix("\n1 warning, and --strict lets none pass\n"))
    let lenient = try await docgen.run(verb)
    #expect(lenient.status == 0 && lenient.errors.contains("warning: the Russian of"))
  }

  /// What readers see changes with the record, too.
  @Test func aBuildAfterAConfirmationIsAnother() async throws {
    let docgen = try DocGenRun()
    #expect(try await docgen.run("confirm").status == 0)
    let page = "site/public/ru/guides/second.html"
    try docgen.write(try docgen.text(Self.guide) + "More.\n", to: Self.guide)
    #expect(try await docgen.run("build").status == 0)
    #expect(try docgen.text(page).contains("class=\"notice\""))
    #expect(try await docgen.run("confirm").status == 0)
    #expect(try await docgen.run("build").status == 0)
    #expect(try !docgen.text(page).contains("class=\"notice\""))
  }
}
