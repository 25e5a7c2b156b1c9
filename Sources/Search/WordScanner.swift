/// Finds the words of a text: runs of letters and digits, in lower case, with ё as е. Single
/// characters are no words.
///
/// Runs joined by dots, hyphens or underscores are words of their own and, together, an identifier
/// (`spark-connect`, `s3.endpoint`). `site/theme/search.js` reads queries in the same way.
struct WordScanner {
  enum Kind {
    case word
    /// Several words with what joins them; has no stem.
    case identifier
    /// A part of a word in camel case: `crash` of `CrashLoopBackOff`.
    case hump
  }

  static let longestWord = 40
  static let longestIdentifier = 64

  private var word = ScannedWord()
  private var hump = ScannedWord()
  private var identifier = ScannedWord()
  private var joiners: [UInt8] = []
  private var wordCount = 0
  private var endsInSmallLetter = false
  private let visit: (Kind, String) -> Void

  /// Calls `visit` with each word, in order; an identifier follows its words.
  static func scan(_ text: String, _ visit: (Kind, String) -> Void) {
    withoutActuallyEscaping(visit) { visit in
      var scanner = WordScanner(visit: visit)
      for scalar in text.unicodeScalars { scanner.read(scalar) }
      scanner.endIdentifier()
    }
  }

  private init(visit: @escaping (Kind, String) -> Void) { self.visit = visit }

  private mutating func read(_ scalar: Unicode.Scalar) {
    if WordLetters.isPart(of: scalar) {
      append(scalar)
    } else if identifier.count > 0, scalar == "." || scalar == "-" || scalar == "_" {
      endWord()
      joiners.append(UInt8(scalar.value))
    } else if identifier.count > 0 {
      endIdentifier()
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    for joiner in joiners { identifier.append(Unicode.Scalar(joiner)) }
    joiners.removeAll(keepingCapacity: true)
    let isCapital = WordLetters.isCapital(scalar)
    if isCapital, endsInSmallLetter { endHump() }
    endsInSmallLetter = WordLetters.isSmall(scalar)
    WordLetters.folded(scalar) { letter in
      word.append(letter)
      hump.append(letter)
      identifier.append(letter)
    }
  }

  private mutating func endHump() {
    if hump.count > 1, hump.count <= Self.longestWord { visit(.hump, hump.text) }
    hump.clear()
  }

  private mutating func endWord() {
    guard word.count > 0 else { return }
    wordCount += 1
    if hump.count < word.count { endHump() }
    if word.count > 1, word.count <= Self.longestWord { visit(.word, word.text) }
    word.clear()
    hump.clear()
    endsInSmallLetter = false
  }

  private mutating func endIdentifier() {
    endWord()
    if wordCount > 1, identifier.isLatin, identifier.count <= Self.longestIdentifier {
      visit(.identifier, identifier.text)
    }
    identifier.clear()
    joiners.removeAll(keepingCapacity: true)
    wordCount = 0
  }
}
