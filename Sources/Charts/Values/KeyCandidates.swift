internal import Synchronization

/// The keys of a chart with their words, found when a key first has to be suggested.
final class KeyCandidates: Sendable {
  struct Candidate: Sendable {
    let path: [String]
    let spelled: String
    let words: KeyWords
  }

  private let found = Mutex<[Candidate]?>(nil)
  /// Two languages ask for the same keys.
  private let suggested = Mutex<[[String]: KeySuggestions]>([:])

  func suggestions(for path: [String], _ paths: () -> Set<[String]>) -> KeySuggestions {
    if let known = suggested.withLock({ $0[path] }) { return known }
    let suggestions = KeySuggestions(for: path, among: candidates(paths))
    suggested.withLock { $0[path] = suggestions }
    return suggestions
  }

  private func candidates(_ paths: () -> Set<[String]>) -> [Candidate] {
    found.withLock { found in
      if let found { return found }
      let candidates = paths().map { path in
        Candidate(path: path, spelled: path.map(ValueKey.key).spelled, words: KeyWords(path))
      }
      found = candidates
      return candidates
    }
  }
}
