/// Numbers words in the order in which they come. Keyed by bytes: as keys of a dictionary, Russian
/// strings cost several times as much, because each comparison normalises them.
struct WordTable {
  private var bytes: [UInt8] = []
  /// Where each word begins in ``bytes``, and where the last one ends.
  private var starts: [Int] = [0]
  private var hashes: [UInt64] = []
  /// Numbers of words by hash, -1 for a free place; at least half of them are free.
  private var places = [Int32](repeating: -1, count: 1024)

  var count: Int { hashes.count }

  /// The word with a number.
  func word(_ number: Int) -> [UInt8] { Array(bytes[starts[number]..<starts[number + 1]]) }

  /// The number of a word, a new one when the word is new.
  mutating func number(of word: ScannedWord) -> Int {
    let mask = places.count - 1
    var place = Int(truncatingIfNeeded: word.hash) & mask
    while places[place] >= 0 {
      let number = Int(places[place])
      if hashes[number] == word.hash, isEqual(number, word.bytes) { return number }
      place = (place + 1) & mask
    }
    places[place] = Int32(count)
    bytes += word.bytes
    starts.append(bytes.count)
    hashes.append(word.hash)
    if count * 2 > places.count { grow() }
    return count - 1
  }

  private func isEqual(_ number: Int, _ word: [UInt8]) -> Bool {
    let start = starts[number]
    guard starts[number + 1] - start == word.count else { return false }
    for index in 0..<word.count where bytes[start + index] != word[index] { return false }
    return true
  }

  private mutating func grow() {
    places = [Int32](repeating: -1, count: places.count * 2)
    let mask = places.count - 1
    for (number, hash) in hashes.enumerated() {
      var place = Int(truncatingIfNeeded: hash) & mask
      while places[place] >= 0 { place = (place + 1) & mask }
      places[place] = Int32(number)
    }
  }
}
