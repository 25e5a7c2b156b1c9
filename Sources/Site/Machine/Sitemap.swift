internal import Recipes

/// `sitemap.xml`: each page with its other languages and its last change.
struct Sitemap {
  let pages: [Page]
  let site: SiteContext

  func xml() -> String {
    var xml = XML()
    xml.element(
      "urlset",
      [
        ("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9"),
        ("xmlns:xhtml", "http://www.w3.org/1999/xhtml"),
      ]
    ) { xml in
      for page in pages where !page.isDraft { write(page, &xml) }
    }
    return xml.source
  }

  private func write(_ page: Page, _ xml: inout XML) {
    xml.element("url") { xml in
      xml.element("loc", text: site.address(of: page.output))
      if let date = site.changed(page) { xml.element("lastmod", text: date) }
      for language in PageLanguage.allCases {
        guard let version = site.page(page.key, language) else { continue }
        alternate(language.rawValue, version.output, &xml)
      }
      alternate("x-default", site.fallback(of: page), &xml)
    }
  }

  private func alternate(_ language: String, _ output: String, _ xml: inout XML) {
    xml.empty(
      "xhtml:link",
      [("rel", "alternate"), ("hreflang", language), ("href", site.address(of: output))])
  }
}
