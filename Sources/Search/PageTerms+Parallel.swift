internal import Dispatch
internal import Synchronization

extension PageTerms {
  /// The terms of each page, read by as many threads as the machine has cores: a stemmer serves one.
  static func all(of pages: [SearchPage]) -> [PageTerms] {
    let size = 32
    let batches = (pages.count + size - 1) / size
    let done = Mutex<[Int: [PageTerms]]>([:])
    DispatchQueue.concurrentPerform(iterations: batches) { batch in
      var stemmer = Stemmer()
      let terms = pages[(batch * size)..<min((batch + 1) * size, pages.count)]
        .map { PageTerms($0, &stemmer) }
      done.withLock { $0[batch] = terms }
    }
    let terms = done.withLock { $0 }
    return (0..<batches).flatMap { terms[$0] ?? [] }
  }
}
