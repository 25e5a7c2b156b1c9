internal import Recipes

/// The feed of a language: its pages, the one that was changed last first (Atom).
struct Feed {
  private let language: PageLanguage
  private let entries: [(page: Page, date: String)]
  private let site: SiteContext

  private static let length = 50

  static func output(_ language: PageLanguage) -> String { "\(language.rawValue)/feed.xml" }

  /// Nil when no change is known: a feed says when.
  init?(_ language: PageLanguage, _ pages: [Page], _ site: SiteContext) {
    let dated = pages.filter { $0.language == language && !$0.isDraft }
      .compactMap { page in site.changed(page).map { (page: page, date: $0) } }
      .sorted { ($1.date, $0.page.key) < ($0.date, $1.page.key) }
    if dated.isEmpty { return nil }
    self.language = language
    self.site = site
    entries = Array(dated.prefix(Feed.length))
  }

  func xml() -> String {
    var xml = XML()
    xml.element(
      "feed", [("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", language.rawValue)]
    ) { xml in
      let title = "\(site.siteTitle(language)): \(EditionWords.in(language).changes.lowercased())"
      xml.element("title", text: title)
      let address = site.address(of: Feed.output(language))
      xml.element("id", text: address)
      xml.element("updated", text: entries[0].date)
      xml.empty("link", [("rel", "self"), ("href", address)])
      let home = site.address(of: "\(language.rawValue)/index.html")
      xml.empty("link", [("rel", "alternate"), ("type", "text/html"), ("href", home)])
      xml.element("author") { $0.element("name", text: site.siteTitle(language)) }
      for (page, date) in entries { write(page, date, &xml) }
    }
    return xml.source
  }

  /// One change is one entry: a page that changes again is a new one.
  private func write(_ page: Page, _ date: String, _ xml: inout XML) {
    let address = site.address(of: page.output)
    xml.element("entry") { xml in
      xml.element("title", text: page.title)
      xml.element("id", text: "\(address)#\(date)")
      xml.element("updated", text: date)
      xml.empty("link", [("rel", "alternate"), ("type", "text/html"), ("href", address)])
      if !page.summary.isEmpty { xml.element("summary", text: page.summary) }
    }
  }
}
