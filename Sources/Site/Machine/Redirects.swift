internal import Diagnostics
internal import Pages
internal import Recipes

/// Addresses that pages had before: `redirects` of `site/site.yaml`, from one key to another. Each
/// becomes a page that leads on, in every language.
struct Redirects {
  let pages: [Page]
  let site: SiteContext

  func files() -> [OutputFile] {
    site.configuration.redirects.sorted { $0.key < $1.key }.flatMap { old, new in
      PageLanguage.allCases.compactMap { language in
        guard let page = site.page(new, language) else { return nil }
        let path = "\(language.rawValue)/\(old).html"
        return OutputFile(path: path, text: html(path, page))
      }
    }
  }

  private func html(_ path: String, _ page: Page) -> String {
    let target = LinkMap.encoded(path: RelativePath.between(path, page.output))
    var html = HTML()
    html.doctype()
    html.element(.html, .lang(page.language.rawValue)) { html in
      html.newline()
      html.element(.head) { html in
        html.newline()
        HeadTemplate.writeCommon(into: &html)
        html.element(.title, text: page.title)
        html.newline()
        html.void(
          .meta, Attribute("http-equiv", "refresh"), Attribute("content", "0; url=\(target)"))
        html.newline()
        html.void(.meta, Attribute("name", "robots"), Attribute("content", "noindex"))
        html.newline()
        HeadTemplate.writeLink("canonical", site.address(of: page.output), &html)
      }
      html.newline()
      html.element(.body) { html in
        html.element(.p) { html in
          html.text("\(EditionWords.in(page.language).moved): ")
          html.element(.a, .href(target), text: page.title)
        }
      }
    }
    html.newline()
    return html.source
  }
}
