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
    isHistory = name.contains(
      /changelog|changes\.|history\.|release[-_]?notes|upgrad|migrat|breaking|^news/)
  }

  /// Why a wrong name may be right at this code; nil when it may not.
  func reason(at code: InlineCode) -> String? {
    if isHistory { return "the page is about other versions" }
    if isHistoric(path(to: code.node)) { return "the section is about other versions" }
    if Self.speaksOfOtherTimes(sentence(around: code)) {
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
    if titles.contains(where: {
      $0.contains(
        /changelog|migrat|breaking|deprecat|removed|release notes|миграц|устарел|удалено|журнал измен/
      )
    }) {
      return true
    }
    return titles.contains { $0.contains(/upgrad|обновлени|переход/) }
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
    let start = text[..<index].ranges(of: /[.!?;]\s/).last?.upperBound ?? text.startIndex
    let end = text[index...].firstRange(of: /[.!?;](\s|$)/)?.lowerBound ?? text.endIndex
    return String(text[start..<end])
  }

  private static func speaksOfOtherTimes(_ sentence: String) -> Bool {
    let text = sentence.lowercased()
    return text.contains(
      /\b(removed|gone|dropped|renamed|no longer|not any more|deprecated|obsolete|used to be|was called|formerly|previously|instead of|replaced|there (is|are|was|were) no|no such|(does|do|did) ?n[o']t exist|misspel\w+|typo|unknown|in place of|planned|not yet)\b/
    )
      || text.contains(
        /удал[её]н([аоы]|)\b|убран|пропал[аои]?\b|переименован|больше не|устарел|раньше|прежде|вместо|замен[её]н|не существует|нет такого|такого нет|нет никак|опечат|неизвестн|ещё не|еще не/
      )
  }
}
