/// What a page of an old version, or a draft, says above its text.
struct PageNotices {
  let page: Page
  let site: SiteContext

  private var words: EditionWords { .in(page.language) }

  func write(into html: inout HTML) {
    if page.isDraft {
      html.element(.p, .class("notice"), text: words.draft)
      html.newline()
    }
    guard let version = site.edition.version else { return }
    let versions = VersionList(page: page, site: site)
    html.element(.p, .class("notice")) { html in
      html.text("\(words.oldVersion) \(version). ")
      html.element(.a, .href(versions.href(to: versions.home(of: nil))), text: words.toNewest)
      html.text(".")
    }
    html.newline()
  }
}
