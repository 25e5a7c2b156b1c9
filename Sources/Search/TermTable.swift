/// All words of a language's pages, and where each stem stands.
struct TermTable {
  private var words: Set<String> = []
  private var postings: [String: [Posting]] = [:]
  private let sectionCount: Int

  /// A stem in more than one section of three finds nothing: of it only titles and headings are
  /// kept, once there are so many sections that it matters.
  private static let fewSections = 1000

  init(_ pages: [SearchPage]) {
    sectionCount = pages.reduce(0) { $0 + $1.sections.count }
    for batch in BatchTerms.all(of: pages) {
      words.formUnion(batch.words)
      for (stem, found) in zip(batch.stems, batch.postings) { postings[stem, default: []] += found }
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
