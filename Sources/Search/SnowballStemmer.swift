internal import CStemmer

/// One of Snowball's stemmers; the one place that touches libstemmer and its pointers.
struct SnowballStemmer: ~Copyable {
  private let stemmer: OpaquePointer

  /// - Parameter algorithm: libstemmer's name of it: `russian`, `english`.
  init(_ algorithm: String) {
    guard let stemmer = sb_stemmer_new(algorithm, "UTF_8") else {
      fatalError("libstemmer lacks its own algorithm '\(algorithm)'")
    }
    self.stemmer = stemmer
  }

  deinit { sb_stemmer_delete(stemmer) }

  /// - Parameter word: in lower case.
  func stem(_ word: [UInt8]) -> [UInt8] {
    guard let stem = sb_stemmer_stem(stemmer, word, Int32(word.count)) else { return word }
    return (0..<Int(sb_stemmer_length(stemmer))).map { stem[$0] }
  }
}
