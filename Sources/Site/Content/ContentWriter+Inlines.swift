internal import Markdown
internal import Pages

extension ContentWriter {
  /// Opens an inline container; false when the node is none.
  mutating func writeInline(_ node: Node, _ index: Int) -> Bool {
    switch node.kind {
    case .emphasis: enter(index, [.em])
    // GitHub writes strong text inside strong text once: twice would be heavier.
    case .strong: enter(index, document.nodes[node.parent].kind == .strong ? [] : [.strong])
    case .strikethrough: enter(index, [.del])
    case .link(let destination, let title): writeLink(destination, title, index)
    default: return false
    }
    return true
  }

  private mutating func writeLink(_ destination: String, _ title: String, _ index: Int) {
    var attributes: [Attribute]
    switch try? links.target(of: destination, from: page.source ?? "") {
    case .page(let target, let anchor):
      let path = target.output == page.output && anchor != nil ? "" : page.href(to: target.output)
      attributes = [.href(LinkMap.encoded(path: path) + LinkMap.fragment(anchor))]
      attributes += term(target, anchor)
    case .file(let file, let anchor, let isFolder):
      let url = links.repositoryURL(of: file, anchor: anchor, isFolder: isFolder)
      attributes = [.href(url), Attribute("rel", "external")]
    default: attributes = [.href(destination), Attribute("rel", "external noopener")]
    }
    if !title.isEmpty { attributes.append(Attribute("title", title)) }
    enter(index, [.a], attributes)
  }

  /// Marks a link to a term of the glossary. Its definition is a description for screen readers, from
  /// which the style sheet takes what it shows on hover and focus: `title` would be shown to the mouse
  /// alone, and hidden text would stand in copies of the page.
  private func term(_ target: Page, _ anchor: String?) -> [Attribute] {
    guard target.key != page.key, let anchor, let definition = target.definitions[anchor] else {
      return []
    }
    return [.class("term"), Attribute("aria-description", definition)]
  }

  mutating func writeImage(_ source: String, _ title: String, _ index: Int) {
    guard case .file(let file, _, _) = try? links.target(of: source, from: page.source ?? "") else {
      return
    }
    let path = page.href(to: ImageFiles.output(of: file))
    var attributes = [
      Attribute("src", LinkMap.encoded(path: path)),
      Attribute("alt", document.plainText(of: index)),
      Attribute("loading", "lazy"),
    ]
    let isFigure = isFigure(document.nodes[index].parent)
    if !title.isEmpty, !isFigure { attributes.append(Attribute("title", title)) }
    html.open(.img, attributes)
    if isFigure {
      html.element(.figcaption, text: Typography.polished(title, in: page.language))
    }
  }

  mutating func writeReference(_ number: Int) {
    let id = footnotes.reference(to: number)
    html.element(.sup) { html in
      html.element(.a, .id(id), .href("#fn-\(number)"), text: "\(number)")
    }
  }

  // MARK: Headings

  mutating func writeHeading(_ index: Int) {
    guard let place = page.headings.headings.firstIndex(where: { $0.node == index }) else { return }
    let heading = page.headings.headings[place]
    // The page's title is written by the template.
    if heading.level == 1 { return }
    let twin = place < twins.count ? Attribute("data-twin", twins[place]) : nil
    let inside = headingContent(heading, index)
    html.element(.div, .class("heading")) { html in
      html.open(.heading(heading.level), [.id(heading.anchor)] + (twin.map { [$0] } ?? []))
      html.append(inside)
      html.close(.heading(heading.level))
      html.element(
        .a, .class("anchor"), .href(LinkMap.fragment(heading.anchor)),
        .label("\(words.sectionLink): \(heading.title)"), text: "#")
    }
    html.newline()
    for section in behind where section.anchor == heading.anchor {
      section.write(of: page, into: &html)
    }
  }

  /// A heading's inline content: a writer of its own, over the heading's nodes alone.
  private func headingContent(_ heading: Outline.Heading, _ index: Int) -> HTML {
    var writer = self
    writer.html = HTML()
    writer.open = []
    writer.marked = heading.marked
    writer.writeNodes(index + 1..<document.nodes[index].end)
    return writer.html
  }
}
