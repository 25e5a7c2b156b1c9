internal import Diagnostics
internal import Markdown

extension PagePair {
  func unequalBlock() -> Diagnostic? {
    let there = Self.blocks(original)
    let here = Self.blocks(translation)
    for (left, right) in zip(there, here) where !Self.areEqual(left.block, right.block) {
      return parity(
        "this code block differs from that of \(original.source.path)",
        "the original is at \(original.location(of: left.node))",
        translation.location(of: right.node))
    }
    guard there.count != here.count else { return nil }
    let extra = here.dropFirst(there.count).first.map { translation.location(of: $0.node) }
    return parity(
      "\(here.count) code blocks here, \(there.count) in \(original.source.path)",
      "the languages hold the same blocks in the same order",
      extra ?? translation.source.location(Position(line: 1, column: 1)))
  }

  private static func blocks(_ document: Document) -> [(node: Int, block: CodeBlock)] {
    document.nodes.indices.compactMap { index in
      guard case .codeBlock(let block) = document.nodes[index].kind else { return nil }
      return (index, block)
    }
  }

  /// What is printed, written or drawn for people may be in their language; code is the same.
  private static func areEqual(_ left: CodeBlock, _ right: CodeBlock) -> Bool {
    guard left.language == right.language else { return false }
    if ["", "text", "markdown", "md", "txt", "dot"].contains(left.language) { return true }
    return CodeWithoutComments(left).lines == CodeWithoutComments(right).lines
  }

  func unequalTable() -> Diagnostic? {
    let there = Self.tables(original)
    let here = Self.tables(translation)
    for (left, right) in zip(there, here) where left.rows.map(\.code) != right.rows.map(\.code) {
      let place = zip(left.rows, right.rows).prefix { $0.code == $1.code }.count
      let row = place < right.rows.count ? right.rows[place].node : right.node
      let other = place < left.rows.count ? left.rows[place].node : left.node
      return parity(
        "this table differs from that of \(original.source.path)",
        "the code in its row \(place + 1) is another one than at \(original.location(of: other))",
        translation.location(of: row))
    }
    guard there.count != here.count else { return nil }
    return parity(
      "\(here.count) tables here, \(there.count) in \(original.source.path)",
      "the languages hold the same tables in the same order",
      translation.source.location(Position(line: 1, column: 1)))
  }

  private struct Table {
    var node: Int
    /// Of each row the inline code of each cell, sorted within the cell.
    var rows: [(node: Int, code: [[String]])]
  }

  private static func tables(_ document: Document) -> [Table] {
    document.nodes.indices.compactMap { index in
      guard case .table = document.nodes[index].kind else { return nil }
      let rows = document.children(of: index).map { row in
        (row, document.children(of: row).map { code(in: $0, document) })
      }
      return Table(node: index, rows: rows)
    }
  }

  /// The code of a cell that holds nothing else; among words it may help a translation alone.
  private static func code(in node: Int, _ document: Document) -> [String] {
    var code: [String] = []
    for index in node..<document.nodes[node].end {
      switch document.nodes[index].kind {
      case .code(let text): code.append(text)
      case .text(let text) where text.contains(where: \.isLetter): return []
      default: break
      }
    }
    return code.sorted()
  }

  func unequalLink() -> Diagnostic? {
    let there = Self.targets(original)
    let here = Self.targets(translation)
    var missing = Dictionary(grouping: there, by: \.target).mapValues(\.count)
    for (link, target) in here {
      missing[target, default: 0] -= 1
      if missing[target, default: 0] < 0 {
        return parity(
          "the link '\(link.destination)' is not in \(original.source.path)",
          "the languages lead to the same places", link.location, link.length)
      }
    }
    guard let lost = there.first(where: { missing[$0.target, default: 0] > 0 }) else { return nil }
    return parity(
      "the link '\(lost.link.destination)' of \(original.source.path) is missing",
      "the original is at \(lost.link.location)",
      translation.source.location(Position(line: 1, column: 1)))
  }

  /// Targets within the repository, without their language and their anchors, which are translated.
  private static func targets(_ document: Document) -> [(link: PageLink, target: String)] {
    let folder = RelativePath.folder(of: document.source.path)
    return PageLinks(document, InlinePlaces(document)).links.compactMap { link in
      let path = link.destination.prefix { $0 != "#" }
      guard !link.destination.contains(":"), !path.isEmpty,
        let target = RelativePath.resolve(String(path), from: folder)
      else { return nil }
      return (link, LanguagePath(target).key)
    }
  }
}
