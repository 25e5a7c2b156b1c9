internal import Markdown
internal import Pages
internal import Recipes

/// The page of terms. Links to its headings show what a term means without leaving the page.
enum Glossary {
  /// The page with this key is the glossary.
  static let key = "glossary"

  /// Definitions by the anchors of the terms: of the paragraph below each heading the first sentence.
  static func definitions(
    in document: Document, _ outline: Outline, _ language: PageLanguage
  ) -> [String: String] {
    var definitions: [String: String] = [:]
    for heading in outline.headings where heading.level > 1 {
      let next = document.nodes[heading.node].end
      guard next < document.nodes.count, document.nodes[next].kind == .paragraph else { continue }
      let sentence = firstSentence(of: document.plainText(of: next))
      definitions[heading.anchor] = Typography.polished(sentence, in: language)
    }
    return definitions
  }

  /// Up to the first mark after which another sentence begins.
  static func firstSentence(of text: String) -> String {
    guard let end = text.firstMatch(of: /[.!?…](?=\s+[\p{Lu}«"(])/) else { return text }
    return String(text[..<end.range.upperBound])
  }
}
