package import Diagnostics
package import Markdown

/// Finds the exceptions of a page, and what only resembles one.
package struct SuppressionReader {
  package private(set) var suppressions: [Suppression] = []
  package private(set) var findings: [Diagnostic] = []
  private let document: Document
  /// Index of the first heading; what stands before it holds for the page.
  private let heading: Int?

  package init(_ document: Document) {
    self.document = document
    heading = document.nodes.firstIndex { if case .heading = $0.kind { true } else { false } }
    for (index, node) in document.nodes.enumerated() {
      switch node.kind {
      case .htmlBlock(let html): readBlock(index, lines: SourceText(path: "", text: html).lineCount)
      case .htmlInline(let html): readInline(html, at: node.start)
      default: break
      }
    }
  }

  /// Pages without a comment need not be parsed. What a misspelt one looks like, nobody knows.
  package static func mayBeIn(_ text: SourceText) -> Bool {
    let bytes = text.bytes
    var rest = bytes[...]
    while let index = rest.firstIndex(of: UInt8(ascii: "<")) {
      if bytes[index...].starts(with: "<!--".utf8) { return true }
      rest = bytes[(index + 1)...]
    }
    return false
  }

  private mutating func readBlock(_ index: Int, lines: Int) {
    // Whole lines: where an HTML block ends, the parser does not say.
    let start = document.nodes[index].start
    let range =
      document.source.offset(of: start)..<document.source.offset(ofLine: start.line + max(lines, 1))
    let text = document.source.text(range)
    let comments = HTMLComments(in: text)
    for content in comments.contents where SuppressionComment.isMeant(content) {
      let offset =
        range.lowerBound + text.utf8.distance(from: text.startIndex, to: content.startIndex)
      if !comments.standAlone {
        report(
          SuppressionComment.Mistake(
            what: "the exception does not stand alone",
            why: "nobody could tell what it is meant for", help: "put it on lines of its own",
            range: 0..<content.utf8.count), offset)
        continue
      }
      read(content, at: offset, of: index)
    }
  }

  private mutating func readInline(_ html: String, at start: Position) {
    let comments = HTMLComments(in: html)
    guard comments.standAlone, let content = comments.contents.first,
      SuppressionComment.isMeant(content)
    else { return }
    report(
      SuppressionComment.Mistake(
        what: "the exception stands in a line of text", why: "it holds for the block after it",
        help: "put it on a line of its own, before the paragraph", range: 0..<html.utf8.count),
      document.source.offset(of: start))
  }

  /// - Parameter offset: of the content in the source.
  private mutating func read(_ content: Substring, at offset: Int, of index: Int) {
    do {
      let comment = try SuppressionComment(content)
      let lines = scope(of: index)
      guard lines != nil || isForPage(index) else {
        return report(
          SuppressionComment.Mistake(
            what: "nothing follows the exception", why: "it holds for the block after it",
            help: "put it before the block or paragraph", range: 0..<content.utf8.count), offset)
      }
      let rules = comment.rules.compactMap { rule(named: $0.name, at: offset + $0.offset) }
      suppressions.append(
        Suppression(
          path: document.source.path, rules: rules, reason: comment.reason,
          lines: isForPage(index) ? nil : lines))
    } catch {
      report(error, offset)
    }
  }

  private mutating func rule(named name: String, at offset: Int) -> Suppression.Rule? {
    let names = CheckRule.all.map(\.name)
    let location = document.source.location(document.source.position(at: offset))
    if names.contains(name) { return Suppression.Rule(name: name, location: location) }
    let nearest = nearestNames(to: name, among: names, limit: 1).first
    findings.append(
      Diagnostic(
        rule: CheckRule.invalidSuppression, what: "there is no rule '\(name)'",
        why: "the exception suppresses nothing",
        help: nearest.map { "did you mean '\($0)'?" }
          ?? "every finding names its rule under the line", at: location,
        length: name.utf8.count))
    return nil
  }

  /// Before the first heading; on a page without one, only before everything else.
  private func isForPage(_ index: Int) -> Bool {
    if let heading { return index < heading }
    return document.nodes[..<index].dropFirst().allSatisfy {
      if case .htmlBlock = $0.kind { true } else { false }
    }
  }

  /// The lines of what follows, other comments passed over; nil when nothing does.
  private func scope(of index: Int) -> ClosedRange<Int>? {
    let parent = document.nodes[index].parent
    var next = document.nodes[index].end
    while next < document.nodes[parent].end {
      let node = document.nodes[next]
      guard case .htmlBlock(let html) = node.kind,
        html.wholeMatch(of: /(?s:\s*<!--.*-->\s*)/) != nil
      else { return node.start.line...lastLine(of: next) }
      next = node.end
    }
    return nil
  }

  /// Of what is in a node: lists reach to the blank lines behind them.
  private func lastLine(of index: Int) -> Int {
    let node = document.nodes[index]
    let parts = document.nodes[index..<node.end].filter { part in
      switch part.kind {
      case .list, .item, .blockQuote, .alert: false
      default: true
      }
    }
    return max(node.start.line, parts.map(\.last.line).max() ?? node.start.line)
  }

  private mutating func report(_ mistake: SuppressionComment.Mistake, _ offset: Int) {
    let place = document.source.position(at: offset + mistake.range.lowerBound)
    findings.append(
      Diagnostic(
        rule: CheckRule.invalidSuppression, what: mistake.what, why: mistake.why,
        help: mistake.help, at: document.source.location(place), length: mistake.range.count))
  }
}
