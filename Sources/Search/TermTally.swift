/// Counts the stems of a page while it is read, section by section.
struct TermTally {
  private var numbers: [String: Int] = [:]
  private var stems: [String: Int] = [:]
  private var counted: [[Occurrence]] = []

  /// The words as they are written, in lower case, and the identifiers.
  var words: Set<String> { Set(numbers.keys) }

  var occurrences: [String: [Occurrence]] { stems.mapValues { counted[$0] } }

  mutating func add(
    _ text: String, _ field: Occurrence.Field, _ section: Int, _ stemmer: inout Stemmer
  ) {
    var found: [(WordScanner.Kind, String)] = []
    WordScanner.scan(text) { found.append(($0, $1)) }
    for (kind, word) in found {
      let number = number(of: word, isStem: kind == .identifier, &stemmer)
      // A part of a name says less than the name.
      count(number, kind == .hump && field == .text ? .code : field, section)
    }
  }

  private mutating func number(
    of word: String, isStem: Bool, _ stemmer: inout Stemmer
  ) -> Int {
    if let number = numbers[word] { return number }
    let stem = isStem ? word : stemmer.stem(word)
    let number = stems[stem] ?? counted.count
    if number == counted.count {
      counted.append([])
      stems[stem] = number
    }
    numbers[word] = number
    return number
  }

  private mutating func count(_ number: Int, _ field: Occurrence.Field, _ section: Int) {
    if counted[number].last?.section != section {
      counted[number].append(Occurrence(section: section))
    }
    counted[number][counted[number].count - 1].add(field)
  }
}
