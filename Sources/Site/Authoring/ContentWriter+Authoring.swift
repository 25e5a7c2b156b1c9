internal import Diagnostics
internal import Markdown
internal import Recipes

/// Tabs, captions, figures and diagrams.
extension ContentWriter {
  /// A paragraph that is nothing but an image with a title, which becomes its caption.
  func isFigure(_ index: Int) -> Bool {
    let node = document.nodes[index]
    guard node.kind == .paragraph, index + 1 < node.end, document.nodes[index + 1].end == node.end,
      case .image(_, let title) = document.nodes[index + 1].kind
    else { return false }
    return !title.isEmpty
  }

  /// Opens what begins at a block: a group of tabs, a panel.
  mutating func openTabs(_ index: Int) {
    if tabs.opening.contains(index) {
      html.open(
        .div, [.class("tabs"), Attribute("data-label", AuthoringWords.in(page.language).tabs)])
      html.newline()
    }
    guard let name = tabs.panels[index] else { return }
    html.open(.div, [.class("tab"), Attribute("data-tab", name)])
    html.element(.p, .class("tab-title"), text: name)
    html.newline()
  }

  mutating func closeTabs(_ index: Int) {
    if tabs.panelEnds.contains(index) {
      html.newline()
      html.close(.div)
    }
    if tabs.closing.contains(index) {
      html.newline()
      html.close(.div)
    }
  }

  /// What stands above a block: its title, and the file that it equals.
  mutating func writeCaption(_ sample: CodeSample) {
    guard sample.title != nil || sample.origin != nil else { return }
    html.open(.figcaption)
    if let title = sample.title { html.text(title) }
    if let origin = sample.origin {
      if sample.title != nil { html.text(" · ") }
      let anchor = origin.lines.map { "L\($0.lowerBound)-L\($0.upperBound)" }
      html.element(
        .a, .href(links.repositoryURL(of: origin.path, anchor: anchor, isFolder: false)),
        Attribute("rel", "external"), text: origin.path)
    }
    html.close(.figcaption)
  }

  /// One image: the browser chooses by the system's colours, the script by the reader's.
  mutating func writeDiagram(_ sample: CodeSample) {
    let diagram = Diagram(sample.code, at: document.source.location(document.nodes[0].start))
    html.element(.figure, .class("diagram")) { html in
      html.element(.picture) { html in
        html.void(
          .source, Attribute("media", "screen and (prefers-color-scheme: dark)"),
          Attribute("srcset", page.href(to: diagram.output(.dark))))
        html.void(
          .img, Attribute("src", page.href(to: diagram.output(.light))),
          Attribute("alt", sample.alternative ?? ""), Attribute("loading", "lazy"))
      }
    }
  }
}
