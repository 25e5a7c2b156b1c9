internal import CCMarkGFM
internal import Diagnostics
internal import Synchronization

/// The one place that touches libcmark-gfm: every pointer of the package lives and dies here.
enum CMark {
  /// cmark-gfm toggles a global table in each parse, so parses exclude each other. What they give
  /// is read without the lock.
  private static let lock = Mutex(())

  private static let registered: Void = cmark_gfm_core_extensions_ensure_registered()

  private static let extensionNames = ["table", "strikethrough", "autolink", "tasklist"]

  /// Parses the source into preorder nodes. The first `frontmatter` bytes count as empty lines, so
  /// that positions stay those of the file.
  static func parse(_ source: SourceText, blankingFirst frontmatter: Int) -> [Node] {
    var blanked = TextDefects.withoutLoneReturns(source.bytes)
    for index in 0..<frontmatter where blanked[index] != 0x0A { blanked[index] = 0x20 }
    let bytes = blanked
    _ = registered
    let parser = Parser()
    lock.withLock { _ in parser.read(bytes) }
    return parser.nodes(of: source)
  }

  /// Owns a `cmark_parser` and what it gave, and frees both.
  private final class Parser {
    private let parser: OpaquePointer
    private var root: OpaquePointer?

    init() {
      let options =
        CMARK_OPT_FOOTNOTES | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE | CMARK_OPT_VALIDATE_UTF8
      guard let parser = cmark_parser_new(options) else { fatalError("cmark: out of memory") }
      for name in CMark.extensionNames {
        guard let found = cmark_find_syntax_extension(name) else {
          fatalError("libcmark-gfm lacks its own extension '\(name)'")
        }
        cmark_parser_attach_syntax_extension(parser, found)
      }
      self.parser = parser
    }

    deinit {
      root.map(cmark_node_free)
      cmark_parser_free(parser)
    }

    func read(_ bytes: [UInt8]) {
      bytes.withUnsafeBytes { buffer in
        guard let base = buffer.bindMemory(to: CChar.self).baseAddress else { return }
        cmark_parser_feed(parser, base, buffer.count)
      }
      root = cmark_parser_finish(parser)
    }

    func nodes(of source: SourceText) -> [Node] {
      guard let root else { fatalError("cmark: out of memory") }
      cmark_consolidate_text_nodes(root)
      return CMark.nodes(under: root, of: source)
    }
  }

  /// Walks with cmark's iterator: a recursive walk overflows the stack on deep nesting.
  private static func nodes(under root: OpaquePointer, of source: SourceText) -> [Node] {
    guard let iterator = cmark_iter_new(root) else { fatalError("cmark: out of memory") }
    defer { cmark_iter_free(iterator) }
    var nodes: [Node] = []
    nodes.reserveCapacity(source.bytes.count / 12)
    var open: [Int] = []
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { break }
      if event == CMARK_EVENT_ENTER {
        let index = nodes.count
        nodes.append(value(of: node, parent: open.last ?? 0, source))
        if !isLeaf(node) { open.append(index) }
      } else if let index = open.popLast() {
        nodes[index].end = nodes.count
      }
    }
    for index in nodes.indices where nodes[index].end == 0 { nodes[index].end = index + 1 }
    return nodes
  }

  /// The node types for which cmark's iterator sends no exit event.
  private static func isLeaf(_ node: OpaquePointer) -> Bool {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_HTML_BLOCK, CMARK_NODE_THEMATIC_BREAK, CMARK_NODE_CODE_BLOCK, CMARK_NODE_TEXT,
      CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE:
      true
    default: false
    }
  }

  private static func value(of node: OpaquePointer, parent: Int, _ source: SourceText) -> Node {
    let start = Position(
      line: Int(cmark_node_get_start_line(node)), column: Int(cmark_node_get_start_column(node)))
    let last = Position(
      line: Int(cmark_node_get_end_line(node)), column: Int(cmark_node_get_end_column(node)))
    let kind = kind(of: node, start: start, last: last, source)
    return Node(
      kind: kind, start: start, last: lastOfHTML(kind, start, source) ?? last, parent: parent,
      end: 0)
  }

  /// cmark leaves out the line that ends a comment; the text has all its lines.
  private static func lastOfHTML(
    _ kind: Node.Kind, _ start: Position, _ source: SourceText
  ) -> Position? {
    guard case .htmlBlock(let html) = kind else { return nil }
    let line = start.line + max(html.utf8.count { $0 == 0x0A } - 1, 0)
    return Position(line: line, column: max(source.line(line).count, 1))
  }

  private static func kind(
    of node: OpaquePointer, start: Position, last: Position, _ source: SourceText
  ) -> Node.Kind {
    if let kind = frequentKind(node) ?? footnoteKind(node) { return kind }
    let type = String(cString: cmark_node_get_type_string(node))
    if let kind = plainKinds[type] ?? textKind(type, node) { return kind }
    return blockKind(type, node, start: start, last: last, source)
  }

  private static func blockKind(
    _ type: String, _ node: OpaquePointer, start: Position, last: Position, _ source: SourceText
  ) -> Node.Kind {
    switch type {
    case "list": .list(listStyle(node))
    case "item", "tasklist":
      .item(
        checked: type == "tasklist" ? cmark_gfm_extensions_get_tasklist_item_checked(node) : nil)
    case "heading": .heading(level: Int(cmark_node_get_heading_level(node)))
    case "table": .table(alignments(node))
    case "table_header", "table_row": .tableRow(header: type == "table_header")
    case "code_block": .codeBlock(codeBlock(node, start: start, last: last, source))
    default: fatalError("cmark-gfm sent an unknown node type '\(type)'")
    }
  }

  /// Most nodes are of these kinds; numbers compare quicker than names.
  private static func frequentKind(_ node: OpaquePointer) -> Node.Kind? {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_TEXT: .text(literal(node))
    case CMARK_NODE_CODE: .code(literal(node))
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_LINK: link(node)
    default: nil
    }
  }

  private static func link(_ node: OpaquePointer) -> Node.Kind {
    .link(destination: string(cmark_node_get_url(node)), title: string(cmark_node_get_title(node)))
  }

  /// Footnotes have a type number but no type string; the extensions' nodes the other way round.
  private static func footnoteKind(_ node: OpaquePointer) -> Node.Kind? {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_FOOTNOTE_DEFINITION: .footnoteDefinition
    case CMARK_NODE_FOOTNOTE_REFERENCE: .footnoteReference(number: Int(literal(node)) ?? 0)
    default: nil
    }
  }

  private static let plainKinds: [String: Node.Kind] = [
    "document": .document, "block_quote": .blockQuote, "thematic_break": .thematicBreak,
    "table_cell": .tableCell, "linebreak": .lineBreak, "emph": .emphasis,
    "strikethrough": .strikethrough,
  ]

  private static func textKind(_ type: String, _ node: OpaquePointer) -> Node.Kind? {
    switch type {
    case "html_block": .htmlBlock(unixLines(literal(node)))
    case "html_inline": .htmlInline(literal(node))
    case "image":
      .image(source: string(cmark_node_get_url(node)), title: string(cmark_node_get_title(node)))
    default: nil
    }
  }

  private static func listStyle(_ node: OpaquePointer) -> Node.ListStyle {
    let ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
    return Node.ListStyle(
      start: ordered ? Int(cmark_node_get_list_start(node)) : nil,
      isTight: cmark_node_get_list_tight(node) != 0)
  }

  private static func alignments(_ node: OpaquePointer) -> [Node.Alignment] {
    let count = Int(cmark_gfm_extensions_get_table_columns(node))
    guard let letters = cmark_gfm_extensions_get_table_alignments(node) else { return [] }
    return (0..<count).map { column in
      switch letters[column] {
      case UInt8(ascii: "l"): .left
      case UInt8(ascii: "c"): .center
      case UInt8(ascii: "r"): .right
      default: .none
      }
    }
  }

  private static func codeBlock(
    _ node: OpaquePointer, start: Position, last: Position, _ source: SourceText
  ) -> CodeBlock {
    let code = unixLines(literal(node))
    var length: Int32 = 0
    var offset: Int32 = 0
    var character: CChar = 0
    guard cmark_node_get_fenced(node, &length, &offset, &character) != 0 else {
      return CodeBlock(code: code, fence: nil)
    }
    let opening = FenceLine(
      source, at: start, character: UInt8(bitPattern: character), minimum: Int(length))
    let fence = CodeBlock.Fence(
      info: opening.info, infoPosition: opening.infoPosition,
      isClosed: opening.isClosed(byLine: last.line, lines: code.utf8.count { $0 == 0x0A }, source))
    return CodeBlock(code: code, fence: fence)
  }

  private static func unixLines(_ text: String) -> String {
    text.utf8.contains(0x0D) ? text.replacing("\r\n", with: "\n") : text
  }

  private static func literal(_ node: OpaquePointer) -> String {
    string(cmark_node_get_literal(node))
  }

  private static func string(_ pointer: UnsafePointer<CChar>?) -> String {
    pointer.map { String(cString: $0) } ?? ""
  }
}
