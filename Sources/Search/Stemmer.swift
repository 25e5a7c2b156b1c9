/// Stems words of both languages: Cyrillic ones as Russian, Latin ones as English. What holds a
/// digit or other letters is its own stem.
struct Stemmer: ~Copyable {
  private let russian = SnowballStemmer("russian")
  private let english = SnowballStemmer("english")

  /// - Parameter word: as ``WordScanner`` hands it over.
  func stem(_ word: String) -> String {
    if word.unicodeScalars.allSatisfy({ ("а"..."я").contains($0) }) {
      let word = WordFolding.regular(word)
      if let stem = WordFolding.nounStem(word) { return stem }
      return WordFolding.folded(String(decoding: russian.stem(Array(word.utf8)), as: UTF8.self))
    }
    guard word.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) else { return word }
    return String(decoding: english.stem(Array(word.utf8)), as: UTF8.self)
  }
}
