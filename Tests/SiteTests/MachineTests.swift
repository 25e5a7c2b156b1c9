import Foundation
import Recipes
import Testing

@testable import Site

@Suite struct MachineTests {
  private static let dated = Edition(changes: [
    "content/en/guides/lamps.md": "2026-11-03T09:30:00Z",
    "content/en/guides/second.md": "2026-11-05T10:00:00Z",
  ])

  private func paths(_ site: FixtureSite, _ edition: Edition) throws -> [String] {
    try site.site(edition).files().map(\.path)
  }

  @Test func feedHasTheNewestChangeFirst() throws {
    let site = try FixtureSite()
    let feed = try site.page("en/feed.xml", Self.dated)
    let titles = feed.matches(of: /<title>(.*?)<\/title>/).map { String($0.1) }
    #expect(titles == ["Lamps &amp; more: changes", "A second guide", "How lamps work"])
    #expect(feed.contains("  <updated>2026-11-05T10:00:00Z</updated>\n  <link rel=\"self\""))
    // No Russian page has a date.
    #expect(try !paths(site, Self.dated).contains("ru/feed.xml"))
    #expect(try !paths(site, Edition()).contains("en/feed.xml"))
  }

  @Test func lastChangeIsShownWhereItIsKnown() throws {
    let site = try FixtureSite()
    let page = try site.page("en/guides/lamps.html", Self.dated)
    #expect(
      page.contains(
        "<span class=\"changed\">Last changed <time datetime=\"2026-11-03T09:30:00Z\">"
          + "3\u{A0}November 2026</time></span>"))
    #expect(page.contains("\"dateModified\":\"2026-11-03T09:30:00Z\""))
    #expect(page.contains("type=\"application/atom+xml\""))
    let map = try site.page("sitemap.xml", Self.dated)
    #expect(map.components(separatedBy: "<lastmod>").count == 3)
    #expect(try !site.page("ru/guides/lamps.html", Self.dated).contains("class=\"changed\""))
  }

  @Test func dataIsJSONAndNeverEndsItsElement() throws {
    let site = try FixtureSite([
      "content/en/guides/second.md": "---\ntitle: \"</script> \\\"q\\\" \\\\ <b>\"\n---\nText.\n"
    ])
    let page = try site.page("en/guides/second.html")
    let start = try #require(page.firstRange(of: "<script type=\"application/ld+json\">"))
    let rest = page[start.upperBound...]
    let json = rest[..<(try #require(rest.firstRange(of: "</script>"))).lowerBound]
    let value = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    let things = try #require(value?["@graph"] as? [[String: Any]])
    #expect(things.first?["headline"] as? String == "</script> \"q\" \\ <b>")
    #expect(things.map { $0["@type"] as? String } == ["TechArticle", "BreadcrumbList"])
  }

  /// Comments, attributes and frontmatter go, code stays as it is, links are complete.
  @Test func twinStandsForItself() throws {
    let body = """
      ---
      title: A second guide
      summary: Short.
      ---
      [page](lamps.md#tables), [file](../../../README.md), ![A](../lamp.svg), [out](https://a.example).
      [by name][one]

      <!-- a remark -->
      <!-- of two lines,
      and more -->

      ```bash {title="x"}
      [no](link.md) <!-- stays -->
      ```
      <!-- at the end -->

      [one]: lamps.md "T"

      """
    let site = try FixtureSite(["content/en/guides/second.md": body])
    #expect(
      try site.page("en/guides/second.md") == """
        # A second guide

        Short.

        [page](https://lamps.example/docs/en/guides/lamps.md#tables), \
        [file](https://code.example/lamps/blob/main/README.md), \
        ![A](https://lamps.example/docs/files/content/en/lamp.svg), [out](https://a.example).
        [by name][one]

        ```bash
        [no](link.md) <!-- stays -->
        ```

        [one]: https://lamps.example/docs/en/guides/lamps.md "T"

        """)
  }

  /// What HTML pages show as text is text in Markdown, too.
  @Test func titlesAndSummariesAreText() throws {
    let site = try FixtureSite([
      "content/en/guides/second.md": "---\ntitle: A [b] <c>\nsummary: d\\e <f>\n---\nText.\n"
    ])
    #expect(
      try site.page("en/guides/second.md") == "# A \\[b\\] \\<c>\n\nd\\\\e \\<f>\n\nText.\n")
    #expect(
      try site.page("llms.txt").contains(
        "\n- [A \\[b\\] \\<c>](https://lamps.example/docs/en/guides/second.md): "
          + "d\\\\e \\<f>\n"))
  }

  @Test func everyPageHasATwinAndSaysSo() throws {
    let site = try FixtureSite()
    let files = try site.files()
    let paths = Set(files.map(\.path))
    for page in try site.site().pages {
      let twin = page.output.dropLast(4) + "md"
      #expect(paths.contains(String(twin)))
      let name = try #require(twin.split(separator: "/").last)
      #expect(
        try site.page(page.output).contains(
          "<link rel=\"alternate\" type=\"text/markdown\" title=\""
            + (page.language == .en
              ? "As Markdown" : "В Markdown") + "\" href=\"\(name)\">"))
    }
  }

  @Test func longSitesHaveNoFullText() throws {
    let long = String(repeating: "A word, and another one.\n", count: 50_000)
    let site = try FixtureSite(["content/en/guides/second.md": "---\ntitle: T\n---\n\(long)"])
    #expect(try !paths(site, Edition()).contains("llms-full.txt"))
    #expect(try paths(FixtureSite(), Edition()).contains("llms-full.txt"))
  }

  @Test func redirectsLeadOnInEveryLanguage() throws {
    let site = try FixtureSite([
      "site/site.yaml": Self.configuration + "redirects: {old/x: guides/lamps}\n"
    ])
    let page = try site.page("ru/old/x.html")
    #expect(page.contains("<meta http-equiv=\"refresh\" content=\"0; url=../guides/lamps.html\">"))
    #expect(
      page.contains(
        "<link rel=\"canonical\" href=\"https://lamps.example/docs/ru/guides/lamps.html\">"))
    #expect(try site.page("en/old/x.html").contains("<a href=\"../guides/lamps.html\">How lamps"))
    #expect(try !site.page("sitemap.xml").contains("old/x"))
  }

  @Test func anAuthorsMissingPageWins() throws {
    var changes: [String: String?] = [:]
    for language in ["en", "ru"] {
      changes["content/\(language)/404.md"] = "---\ntitle: Gone\n---\nMine.\n"
    }
    #expect(try FixtureSite(changes).page("en/404.html").contains("Mine."))
  }

  static let configuration = """
    title: {en: Lamps, ru: Лампы}
    baseURL: https://lamps.example/docs
    repositoryURL: https://code.example/lamps

    """
}
