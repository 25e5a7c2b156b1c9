/// A section that a stem occurs in, and how.
struct Posting: Sendable, Equatable {
  enum Field: Sendable {
    case title, heading, text, code
  }

  let page: Int32
  let section: Int32
  private var isInTitle = false
  private var isInHeading = false
  private var textCount: UInt8 = 0

  init(page: Int, section: Int) {
    self.page = Int32(page)
    self.section = Int32(section)
  }

  mutating func add(_ field: Field) {
    switch field {
    case .title: isInTitle = true
    case .heading: isInHeading = true
    case .text: textCount = min(textCount + 1, 3)
    case .code: break
    }
  }

  /// Whether it is kept of a word that is nearly everywhere.
  var isProminent: Bool { isInTitle || isInHeading }

  /// A number below 16: title, heading, then 0 for code alone, 1 to 3 by how often it is in the text.
  var level: Int { (isInTitle ? 8 : 0) + (isInHeading ? 4 : 0) + Int(textCount) }
}
