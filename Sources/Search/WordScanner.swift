/// Finds the words of a text: runs of letters and digits, in lower case, with ё as е. Single
/// characters are no words.
///
/// Runs joined by dots, hyphens or underscores are words of their own and, together, an identifier
/// (`spark-connect`, `s3.endpoint`). `site/theme/find.js` reads queries in the same way.
struct WordScanner {
  enum Kind {
    case word
    /// Several words with what joins them; has no stem.
    case identifier
    /// A part of a word in camel case: `crash` of `CrashLoopBackOff`.
    case hump
  }

  typealias Visit = (Kind, ScannedWord) -> Void

  static let longestWord = 40
  static let longestIdentifier = 64

  private var word = ScannedWord()
  private var hump = ScannedWord()
  private var identifier = ScannedWord()
  private var joiners: [Unicode.Scalar] = []
  private var wordCount = 0
  private var endsInSmallLetter = false

  /// Calls `visit` with each word, in order; an identifier follows its words.
  static func scan(_ text: String, _ visit: Visit) {
    var scanner = WordScanner()
    for scalar in text.unicodeScalars { scanner.read(scalar, visit) }
    scanner.endIdentifier(visit)
  }

  private mutating func read(_ scalar: Unicode.Scalar, _ visit: Visit) {
    if WordLetters.isPart(of: scalar) {
      append(scalar, visit)
    } else if identifier.count > 0, scalar == "." || scalar == "-" || scalar == "_" {
      endWord(visit)
      joiners.append(scalar)
    } else if identifier.count > 0 {
      endIdentifier(visit)
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar, _ visit: Visit) {
    for joiner in joiners { identifier.append(joiner) }
    joiners.removeAll(keepingCapacity: true)
    if WordLetters.isCapital(scalar), endsInSmallLetter { endHump(visit) }
    endsInSmallLetter = WordLetters.isSmall(scalar)
    WordLetters.folded(scalar) { letter in
      word.append(letter)
      hump.append(letter)
      identifier.append(letter)
    }
  }

  private mutating func endHump(_ visit: Visit) {
    if hump.count > 1, hump.count <= Self.longestWord { visit(.hump, hump) }
    hump.clear()
  }

  private mutating func endWord(_ visit: Visit) {
    guard word.count > 0 else { return }
    wordCount += 1
    if hump.count < word.count { endHump(visit) }
    if word.count > 1, word.count <= Self.longestWord { visit(.word, word) }
    word.clear()
    hump.clear()
    endsInSmallLetter = false
  }

  private mutating func endIdentifier(_ visit: Visit) {
    endWord(visit)
    if wordCount > 1, identifier.isLatin, identifier.count <= Self.longestIdentifier {
      visit(.identifier, identifier)
    }
    identifier.clear()
    joiners.removeAll(keepingCapacity: true)
    wordCount = 0
  }
}
