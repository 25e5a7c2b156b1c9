internal import Diagnostics
internal import Markdown
package import Recipes

/// A page of a recipe as a terminal shows it: one pass over its nodes, so that deep nesting costs no
/// recursion.
package struct TerminalPage {
  let page: RecipePage
  let palette: Palette
  let width: Int
  /// Scripts of hidden steps by file; empty for a reader who does not want them.
  let scripts: [String: [UInt8]]
  let words: PageWords

  private var lines: [String] = []
  /// Containers that are open: lists, quotes, items.
  private var open: [Container] = []
  private var isSeparated = true
  private var footnotes = 0

  private struct Container {
    var end: Int
    /// Stands before the first line, until that is written.
    var first: String?
    /// Stands before every other line.
    var rest: String
    var list: Node.ListStyle?
    var count = 0
  }

  /// - Parameters:
  ///   - width: columns of the terminal.
  ///   - scripts: the recipe's files, to show what hidden steps do; empty to leave them out.
  package init(
    _ page: RecipePage, _ palette: Palette, width: Int, scripts: [String: [UInt8]] = [:]
  ) {
    self.page = page
    self.palette = palette
    self.width = width
    self.scripts = scripts
    words = PageWords.in(page.language)
  }

  /// The whole page, its title and summary first.
  package func text() -> String {
    var writer = self
    var title = StyledText()
    title.append(page.frontmatter.title, .bold)
    var summary = StyledText()
    summary.append(page.frontmatter.summary, .plain)
    writer.write(underlined(title, with: "═"))
    writer.isSeparated = false
    writer.separate()
    writer.write(summary.lines(width: width, palette))
    writer.isSeparated = false
    return writer.text(of: 1..<page.document.nodes.count)
  }

  /// A part of the page: nodes that are whole blocks.
  package func text(of range: Range<Int>) -> String {
    var writer = self
    var index = range.lowerBound
    while index < range.upperBound {
      while let last = writer.open.last, last.end <= index { writer.open.removeLast() }
      index = writer.write(index)
    }
    return writer.lines.map { "\($0)\n" }.joined()
  }

  /// Writes a node, or opens it; the index to go on with.
  private mutating func write(_ index: Int) -> Int {
    let node = page.document.nodes[index]
    switch node.kind {
    case .footnoteDefinition:
      footnotes += 1
      enter(node.end, first: "[\(footnotes)] ", rest: "    ")
      return index + 1
    case .blockQuote:
      enter(node.end, first: "│ ", rest: "│ ")
      return index + 1
    case .alert(let alert):
      enter(node.end, first: "┃ ", rest: "┃ ")
      write([palette(alert.rawValue, .bold)])
      return index + 1
    case .list(let style):
      open.append(Container(end: node.end, rest: "", list: style))
      return index + 1
    case .item(let checked):
      enterItem(node.end, checked)
      return index + 1
    default:
      let block = blockLines(index)
      if !block.isEmpty {
        separate()
        write(block)
        isSeparated = false
      }
      return node.end
    }
  }

  private mutating func enter(_ end: Int, first: String, rest: String) {
    separate()
    open.append(Container(end: end, first: first, rest: rest))
    isSeparated = true
  }

  private mutating func enterItem(_ end: Int, _ checked: Bool?) {
    guard let list = open.lastIndex(where: { $0.list != nil }), let style = open[list].list else {
      return
    }
    // A tight list has its items close together, and its first one close to the item above it.
    let isNested = open[..<list].contains { $0.list?.isTight == true }
    if style.isTight, open[list].count > 0 || isNested { isSeparated = true }
    separate()
    let mark = checked.map { $0 ? "[x] " : "[ ] " } ?? ""
    let bullet = style.start.map { "\($0 + open[list].count). " } ?? "• "
    open[list].count += 1
    let marker = "\(bullet)\(mark)"
    open.append(Container(end: end, first: marker, rest: blanks(displayWidth(marker))))
    isSeparated = true
  }

  /// An empty line after what was written last.
  private mutating func separate() {
    if !isSeparated, !lines.isEmpty {
      let prefix = open.prefix { $0.first == nil }.map(\.rest).joined()
      lines.append(trimmed(prefix))
    }
    isSeparated = true
  }

  private mutating func write(_ block: [String]) {
    for line in block {
      let prefix = open.map { $0.first ?? $0.rest }.joined()
      for index in open.indices { open[index].first = nil }
      lines.append(line.isEmpty ? trimmed(prefix) : prefix + line)
    }
  }

  private func trimmed(_ text: String) -> String {
    String(text.reversed().drop { $0 == " " }.reversed())
  }

  /// Columns that are left inside the open containers.
  private var room: Int {
    max(20, width - open.reduce(0) { $0 + displayWidth($1.rest) })
  }

  /// The lines of a block that holds no others.
  private func blockLines(_ index: Int) -> [String] {
    let node = page.document.nodes[index]
    switch node.kind {
    case .heading(let level): return heading(index, level)
    case .codeBlock(let block): return codeLines(block, node: index)
    case .htmlBlock(let html): return hiddenLines(html, from: node.start)
    case .table: return tableLines(index)
    case .thematicBreak: return [palette(String(repeating: "─", count: room), .dim)]
    case .paragraph:
      return StyledText(page.document, in: index, palette).lines(width: room, palette)
    default: return []
    }
  }

  private func heading(_ index: Int, _ level: Int) -> [String] {
    let text = StyledText(page.document, in: index, base: .bold, palette)
    if level <= 2 { return underlined(text, with: level == 1 ? "═" : "─") }
    return text.lines(width: room - 2, palette).enumerated().map { number, line in
      (number == 0 ? palette("▸ ", .dim) : "  ") + line
    }
  }

  private func underlined(_ text: StyledText, with rule: String) -> [String] {
    text.lines(width: room, palette)
      + [palette(String(repeating: rule, count: min(text.width, room)), .dim)]
  }

  private func tableLines(_ index: Int) -> [String] {
    let document = page.document
    let rows = document.children(of: index).map { row in
      document.children(of: row).map { StyledText(document, in: $0, palette) }
    }
    return TableText(header: rows.first, rows: Array(rows.dropFirst()), palette).lines(width: room)
  }
}
