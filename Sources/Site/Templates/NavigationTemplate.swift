/// The tree of pages, open where the page stands: all pages would make large sites' pages large. On
/// small screens it opens by a link to it, without any script.
struct NavigationTemplate {
  let page: Page
  let site: SiteContext

  func write(into html: inout HTML) {
    let words = Words.in(page.language)
    html.element(.nav, .class("tree"), .id("navigation"), .label(words.navigation)) { html in
      html.element(.a, .class("close"), .href("#content"), text: words.closeMenu)
      writeItems(site.items(page.language), &html)
    }
    html.newline()
  }

  private func writeItems(_ items: [NavigationItem], _ html: inout HTML) {
    html.element(.ul) { html in
      for item in items {
        html.element(.li) { html in
          writeLink(item.page, &html)
          if !item.children.isEmpty, isOpen(item.page) { writeItems(item.children, &html) }
        }
        html.newline()
      }
    }
  }

  /// Whether a folder's page is this one, or above it.
  private func isOpen(_ folder: Page) -> Bool {
    page.key.hasPrefix(folder.key.dropLast("index".count))
  }

  private func writeLink(_ target: Page, _ html: inout HTML) {
    var attributes: [Attribute] = [.href(page.href(to: target.output))]
    if target.key == page.key { attributes.append(Attribute("aria-current", "page")) }
    html.open(.a, attributes)
    html.text(target.title)
    html.close(.a)
  }
}
