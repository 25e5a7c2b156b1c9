internal import Recipes

/// The `<head>`: nothing is loaded from elsewhere, and no script or style stands in the page.
struct HeadTemplate {
  static let policy = """
    default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self'; base-uri 'none'; \
    form-action 'none'
    """

  let page: Page
  let site: SiteContext

  func write(into html: inout HTML) {
    html.newline()
    HeadTemplate.writeCommon(into: &html)
    html.element(.title, text: title)
    html.newline()
    if !page.summary.isEmpty { meta("description", page.summary, &html) }
    HeadTemplate.writeLink("canonical", site.address(of: page.output), &html)
    for language in PageLanguage.allCases {
      guard let version = site.page(page.key, language) else { continue }
      alternate(language.rawValue, site.address(of: version.output), &html)
    }
    alternate("x-default", site.address(of: site.fallback(of: page)), &html)
    MachineHead(page: page, site: site).write(into: &html)
    HeadTemplate.writeLink("icon", page.href(to: "theme/icon.svg"), &html)
    HeadTemplate.writeLink("stylesheet", page.href(to: "theme/style.css"), &html)
    // Not deferred: it sets the chosen colours before the first paint.
    html.element(.script, Attribute("src", page.href(to: "theme/site.js"))) { _ in }
    html.newline()
    html.element(
      .script, Attribute("defer", nil), Attribute("src", page.href(to: "theme/search.js"))
    ) { _ in }
    html.newline()
  }

  /// What the language chooser has too.
  static func writeCommon(into html: inout HTML) {
    html.void(.meta, Attribute("charset", "utf-8"))
    html.newline()
    html.void(
      .meta, Attribute("http-equiv", "Content-Security-Policy"), Attribute("content", policy))
    html.newline()
    html.void(
      .meta, Attribute("name", "viewport"),
      Attribute("content", "width=device-width, initial-scale=1"))
    html.newline()
    html.void(.meta, Attribute("name", "color-scheme"), Attribute("content", "light dark"))
    html.newline()
    html.void(.meta, Attribute("name", "referrer"), Attribute("content", "no-referrer"))
    html.newline()
  }

  static func writeLink(_ relation: String, _ target: String, _ html: inout HTML) {
    html.void(.link, Attribute("rel", relation), .href(target))
    html.newline()
  }

  private var title: String {
    let site = site.siteTitle(page.language)
    return page.title == site || page.key == "index" ? site : "\(page.title) · \(site)"
  }

  private func meta(_ name: String, _ content: String, _ html: inout HTML) {
    html.void(.meta, Attribute("name", name), Attribute("content", content))
    html.newline()
  }

  private func alternate(_ language: String, _ target: String, _ html: inout HTML) {
    html.void(
      .link, Attribute("rel", "alternate"), Attribute("hreflang", language), .href(target))
    html.newline()
  }
}
