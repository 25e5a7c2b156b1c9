import Diagnostics
import Foundation
import Site
import Testing

/// Sections that have changed in one language, in both, or that nobody ever compared.
@Suite struct TranslationCheckTests {
  private static let english = "content/en/guides/lamps.md"
  private static let russian = "content/ru/guides/lamps.md"

  @Test func whatIsConfirmedIsLeftAlone() throws {
    let site = try ConfirmedSite()
    #expect(try site.fixture.diagnostics() == [])
    #expect(try !site.fixture.page("ru/guides/lamps.html").contains("class=\"notice\""))
  }

  @Test func withoutARecordNothingIsAsked() throws {
    let site = try FixtureSite(["content/en/guides/second.md": "---\ntitle: Other\n---\nOther.\n"])
    #expect(try site.diagnostics() == [])
  }

  @Test(arguments: [("en", "ru"), ("ru", "en")])
  func theOtherLanguageIsBehind(changed: String, behind: String) throws {
    let path = "content/\(changed)/guides/lamps.md"
    let site = try ConfirmedSite([path: { $0.replacing("- [ ] ", with: "- [ ] more, ") }])
    let findings = try site.fixture.site().diagnostics
    #expect(findings.map(\.rule) == ["translation-behind"])
    #expect(findings.map(\.severity) == [.warning])
    #expect(findings.map(\.location?.path) == ["content/\(behind)/guides/lamps.md"])
    let page = try site.fixture.page("\(behind)/guides/lamps.html")
    #expect(page.contains("<p class=\"notice\"><a href=\"../../\(changed)/guides/lamps.html#"))
    #expect(try !site.fixture.page("\(changed)/guides/lamps.html").contains("class=\"notice\""))
  }

  @Test func theWarningSaysWhatWhereWhyAndWhatToDo() throws {
    let site = try ConfirmedSite([Self.english: { $0.replacing("A note.", with: "Another note.") }])
    #expect(
      try site.fixture.diagnostics() == [
        """
        content/ru/guides/lamps.md:62:1: warning: the Russian of 'Цитаты' is older than the English \
        — content/en/guides/lamps.md:62:1 has changed since somebody confirmed that both say the same
        help: bring it up to date, then run 'docgen confirm guides/lamps'
        """
      ])
    let page = try site.fixture.page("ru/guides/lamps.html")
    let notice = """
      <p class="notice"><a href="../../en/guides/lamps.html#quotes" hreflang="en">Английская версия \
      этого раздела</a> новее.</p>
      """
    #expect(page.contains("#</a></div>\n" + notice))
    #expect(page.components(separatedBy: "class=\"notice\"").count == 2)
  }

  @Test func titleAndSummaryAreTheFirstSection() throws {
    let site = try ConfirmedSite([
      Self.russian: { $0.replacing("\nsummary: ", with: "\nsummary: Новое. ") }
    ])
    #expect(
      try site.fixture.diagnostics() == [
        """
        content/en/guides/lamps.md:1:1: warning: the English of 'How lamps work' is older than the \
        Russian — content/ru/guides/lamps.md:1:1 has changed since somebody confirmed that both say \
        the same
        help: bring it up to date, then run 'docgen confirm guides/lamps'
        """
      ])
    #expect(
      try site.fixture.page("en/guides/lamps.html").contains(
        "<p class=\"notice\"><a href=\"../../ru/guides/lamps.html\" hreflang=\"ru\">The Russian "
          + "version of this page's beginning</a> is newer.</p>"))
  }

  @Test func whereBothHaveChangedReadersAreToldNothing() throws {
    let site = try ConfirmedSite([
      Self.english: { $0.replacing("A note.", with: "Another note.") },
      Self.russian: { $0.replacing("> [!NOTE]\n> ", with: "> [!NOTE]\n> Ещё: ") },
    ])
    #expect(
      try site.fixture.diagnostics() == [
        """
        content/en/guides/lamps.md:62:1: warning: nobody has confirmed that 'Quotes' says the same in \
        both languages — it and content/ru/guides/lamps.md:62:1 have both changed since then
        help: compare them, then run 'docgen confirm guides/lamps'
        """
      ])
    #expect(try !site.fixture.page("ru/guides/lamps.html").contains("class=\"notice\""))
    try site.confirm("guides/lamps")
    #expect(try site.fixture.diagnostics() == [])
  }

  @Test func aNewSectionAwaitsConfirmation() throws {
    let site = try ConfirmedSite([
      Self.english: { $0 + "\n## New\n" }, Self.russian: { $0 + "\n## Новый\n" },
    ])
    let findings = try site.fixture.site().diagnostics
    #expect(findings.map(\.rule) == ["translation-unconfirmed"])
    #expect(
      findings.first?.what
        == "nobody has confirmed that 'New' says the same in both languages")
  }

  @Test func aNewPageAwaitsConfirmationAsAWhole() throws {
    let text = "---\ntitle: T\n---\n\n## A\n\n## B\n"
    let site = try ConfirmedSite([
      "content/en/guides/new.md": { _ in text }, "content/ru/guides/new.md": { _ in text },
    ])
    #expect(
      try site.fixture.diagnostics() == [
        """
        content/en/guides/new.md: warning: nobody has confirmed that the page says the same in both \
        languages — content/translations.yaml does not have it, nor content/ru/guides/new.md
        help: compare them, then run 'docgen confirm guides/new'
        """
      ])
  }

  @Test func aDraftAwaitsNothing() throws {
    let text = "---\ntitle: T\ndraft: true\n---\n"
    let site = try ConfirmedSite([
      "content/en/guides/new.md": { _ in text }, "content/ru/guides/new.md": { _ in text },
    ])
    #expect(try site.fixture.diagnostics() == [])
  }

  /// The slug of the record is gone, and the place is the same.
  @Test func aHeadingMayBeRenamed() throws {
    let site = try ConfirmedSite([Self.english: { $0.replacing("## Quotes", with: "## Citations") }]
    )
    let findings = try site.fixture.site().diagnostics
    #expect(findings.map(\.rule) == ["translation-behind"])
    #expect(findings.map(\.location?.path) == [Self.russian])
  }

  @Test func recipesCount() throws {
    let folder = "recipes/troubleshooting/lamp-dark"
    let site = try ConfirmedSite([
      "\(folder)/ru.md": { $0.replacing("## Исправление\n", with: "## Исправление\n\nСвет.\n") }
    ])
    #expect(try site.fixture.site().diagnostics.map(\.location?.path) == ["\(folder)/en.md"])
    #expect(
      try site.fixture.page("en/\(folder).html").contains(
        "<a href=\"../../../ru/\(folder).html#%D0%B8%D1%81%D0%BF"))
  }

  @Test func aBrokenRecordIsAnError() throws {
    let site = try ConfirmedSite([Confirmation.path: { _ in "a: [\n" }])
    #expect(
      try site.fixture.diagnostics() == [
        """
        content/translations.yaml: error: the record of translations cannot be read — did not find \
        expected node content in line 2
        help: restore it, or remove it and run 'docgen confirm'
        """
      ])
  }
}
