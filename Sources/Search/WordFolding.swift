/// What makes two forms of a Russian word one where Snowball alone does not: vowels that come and go
/// (ошибка, ошибок; узел, узла), and nouns whose end it takes for that of a participle.
///
/// Stems are folded, not words: then every form of a word ends alike, with a fleeting vowel or
/// without (поток, потока). `site/theme/stem.js` does the same; a test compares the two.
enum WordFolding {
  private static let vowels = Set("аеиоуыэюя".unicodeScalars)
  private static let fleeting = Set("ое".unicodeScalars)
  /// The consonants before which a vowel can be fleeting.
  private static let closing = Set("кцнлрг".unicodeScalars)

  private static let irregular = [
    "имя": "имен", "время": "времен", "день": "дн", "писем": "письмо", "песен": "песня",
  ]

  private static let nouns = ["дн", "имен", "времен", "токен", "домен", "замен", "отмен", "обмен"]

  private static let nounEndings: Set<String> = [
    "", "а", "е", "и", "о", "у", "ы", "ю", "я", "ов", "ой", "ом", "ей", "ем", "ам", "ям", "ами",
    "ями", "ах", "ях",
  ]

  /// The word to give to Snowball.
  static func regular(_ word: String) -> String { irregular[word] ?? word }

  /// The stem of a noun that Snowball would divide in the wrong place.
  static func nounStem(_ word: String) -> String? {
    nouns.first { word.hasPrefix($0) && nounEndings.contains(String(word.dropFirst($0.count))) }
  }

  /// Drops the vowel: ошибок → ошибк, узел → узл, настроек → настройк, денег and деньг → денг; and
  /// what Snowball takes for the end of a verb in some forms of a noun: журнал → журна.
  static func folded(_ stem: String) -> String {
    var letters = Array(stem.unicodeScalars)
    guard letters.count > 3, closing.contains(letters[letters.count - 1]) else { return stem }
    let place = letters.count - 2
    if isVerbLike(letters) { return String(stem.dropLast()) }
    let isAfterVowel = vowels.contains(letters[place - 1])
    if letters[place] == "ь" {
      letters.remove(at: place)
    } else if !isAfterVowel, fleeting.contains(letters[place]) {
      letters.remove(at: place)
      if letters[place - 1] == "ь" { letters.remove(at: place - 1) }
    } else if isAfterVowel, letters[place] == "е", letters[place + 1] == "к" {
      letters[place] = "й"
    } else {
      return stem
    }
    var folded = String.UnicodeScalarView()
    folded.append(contentsOf: letters)
    return String(folded)
  }

  private static func isVerbLike(_ letters: [Unicode.Scalar]) -> Bool {
    let (last, before) = (letters[letters.count - 1], letters[letters.count - 2])
    return (last == "л" || last == "н") && (before == "а" || before == "я")
  }
}
