/// The words of a page, and the stems with their places.
struct PageTerms: Sendable {
  private(set) var words: Set<String> = []
  private(set) var occurrences: [String: [Occurrence]] = [:]

  init(_ page: SearchPage, _ stemmer: inout Stemmer) {
    var tally = TermTally()
    for (index, section) in page.sections.enumerated() {
      if index == 0 { tally.add(page.title, .title, index, &stemmer) }
      tally.add(section.heading, .heading, index, &stemmer)
      tally.add(section.text, .text, index, &stemmer)
      tally.add(section.code, .code, index, &stemmer)
    }
    words = tally.words
    occurrences = tally.occurrences
  }
}
