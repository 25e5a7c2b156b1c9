internal import Diagnostics
internal import Recipes

/// `llms.txt`, the list of pages for language models, and `llms-full.txt`, their texts.
struct PagesForModels {
  let pages: [Page]
  let site: SiteContext

  /// Beyond this a model could not read the whole, and no host should serve it.
  static let limit = 1 << 20

  private static let original = PageLanguage.en

  func index() -> String {
    var text = "# \(MarkdownText.escaped(site.siteTitle(Self.original)))\n"
    if let summary = site.page("index", Self.original)?.summary, !summary.isEmpty {
      text += "\n> \(MarkdownText.escaped(summary))\n"
    }
    for language in PageLanguage.allCases {
      text += "\n## \(Words.in(language).languageName)\n\n"
      for page in site.pagesInOrder(language) where !page.isDraft {
        text += MarkdownText.item(page, at: site.address(of: MarkdownTwin.output(of: page)))
      }
    }
    return text
  }

  /// All pages in the original's language, in reading order; nil when they are too long.
  func fullText() -> String? {
    let pages = site.pagesInOrder(Self.original).filter { !$0.isDraft }
    // Sources are about as long as what is made of them.
    if pages.reduce(0, { $0 + ($1.text?.bytes.count ?? 0) }) > Self.limit { return nil }
    var text = ""
    for page in pages {
      if !text.isEmpty { text += "\n---\n\n" }
      text += "<!-- \(site.address(of: page.output)) -->\n\n"
      text += MarkdownTwin(page, page.document, site).markdown()
    }
    return text
  }
}
