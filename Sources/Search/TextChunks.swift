/// What results show of the pages, as scripts of a limited size: titles, headings and texts.
struct TextChunks {
  private(set) var texts: [ScriptText] = []
  /// The first page and section of each text.
  private(set) var bounds: [String] = []
  private let limit: Int
  private var size = 0

  /// - Parameter limit: bytes after which another text begins; a section is not divided.
  init(limit: Int) { self.limit = limit }

  mutating func append(_ page: SearchPage, number: Int) {
    for (index, section) in page.sections.enumerated() {
      let sectionSize = section.text.utf8.count + section.code.utf8.count
      let startsText = texts.isEmpty || size > 0 && size + sectionSize > limit
      if startsText { startText("\(number).\(index)") }
      if startsText || index == 0 { startPage(page, number, index) }
      texts[texts.count - 1].raw(",")
      texts[texts.count - 1].list([
        section.anchor, section.heading, section.text.collapsingBlanks,
        section.code.collapsingBlanks,
      ])
      size += sectionSize + 1
    }
    if !page.sections.isEmpty { texts[texts.count - 1].raw("]") }
  }

  /// The lists, closed.
  func finished() -> [ScriptText] {
    texts.map { text in
      var text = text
      text.raw("]")
      return text
    }
  }

  private mutating func startText(_ bound: String) {
    if size > 0, !bound.hasSuffix(".0") { texts[texts.count - 1].raw("]") }
    var text = ScriptText()
    text.raw("[")
    texts.append(text)
    bounds.append(bound)
    size = 0
  }

  /// A page is its number, the number of the first section that follows, its address and title, and
  /// the sections.
  private mutating func startPage(_ page: SearchPage, _ number: Int, _ section: Int) {
    if size > 0 { texts[texts.count - 1].raw(",\n") }
    texts[texts.count - 1].raw("[\(number),\(section),")
    texts[texts.count - 1].string(page.href)
    texts[texts.count - 1].raw(",")
    texts[texts.count - 1].string(page.title)
  }
}

extension String {
  /// With one blank or line break in place of several.
  fileprivate var collapsingBlanks: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count)
    for byte in utf8 {
      let isBlank = byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
      if !isBlank {
        bytes.append(byte)
      } else if let last = bytes.last, last != 0x20 {
        bytes.append(0x20)
      }
    }
    if bytes.last == 0x20 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
