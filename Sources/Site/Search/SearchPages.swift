internal import Markdown
internal import Pages
internal import Recipes
internal import Search

/// The pages as the search sees them: a section for each heading.
enum SearchPages {
  /// - Parameter document: the page's; nil for a page that is generated.
  static func page(_ page: Page, _ document: Document?) -> SearchPage {
    SearchPage(
      language: page.language.rawValue, href: LinkMap.encoded(path: "\(page.key).html"),
      title: page.headings.title?.title ?? page.title, sections: sections(page, document))
  }

  private static func sections(_ page: Page, _ document: Document?) -> [SearchSection] {
    var sections = [SearchSection(anchor: "", heading: "", text: page.summary, code: "")]
    guard let document else { return sections }
    let headings = Dictionary(uniqueKeysWithValues: page.headings.headings.map { ($0.node, $0) })
    var index = 0
    while index < document.nodes.count {
      if let heading = headings[index] {
        if heading.level > 1 {
          sections.append(
            SearchSection(anchor: heading.anchor, heading: heading.title, text: "", code: ""))
        }
        index = document.nodes[index].end
      } else {
        add(document.nodes[index].kind, to: &sections[sections.count - 1])
        index += 1
      }
    }
    return sections
  }

  private static func add(_ kind: Node.Kind, to section: inout SearchSection) {
    switch kind {
    case .text(let text), .code(let text): section.text += text
    case .codeBlock(let block): section.code += block.code
    case .paragraph, .item, .tableCell, .softBreak, .lineBreak, .footnoteDefinition:
      section.text += " "
    default: break
    }
  }
}
