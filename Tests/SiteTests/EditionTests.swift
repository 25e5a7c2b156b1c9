import Testing

@testable import Site

@Suite struct EditionTests {
  private func site() throws -> FixtureSite {
    try FixtureSite(["site/site.yaml": MachineTests.configuration + "versions: [v0.3, v0.2]\n"])
  }

  @Test func theNewestOffersTheOlder() throws {
    let page = try site().page("en/guides/lamps.html")
    #expect(page.contains("<summary aria-label=\"Version: v0.3\">v0.3</summary>"))
    #expect(page.contains("<a href=\"../index.html\" aria-current=\"true\">v0.3</a>"))
    #expect(page.contains("<a href=\"../../v0.2/en/index.html\">v0.2</a>"))
    #expect(!page.contains("class=\"notice\""))
  }

  @Test func anOlderOneSaysSoAndPointsToTheNewest() throws {
    let page = try site().page("ru/guides/lamps.html", Edition(version: "v0.2"))
    #expect(
      page.contains(
        "<p class=\"notice\">Эти страницы описывают прежнюю версию, v0.2. "
          + "<a href=\"../../../ru/index.html\">Читать о новейшей</a>.</p>"))
    #expect(page.contains("<a href=\"../index.html\" aria-current=\"true\">v0.2</a>"))
    #expect(page.contains("<a href=\"../../../ru/index.html\">v0.3</a>"))
    #expect(
      page.contains("rel=\"canonical\" href=\"https://lamps.example/docs/ru/guides/lamps.html\""))
  }

  /// The configuration of an old version may not know that it is one.
  @Test func aVersionThatIsNotListedIsOffered() throws {
    let page = try site().page("en/index.html", Edition(version: "v0.1"))
    #expect(page.contains("<a href=\"index.html\" aria-current=\"true\">v0.1</a>"))
    #expect(page.contains("<a href=\"../../v0.2/en/index.html\">v0.2</a>"))
  }

  @Test func anOlderOneHasNoMapOfTheSite() throws {
    let site = try site()
    let old = Edition(version: "v0.2")
    let paths = Set(try site.site(old).files().map(\.path))
    #expect(paths.isDisjoint(with: ["robots.txt", "sitemap.xml", "llms.txt", "llms-full.txt"]))
    #expect(paths.isSuperset(of: ["404.html", "en/404.html", "en/guides/lamps.md"]))
    let missing = try site.page("404.html", old)
    #expect(missing.contains("href=\"/docs/v0.2/en/index.html\""))
    let twin = try site.page("en/index.md", old)
    #expect(twin.contains("https://lamps.example/docs/v0.2/en/"))
  }

  @Test func oneVersionNeedsNoMenu() throws {
    #expect(try !FixtureSite().page("en/index.html").contains("class=\"versions\""))
  }

  @Test(arguments: [
    ("v0.2", true), ("1.0-rc.1", true), ("v1", true), ("en", false), ("version", false),
    ("../v1", false), ("v1/x", false), ("", false),
  ])
  func versionNames(name: String, isOne: Bool) { #expect(Edition.isVersion(name) == isOne) }

  private static let draft: [String: String?] = [
    "content/en/guides/second.md": "---\ntitle: Soon\ndraft: true\n---\nText.\n",
    "content/ru/guides/second.md": "---\ntitle: Скоро\ndraft: true\n---\nТекст.\n",
  ]

  @Test func draftsAreNotPublished() throws {
    let site = try FixtureSite(Self.draft)
    #expect(try site.diagnostics() == [])
    let files = try site.files()
    #expect(!files.contains { $0.path.contains("second") })
    for file in files { #expect(!String(decoding: file.bytes, as: UTF8.self).contains("Soon")) }
  }

  @Test func draftsAreShownOnRequest() throws {
    let edition = Edition(showsDrafts: true)
    let site = try FixtureSite(Self.draft)
    let page = try site.page("ru/guides/second.html", edition)
    #expect(page.contains("<p class=\"notice\">Черновик: страница ещё не опубликована.</p>"))
    #expect(page.contains("<meta name=\"robots\" content=\"noindex\">"))
    #expect(try site.page("en/guides/index.html", edition).contains("second.html\">Soon</a>"))
    for path in ["sitemap.xml", "llms.txt", "llms-full.txt"] {
      let text = try site.page(path, edition)
      #expect(!text.contains("guides/second") && !text.contains("Soon"), "\(path)")
    }
  }

  @Test func aLinkToADraftIsAFinding() throws {
    var changes = Self.draft
    changes["content/en/guides/index.md"] = "---\ntitle: Guides\n---\n[soon](second.md)\n"
    #expect(
      try FixtureSite(changes).diagnostics() == [
        """
        content/en/guides/index.md:4:8: error: the link 'second.md' leads to a draft — drafts are \
        not published
        help: remove the link, or 'draft: true' of that page
        """
      ])
  }
}
