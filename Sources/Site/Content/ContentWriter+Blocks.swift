internal import Markdown

extension ContentWriter {
  /// Opens a block container; false when the node is none.
  mutating func writeBlock(_ node: Node, _ index: Int) -> Bool {
    switch node.kind {
    case .paragraph:
      if isFigure(index) {
        enter(index, [.figure], [.class("image")])
      } else if !isTight(index) {
        enter(index, [.p])
      }
    case .blockQuote: enter(index, [.blockquote])
    case .alert(let alert): writeAlert(alert, index)
    case .list(let style): writeList(style, index)
    case .item(let checked): writeItem(checked, index)
    case .footnoteDefinition: writeDefinition(index)
    default: return false
    }
    return true
  }

  /// Paragraphs of tight lists stand without `<p>`.
  private func isTight(_ index: Int) -> Bool {
    let item = document.nodes[index].parent
    guard case .item = document.nodes[item].kind,
      case .list(let style) = document.nodes[document.nodes[item].parent].kind
    else { return false }
    return style.isTight
  }

  private mutating func writeAlert(_ alert: Node.Alert, _ index: Int) {
    let place = Node.Alert.allCases.firstIndex(of: alert) ?? 0
    enter(index, [.div], [.class("alert \(alert.rawValue.lowercased())")])
    html.element(.p, .class("alert-title"), text: words.alerts[place])
  }

  private mutating func writeList(_ style: Node.ListStyle, _ index: Int) {
    let tasks = document.children(of: index).contains { child in
      if case .item(let checked) = document.nodes[child].kind { checked != nil } else { false }
    }
    var attributes: [Attribute] = tasks ? [.class("tasks")] : []
    if let start = style.start, start != 1 { attributes.append(Attribute("start", "\(start)")) }
    enter(index, [style.start == nil ? .ul : .ol], attributes)
    html.newline()
  }

  private mutating func writeItem(_ checked: Bool?, _ index: Int) {
    enter(index, [.li])
    guard let checked else { return }
    let name = Attribute.label(document.plainText(of: index))
    if checked {
      html.void(
        .input, Attribute("type", "checkbox"), Attribute("disabled", nil),
        Attribute("checked", nil), name)
    } else {
      html.void(.input, Attribute("type", "checkbox"), Attribute("disabled", nil), name)
    }
    html.text(" ")
  }

  private mutating func writeDefinition(_ index: Int) {
    if !footnotes.isOpen {
      html.open(.section, [.class("footnotes"), .label(words.footnotes)])
      html.open(.ol)
    }
    let number = footnotes.define()
    enter(index, [.li], [.id("fn-\(number)")])
    html.element(
      .a, .class("back"), .href("#fnref-\(number)"), .label("\(words.footnoteBack): \(number)"),
      text: "↑")
  }

  // MARK: Tables

  /// Opens a part of a table; false when the node is none.
  mutating func writeTable(_ node: Node, _ index: Int) -> Bool {
    switch node.kind {
    case .table:
      enter(
        index, [.div],
        [.class("table"), .focusable, Attribute("role", "group"), .label(words.table)])
      enter(index, [.table])
    case .tableRow(let isHeader): writeRow(isHeader, index)
    case .tableCell: writeCell(index)
    default: return false
    }
    return true
  }

  private mutating func writeRow(_ isHeader: Bool, _ index: Int) {
    let table = document.nodes[index].parent
    column = 0
    if isHeader {
      enter(index, [.thead, .tr])
      return
    }
    let body = document.children(of: table).first {
      document.nodes[$0].kind == .tableRow(header: false)
    }
    if body == index {
      html.open(.tbody)
      // The row that ends with the table closes the body too.
      open.insert((document.nodes[table].end, [.tbody]), at: open.count)
    }
    enter(index, [.tr])
  }

  private mutating func writeCell(_ index: Int) {
    let row = document.nodes[index].parent
    let isHeader = document.nodes[row].kind == .tableRow(header: true)
    var attributes: [Attribute] = isHeader ? [Attribute("scope", "col")] : []
    if case .table(let alignments) = document.nodes[document.nodes[row].parent].kind,
      column < alignments.count, alignments[column] != .none
    {
      attributes.append(.class("\(alignments[column])"))
    }
    column += 1
    enter(index, [isHeader ? .th : .td], attributes)
  }
}
