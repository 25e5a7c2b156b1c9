internal import Diagnostics
internal import Markdown
internal import Recipes

/// What a page says around its blocks, as plain text.
struct PageProse {
  let page: RecipePage

  /// The paragraph right before a node.
  func paragraph(before node: Int) -> String? {
    let document = page.document
    let siblings = document.children(of: document.nodes[node].parent)
    guard let index = siblings.firstIndex(of: node), index > 0,
      document.nodes[siblings[index - 1]].kind == .paragraph
    else { return nil }
    return document.plainText(of: siblings[index - 1])
  }

  /// The title of the section that holds a place.
  func section(of location: Location) -> String {
    let before = page.sections.last { section in
      guard let start = section.location.position, let place = location.position else {
        return false
      }
      return start < place
    }
    return before?.title ?? page.frontmatter.title
  }
}
