package import Diagnostics
internal import Markdown

extension RecipePage {
  /// The place of the first of these frontmatter keys that is on the page.
  func place(ofAny keys: [String]) -> Location? {
    keys.compactMap { reader?.position(ofKey: $0) }.min().map(source.location)
  }

  /// The elements of a list in the frontmatter, with their places.
  package func items(of key: String) -> [(text: String, location: Location)] {
    (reader?.items(ofKey: key) ?? []).map { ($0.text, source.location($0.position)) }
  }

  private var reader: FrontmatterReader? {
    document.frontmatter.map { FrontmatterReader(source: source, range: $0) }
  }
}
