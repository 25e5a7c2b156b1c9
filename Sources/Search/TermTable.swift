/// All words of a language's pages, and where each stem stands.
struct TermTable {
  private var words: Set<String> = []
  private var postings: [String: [Posting]] = [:]
  private var sectionCount = 0

  /// A stem in more than one section of three finds nothing: of it only titles and headings are
  /// kept, once there are so many sections that it matters.
  private static let fewSections = 1000

  mutating func add(_ page: SearchPage, _ terms: PageTerms, number: Int) {
    sectionCount += page.sections.count
    words.formUnion(terms.words)
    for (stem, occurrences) in terms.occurrences {
      postings[stem, default: []] += occurrences.map { Posting(page: number, $0) }
    }
  }

  func wordChunks(limit: Int) -> SortedChunks {
    var chunks = SortedChunks(limit: limit)
    for word in words.sorted() { chunks.append(word) }
    return chunks
  }

  func termChunks(limit: Int) -> SortedChunks {
    var chunks = SortedChunks(limit: limit)
    for (stem, postings) in postings.sorted(by: { $0.key < $1.key }) {
      let isCommon = sectionCount > Self.fewSections && postings.count * 3 > sectionCount
      chunks.append(stem, PostingCode.text(postings, isCommon: isCommon))
    }
    return chunks
  }
}
