internal import Diagnostics
internal import Markdown
internal import Pages

/// A table of a page, cell by cell.
struct ProseTable {
  struct Cell {
    let node: Int
    /// What a reader sees.
    let text: String
    let codes: [InlineCode]
    /// Of its text in the source.
    let location: Location
    let length: Int
  }

  let header: [Cell]
  let rows: [[Cell]]
  /// Headings above it.
  let context: [String]

  static func all(in page: ProsePage, _ past: PastTense) -> [ProseTable] {
    let document = page.document
    let codes = Dictionary(grouping: page.codes, by: \.block)
    return document.nodes.indices.compactMap { index in
      guard case .table = document.nodes[index].kind else { return nil }
      let rows = document.children(of: index).map { row in
        document.children(of: row).map { cell($0, document, codes[$0] ?? []) }
      }
      guard let header = rows.first else { return nil }
      return ProseTable(
        header: header, rows: Array(rows.dropFirst()), context: past.path(to: index))
    }
  }

  /// The first column whose heading is one of these words, the earlier words first.
  func column(_ titles: [[String]]) -> Int? {
    titles.lazy.compactMap { words in
      header.firstIndex { words.contains($0.text.lowercased().trimmingBlanks) }
    }.first
  }

  private static func cell(_ index: Int, _ document: Document, _ codes: [InlineCode]) -> Cell {
    let text = document.plainText(of: index).trimmingBlanks
    let line = document.nodes[index].start.line
    let start = document.source.offset(of: document.nodes[index].start)
    let end = max(start, document.source.offset(ofLine: line + 1))
    let bytes = document.source.bytes[start..<end]
    let blanks = bytes.prefix { $0 == 0x20 }.count
    return Cell(
      node: index, text: text, codes: codes,
      location: document.source.location(document.source.position(at: start + blanks)),
      length: text.utf8.count)
  }
}
