/// Postings as text: for each one the distance to the page before, the section and the level, as
/// digits of base 64. Five bits of a number are one digit, the lowest first; a digit from 32 on says
/// that more follow.
enum PostingCode {
  /// Stands after the postings of a word that is nearly everywhere: only titles and headings are kept.
  static let commonMark: UInt8 = 0x21

  static let digits = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

  static func text(_ postings: [Posting], isCommon: Bool) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(postings.count * 3)
    var page: Int32 = 0
    for posting in postings where posting.isProminent || !isCommon {
      append(Int(posting.page - page), to: &text)
      append(Int(posting.section), to: &text)
      text.append(digits[posting.level])
      page = posting.page
    }
    if isCommon { text.append(commonMark) }
    return text
  }

  private static func append(_ number: Int, to text: inout [UInt8]) {
    var rest = number
    while rest > 31 {
      text.append(digits[32 + rest % 32])
      rest /= 32
    }
    text.append(digits[rest])
  }
}
