internal import Recipes

/// What Russian typography wants: spaces that break no line, dashes, «ёлочки». Each character
/// becomes one character, so that a text may be polished as a whole and cut again.
enum Typography {
  static func polished(_ text: String, in language: PageLanguage) -> String {
    guard language == .ru, text.utf8.contains(where: { $0 == 0x20 || $0 == 0x22 }) else {
      return text
    }
    var polished = String.UnicodeScalarView()
    polished.append(contentsOf: Typography.polished(Array(text.unicodeScalars)))
    return String(polished)
  }

  /// A whole block's text; what is no text stands in it as U+FFFC.
  static func polished(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var result = text
    for index in text.indices {
      switch text[index] {
      case " " where RussianSpaces.isUnbreakable(text, index): result[index] = "\u{A0}"
      case "-" where RussianSpaces.isDash(text, index): result[index] = "—"
      default: break
      }
    }
    RussianQuotes.write(into: &result)
    return result
  }
}
