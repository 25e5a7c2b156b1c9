internal import Synchronization

/// The keys of a chart with their words, found when a key first has to be suggested.
final class KeyCandidates: Sendable {
  struct Candidate: Sendable {
    let path: [String]
    let spelled: String
    /// In lower case, as bytes.
    let letters: [UInt8]
    let words: KeyWords

    init(_ path: [String]) {
      self.path = path
      spelled = path.map(ValueKey.key).spelled
      letters = Array(spelled.lowercased().utf8)
      words = KeyWords(path)
    }
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
      let candidates = paths().map { Candidate($0) }
      found = candidates
      return candidates
    }
  }
}
