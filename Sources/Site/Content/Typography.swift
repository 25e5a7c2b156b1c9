internal import Recipes

/// Spaces that must not break a line, as Russian typography wants them.
enum Typography {
  private static let short: Set<String> = [
    "а", "в", "во", "до", "за", "и", "из", "к", "ко", "на", "не", "ни", "но", "о", "об", "от", "по",
    "с", "со", "у",
  ]

  static func polished(_ text: String, in language: PageLanguage) -> String {
    guard language == .ru, text.contains(" ") else { return text }
    var result = ""
    var word = ""
    let noBreak: Character = "\u{A0}"
    let characters = Array(text)
    for (index, character) in characters.enumerated() {
      guard character == " " else {
        result.append(character)
        word = character.isLetter ? word + String(character) : ""
        continue
      }
      let isBeforeDash = index + 1 < characters.count && characters[index + 1] == "—"
      let isAfterShort = short.contains(word.lowercased()) && index + 1 < characters.count
      result.append(isBeforeDash || isAfterShort ? noBreak : " ")
      word = ""
    }
    return result
  }
}
