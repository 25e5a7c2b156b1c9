internal import Diagnostics
internal import Markdown
internal import Pages

/// Where a page speaks of what no longer is, or not yet: a name that does not exist is right there.
struct PastTense {
  private let document: Document
  private let isHistory: Bool
  private let headings: [Outline.Heading]

  init(_ document: Document) {
    self.document = document
    headings = Outline(document).headings
    let name = RelativePath.name(of: document.source.path).lowercased()
    isHistory = OtherTimes.files.contains(where: name.contains)
  }

  /// Why a wrong name may be right at this code; nil when it may not.
  func reason(at code: InlineCode) -> String? {
    if isHistory { return "the page is about other versions" }
    if isHistoric(path(to: code.node)) { return "the section is about other versions" }
    if OtherTimes.areMeant(in: sentence(around: code)) {
      return "the sentence is about what is not there"
    }
    return nil
  }

  /// The titles of the headings above a node, the outermost first.
  func path(to node: Int) -> [String] {
    var open: [Outline.Heading] = []
    for heading in headings where heading.node <= node {
      open.removeAll { $0.level >= heading.level }
      open.append(heading)
    }
    return open.map(\.title)
  }

  private func isHistoric(_ titles: [String]) -> Bool {
    let titles = titles.map { $0.lowercased() }
    if titles.contains(where: { OtherTimes.titles.contains(where: $0.contains) }) { return true }
    return titles.contains { $0.contains("upgrad") || $0.contains("обновлени") }
      && titles.contains { $0.contains(/\bv?\d+(\.\d+)+/) }
  }

  /// The sentence that holds the code, each code in it as one letter.
  func sentence(around code: InlineCode) -> String {
    var text = ""
    var place = 0
    for index in code.block..<document.nodes[code.block].end {
      switch document.nodes[index].kind {
      case .text(let part): text += part
      case .softBreak, .lineBreak: text += " "
      case .code:
        if index == code.node { place = text.utf8.count }
        text += "\u{1}"
      default: break
      }
    }
    let index = text.utf8.index(text.startIndex, offsetBy: place)
    return String(text[Self.start(before: index, in: text)..<Self.end(behind: index, in: text)])
  }

  private static func start(before index: String.Index, in text: String) -> String.Index {
    var index = index
    var next: Character = "x"
    while index > text.startIndex {
      let previous = text.index(before: index)
      if next.isWhitespace, ".!?;".contains(text[previous]) { return index }
      next = text[previous]
      index = previous
    }
    return index
  }

  private static func end(behind index: String.Index, in text: String) -> String.Index {
    var index = index
    while index < text.endIndex {
      let next = text.index(after: index)
      if ".!?;".contains(text[index]), next == text.endIndex || text[next].isWhitespace { break }
      index = next
    }
    return index
  }
}
