/// The foot of a page: where to correct it, and when it was last changed.
struct FooterTemplate {
  let page: Page
  let site: SiteContext

  func write(into html: inout HTML) {
    let words = Words.in(page.language)
    let configuration = site.configuration
    html.element(.footer, .class("site")) { html in
      if let source = page.source {
        let path = LinkMap.encoded(path: source)
        html.element(
          .a, .class("edit"), Attribute("rel", "external"),
          .href("\(configuration.repositoryURL)/edit/\(configuration.branch)/\(path)"),
          text: words.edit)
      }
      if let date = site.changed(page) {
        html.element(.span, .class("changed")) { html in
          html.text("\(EditionWords.in(page.language).changed) ")
          html.element(
            .time, Attribute("datetime", date), text: WrittenDate.text(date, in: page.language))
        }
      }
      html.element(
        .a, Attribute("rel", "external"), .href(configuration.repositoryURL),
        text: site.siteTitle(page.language))
    }
  }
}
