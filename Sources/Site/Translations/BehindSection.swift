internal import Recipes

/// A section that is older than the one in the other language.
struct BehindSection: Sendable, Equatable {
  /// Empty for what stands above the first heading.
  let anchor: String
  /// That of the newer one.
  let other: String

  /// Says so to readers, and leads to the newer one.
  func write(of page: Page, into html: inout HTML) {
    let words = TranslationWords.in(page.language)
    let newer: PageLanguage = page.language == .en ? .ru : .en
    let output = "\(newer.rawValue)/\(page.key).html"
    let href = LinkMap.encoded(path: page.href(to: output)) + LinkMap.fragment(other)
    html.element(.p, .class("notice")) { html in
      html.element(
        .a, .href(href), Attribute("hreflang", newer.rawValue),
        text: anchor.isEmpty ? words.otherTop : words.other)
      html.text(words.isNewer)
    }
    html.newline()
  }
}
