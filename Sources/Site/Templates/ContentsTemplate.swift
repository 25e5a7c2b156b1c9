internal import Pages

/// The table of contents: beside the text on wide screens, folded above it on others.
struct ContentsTemplate {
  let page: Page

  private var headings: [Outline.Heading] {
    page.headings.headings.filter { (2...3).contains($0.level) }
  }

  private var isWorthwhile: Bool { headings.count > 1 }

  func writeAside(into html: inout HTML) {
    guard isWorthwhile else { return }
    let words = Words.in(page.language)
    html.element(.nav, .class("contents wide"), .label(words.contents)) { html in
      html.element(.p, .class("contents-title"), text: words.contents)
      writeList(&html)
    }
    html.newline()
  }

  func writeFolded(into html: inout HTML) {
    guard isWorthwhile else { return }
    html.element(.details, .class("contents folded")) { html in
      html.element(.summary, text: Words.in(page.language).contents)
      writeList(&html)
    }
    html.newline()
  }

  private func writeList(_ html: inout HTML) {
    html.element(.ul) { html in
      for heading in headings {
        html.element(.li, .class("level-\(heading.level)")) { html in
          html.element(
            .a, .href(LinkMap.fragment(heading.anchor)),
            text: Typography.polished(heading.title, in: page.language))
        }
      }
    }
  }
}
