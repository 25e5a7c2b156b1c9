internal import Dispatch
internal import Synchronization

/// The words of some pages, and where each stem stands.
struct BatchTerms: Sendable {
  let words: [String]
  let stems: [String]
  /// Those of each stem, by page and section.
  let postings: [[Posting]]

  private static let size = 500

  /// All pages in batches, read by as many threads as the machine has cores: a stemmer serves one.
  static func all(of pages: [SearchPage]) -> [BatchTerms] {
    let batches = (pages.count + size - 1) / size
    let done = Mutex<[Int: BatchTerms]>([:])
    DispatchQueue.concurrentPerform(iterations: batches) { batch in
      var reader = TermReader()
      for number in (batch * size)..<min((batch + 1) * size, pages.count) {
        reader.read(pages[number], number: number)
      }
      let terms = reader.terms()
      done.withLock { $0[batch] = terms }
    }
    let terms = done.withLock { $0 }
    return (0..<batches).compactMap { terms[$0] }
  }
}
