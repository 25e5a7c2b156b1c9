internal import Recipes

/// What a page's head tells programs: its Markdown, the feed, what a link to it shows, and its data.
struct MachineHead {
  let page: Page
  let site: SiteContext

  func write(into html: inout HTML) {
    writeAlternates(&html)
    property("og:type", page.key == "index" ? "website" : "article", &html)
    property("og:title", page.title, &html)
    if !page.summary.isEmpty { property("og:description", page.summary, &html) }
    property("og:url", site.address(of: page.output), &html)
    property("og:site_name", site.siteTitle(page.language), &html)
    property("og:locale", MachineHead.locale(page.language), &html)
    for language in PageLanguage.allCases
    where language != page.language && site.page(page.key, language) != nil {
      property("og:locale:alternate", MachineHead.locale(language), &html)
    }
    if page.isDraft {
      html.void(.meta, Attribute("name", "robots"), Attribute("content", "noindex"))
      html.newline()
    }
    html.data("application/ld+json", json: StructuredData(page: page, site: site).json())
    html.newline()
  }

  private func writeAlternates(_ html: inout HTML) {
    let twin = page.href(to: MarkdownTwin.output(of: page))
    let words = EditionWords.in(page.language)
    alternate("text/markdown", LinkMap.encoded(path: twin), words.asMarkdown, &html)
    guard site.hasFeed(page.language), site.edition.version == nil else { return }
    alternate(
      "application/atom+xml", page.href(to: Feed.output(page.language)),
      words.changes, &html)
  }

  private func alternate(_ type: String, _ target: String, _ title: String, _ html: inout HTML) {
    html.void(
      .link, Attribute("rel", "alternate"), Attribute("type", type), Attribute("title", title),
      .href(target))
    html.newline()
  }

  private func property(_ name: String, _ content: String, _ html: inout HTML) {
    html.void(.meta, Attribute("property", name), Attribute("content", content))
    html.newline()
  }

  private static func locale(_ language: PageLanguage) -> String {
    switch language {
    case .en: "en_US"
    case .ru: "ru_RU"
    }
  }
}
