internal import Recipes

/// What a host shows for an address without a page: in one language, or in all at the root. It stands
/// in for pages of any depth, so its links begin at the host's root.
struct MissingPage {
  let site: SiteContext
  let languages: [PageLanguage]

  func html() -> String {
    var html = HTML()
    html.doctype()
    html.element(.html, .lang(languages[0].rawValue)) { html in
      html.newline()
      html.element(.head) { writeHead(&$0) }
      html.newline()
      html.element(.body, .class("chooser")) { html in
        html.element(.main) { html in
          for language in languages { write(language, &html) }
        }
      }
    }
    html.newline()
    return html.source
  }

  private func writeHead(_ html: inout HTML) {
    html.newline()
    HeadTemplate.writeCommon(into: &html)
    let title = EditionWords.in(languages[0]).missing
    html.element(.title, text: "\(title) · \(site.siteTitle(languages[0]))")
    html.newline()
    html.void(.meta, Attribute("name", "robots"), Attribute("content", "noindex"))
    html.newline()
    HeadTemplate.writeLink("icon", site.hostPath(of: "theme/icon.svg"), &html)
    HeadTemplate.writeLink("stylesheet", site.hostPath(of: "theme/style.css"), &html)
  }

  private func write(_ language: PageLanguage, _ html: inout HTML) {
    let words = EditionWords.in(language)
    html.element(.section, .lang(language.rawValue)) { html in
      html.element(language == languages[0] ? .h1 : .h2, text: words.missing)
      html.element(.p, text: words.missingWhy)
      html.element(.p) { html in
        html.element(
          .a, .href(site.hostPath(of: "\(language.rawValue)/index.html")), text: words.toStart)
      }
    }
    html.newline()
  }
}
