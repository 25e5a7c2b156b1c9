/// Counts references and definitions of footnotes.
struct FootnoteNumbers {
  private var references: [Int: Int] = [:]
  private(set) var definitions = 0

  var isOpen: Bool { definitions > 0 }

  /// The id of the next reference to a footnote: the first has no suffix.
  mutating func reference(to number: Int) -> String {
    let count = references[number, default: 0] + 1
    references[number] = count
    return count == 1 ? "fnref-\(number)" : "fnref-\(number)-\(count)"
  }

  mutating func define() -> Int {
    definitions += 1
    return definitions
  }
}
