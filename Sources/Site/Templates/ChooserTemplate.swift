internal import Recipes

/// The root page: leads to the reader's language, and shows all of them when no script runs.
struct ChooserTemplate {
  let site: SiteContext

  func html() -> String {
    var html = HTML()
    html.doctype()
    html.element(.html, .lang(PageLanguage.en.rawValue)) { html in
      html.newline()
      html.element(.head) { writeHead(&$0) }
      html.newline()
      html.element(.body, .class("chooser")) { html in
        html.element(.main) { html in
          html.element(.h1, text: site.siteTitle(.en))
          for language in PageLanguage.allCases { writeChoice(language, &html) }
        }
      }
    }
    html.newline()
    return html.source
  }

  private func writeHead(_ html: inout HTML) {
    html.newline()
    HeadTemplate.writeCommon(into: &html)
    html.element(.title, text: site.siteTitle(.en))
    html.newline()
    HeadTemplate.writeLink("canonical", site.address(of: "index.html"), &html)
    HeadTemplate.writeLink("icon", "theme/icon.svg", &html)
    HeadTemplate.writeLink("stylesheet", "theme/style.css", &html)
    html.element(.script, Attribute("src", "theme/chooser.js")) { _ in }
    html.newline()
  }

  private func writeChoice(_ language: PageLanguage, _ html: inout HTML) {
    let words = Words.in(language)
    html.element(.p, .lang(language.rawValue)) { html in
      html.element(
        .a, .href("\(language.rawValue)/index.html"), Attribute("hreflang", language.rawValue),
        Attribute("data-language", language.rawValue), text: words.languageName)
      html.text(" ")
      html.element(.span, text: site.page("index", language)?.summary ?? words.chooseLanguage)
    }
  }
}
