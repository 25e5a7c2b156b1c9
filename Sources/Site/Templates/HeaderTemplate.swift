internal import Recipes

/// The bar at the top: the site's name, the menu of small screens, language, colours.
struct HeaderTemplate {
  let page: Page
  let site: SiteContext

  func write(into html: inout HTML) {
    let words = Words.in(page.language)
    html.element(.header, .class("site")) { html in
      html.element(
        .a, .class("brand"), .href(page.href(to: "\(page.language.rawValue)/index.html")),
        text: site.siteTitle(page.language))
      writeSearch(&html, words)
      html.element(.div, .class("tools")) { html in
        html.element(.a, .class("menu"), .href("#navigation"), text: words.menu)
        VersionList(page: page, site: site).writeSwitcher(into: &html)
        writeSwitcher(&html, words)
        // The script shows it: without one it could do nothing.
        html.element(
          .button, .class("theme"), Attribute("type", "button"), Attribute("hidden", nil),
          .label(words.theme)
        ) { html in
          html.element(.span, Attribute("aria-hidden", "true"), text: "◐")
        }
      }
    }
    html.newline()
  }

  /// The script shows it: without one it could do nothing.
  private func writeSearch(_ html: inout HTML, _ words: Words) {
    html.element(
      .div, .class("search"), Attribute("role", "search"), Attribute("hidden", nil),
      Attribute("data-found", words.searchFound), Attribute("data-none", words.searchNone),
      Attribute("data-failed", words.searchFailed)
    ) { html in
      html.void(
        .input, Attribute("type", "search"), .label(words.search),
        Attribute("placeholder", words.search), Attribute("aria-autocomplete", "list"),
        Attribute("aria-controls", "search-results"), Attribute("aria-keyshortcuts", "/"),
        Attribute("autocomplete", "off"), Attribute("spellcheck", "false"),
        Attribute("enterkeyhint", "search"))
      html.element(
        .div, .id("search-results"), Attribute("role", "listbox"), .label(words.searchResults),
        Attribute("hidden", nil)
      ) { _ in }
      html.element(.p, .class("status"), Attribute("role", "status")) { _ in }
    }
  }

  private func writeSwitcher(_ html: inout HTML, _ words: Words) {
    html.element(.nav, .class("languages"), .label(words.switcher)) { html in
      for language in PageLanguage.allCases {
        let name = Words.in(language).languageName
        if language == page.language {
          html.element(
            .span, .lang(language.rawValue), Attribute("aria-current", "true"), text: name)
        } else if let version = site.page(page.key, language) {
          html.element(
            .a, .lang(language.rawValue), Attribute("hreflang", language.rawValue),
            Attribute("data-language", language.rawValue), .href(page.href(to: version.output)),
            text: name)
        }
      }
    }
  }
}
