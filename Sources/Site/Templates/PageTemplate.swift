internal import Markdown
internal import Pages
internal import Recipes

/// A whole page: head, header, navigation, content, footer.
struct PageTemplate {
  let page: Page
  private let document: Document?
  let site: SiteContext
  let words: Words

  /// - Parameter document: the page's; nil for a page that is generated.
  init(_ page: Page, _ document: Document?, _ site: SiteContext) {
    self.page = page
    self.document = document
    self.site = site
    words = Words.in(page.language)
  }

  func html() -> HTML {
    var html = HTML()
    html.doctype()
    html.element(.html, .lang(page.language.rawValue)) { html in
      html.newline()
      html.element(.head) { HeadTemplate(page: page, site: site).write(into: &$0) }
      html.newline()
      html.element(
        .body, Attribute("data-copy", words.copy), Attribute("data-copied", words.copied)
      ) { writeBody(&$0) }
    }
    html.newline()
    return html
  }

  private func writeBody(_ html: inout HTML) {
    html.newline()
    html.element(.a, .class("skip"), .href("#content"), text: words.skip)
    HeaderTemplate(page: page, site: site).write(into: &html)
    html.element(.div, .class("frame")) { html in
      NavigationTemplate(page: page, site: site).write(into: &html)
      html.element(.main, .id("content"), Attribute("tabindex", "-1")) { writeMain(&$0) }
      ContentsTemplate(page: page).writeAside(into: &html)
    }
    FooterTemplate(page: page, site: site).write(into: &html)
    html.newline()
  }

  private func writeMain(_ html: inout HTML) {
    writeBreadcrumbs(&html)
    PageNotices(page: page, site: site).write(into: &html)
    html.element(.article) { html in
      writeTitle(&html)
      if let id = page.procedure {
        RecipeBadge(words: words, verification: site.verification(of: id), id: id)
          .write(into: &html)
      }
      ContentsTemplate(page: page).writeFolded(into: &html)
      html.newline()
      html.append(
        ContentWriter.write(
          page, document, site.links, twins: site.twins(of: page), behind: site.behind(page)))
      if case .recipeList(let category) = page.kind {
        RecipeListTemplate(page: page, site: site).write(category, into: &html)
      }
    }
    html.newline()
    writeNeighbours(&html)
  }

  private func writeTitle(_ html: inout HTML) {
    let title = Typography.polished(page.headings.title?.title ?? page.title, in: page.language)
    if let anchor = page.headings.title?.anchor {
      html.element(.h1, .id(anchor), text: title)
    } else {
      html.element(.h1, text: title)
    }
    html.newline()
    if !page.summary.isEmpty {
      let summary = Typography.polished(page.summary, in: page.language)
      html.element(.p, .class("summary"), text: summary)
      html.newline()
    }
    for section in site.behind(page) where section.anchor.isEmpty {
      section.write(of: page, into: &html)
    }
  }

  private func writeBreadcrumbs(_ html: inout HTML) {
    let ancestors = site.ancestors(of: page)
    if ancestors.isEmpty { return }
    html.element(.nav, .class("breadcrumbs"), .label(words.breadcrumbs)) { html in
      html.element(.ol) { html in
        for ancestor in ancestors {
          html.element(.li) { html in
            html.element(.a, .href(page.href(to: ancestor.output)), text: ancestor.title)
          }
        }
        html.element(.li) { html in
          html.element(.span, Attribute("aria-current", "page"), text: page.title)
        }
      }
    }
    html.newline()
  }

  private func writeNeighbours(_ html: inout HTML) {
    let (previous, next) = site.neighbours(of: page)
    if previous == nil, next == nil { return }
    html.element(.nav, .class("neighbours"), .label(words.neighbours)) { html in
      if let previous { writeNeighbour(previous, "prev", words.previous, &html) }
      if let next { writeNeighbour(next, "next", words.next, &html) }
    }
    html.newline()
  }

  private func writeNeighbour(
    _ target: Page, _ relation: String, _ label: String, _ html: inout HTML
  ) {
    html.element(
      .a, .class(relation), Attribute("rel", relation), .href(page.href(to: target.output))
    ) { html in
      html.element(.span, .class("direction"), text: label)
      html.text(" ")
      html.element(.span, .class("name"), text: target.title)
    }
  }
}
