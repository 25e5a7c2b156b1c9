/// How a stem occurs in a section.
struct Occurrence: Sendable, Equatable {
  enum Field: Sendable {
    case title, heading, text, code
  }

  let section: Int
  private var isInTitle = false
  private var isInHeading = false
  private var textCount = 0

  init(section: Int) { self.section = section }

  mutating func add(_ field: Field) {
    switch field {
    case .title: isInTitle = true
    case .heading: isInHeading = true
    case .text: textCount += 1
    case .code: break
    }
  }

  /// Whether it stays of a word that is nearly everywhere.
  var isProminent: Bool { isInTitle || isInHeading }

  /// A number below 16: title, heading, then 0 for code alone, 1 to 3 by how often it is in the text.
  var level: Int { (isInTitle ? 8 : 0) + (isInHeading ? 4 : 0) + min(textCount, 3) }
}
