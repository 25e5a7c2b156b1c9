internal import Recipes

/// Dates as people write them.
enum WrittenDate {
  /// An ISO 8601 date in words; the text itself when it is no date.
  static func text(_ date: String, in language: PageLanguage) -> String {
    text(date, months: Words.in(language).badge.months)
  }

  static func text(_ date: String, months: [String]) -> String {
    let parts = date.prefix(10).split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3, (1...12).contains(parts[1]) else { return date }
    return "\(parts[2])\u{A0}\(months[parts[1] - 1]) \(parts[0])"
  }
}
