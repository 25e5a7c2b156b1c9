/// Reads pages, one after another: the words, and where each stem stands.
struct TermReader: ~Copyable {
  private let stemmer = Stemmer()
  private var words = WordTable()
  private var stems = WordTable()
  /// The number of each word's stem, by the word's number.
  private var stemNumbers: [Int] = []
  private var postings: [[Posting]] = []

  mutating func read(_ page: SearchPage, number: Int) {
    for (index, section) in page.sections.enumerated() {
      if index == 0 { add(page.title, .title, number, index) }
      add(section.heading, .heading, number, index)
      add(section.text, .text, number, index)
      add(section.code, .code, number, index)
    }
  }

  /// What was read.
  func terms() -> BatchTerms {
    BatchTerms(
      words: (0..<words.count).map { String(decoding: words.word($0), as: UTF8.self) },
      stems: (0..<stems.count).map { String(decoding: stems.word($0), as: UTF8.self) },
      postings: postings)
  }

  private mutating func add(_ text: String, _ field: Posting.Field, _ page: Int, _ section: Int) {
    WordScanner.scan(text) { kind, word in
      let number = words.number(of: word)
      if number == stemNumbers.count { addStem(of: word, isStem: kind == .identifier) }
      // A part of a name says less than the name.
      let counted = kind == .hump && field == .text ? .code : field
      count(stemNumbers[number], counted, page, section)
    }
  }

  private mutating func addStem(of word: ScannedWord, isStem: Bool) {
    let stem = isStem ? word : ScannedWord(Array(stemmer.stem(word.text).utf8))
    let number = stems.number(of: stem)
    stemNumbers.append(number)
    if number == postings.count { postings.append([]) }
  }

  private mutating func count(_ stem: Int, _ field: Posting.Field, _ page: Int, _ section: Int) {
    let last = postings[stem].count - 1
    if last >= 0, postings[stem][last].page == page, postings[stem][last].section == section {
      postings[stem][last].add(field)
    } else {
      var posting = Posting(page: page, section: section)
      posting.add(field)
      postings[stem].append(posting)
    }
  }
}
