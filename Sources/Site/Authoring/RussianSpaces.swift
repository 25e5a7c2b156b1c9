/// Where a line of Russian text must not break, and where a hyphen stands for a dash.
enum RussianSpaces {
  /// Without «под», which is a pod here nearly always.
  private static let short: Set<String> = [
    "а", "в", "во", "до", "за", "и", "из", "к", "ко", "на", "не", "ни", "но", "о", "об", "от", "по",
    "с", "со", "у", "для", "без", "над", "при", "про",
  ]

  /// They belong to the word before them.
  private static let particles: Set<String> = ["б", "бы", "ж", "же", "ли", "ль"]

  private static let units: Set<String> = [
    "бит", "байт", "байта", "Б", "кБ", "КБ", "МБ", "ГБ", "ТБ", "КиБ", "МиБ", "ГиБ", "ТиБ", "Кбит",
    "Мбит", "Гбит", "нс", "мкс", "мс", "с", "сек", "мин", "ч", "сут", "дн", "мм", "см", "м", "км",
    "г", "кг", "шт", "руб", "KB", "MB", "GB", "TB", "KiB", "MiB", "GiB", "TiB", "ms", "s", "CPU",
    "vCPU",
  ]

  /// Whether the space at a place keeps its neighbours together.
  static func isUnbreakable(_ text: [Unicode.Scalar], _ index: Int) -> Bool {
    guard index + 1 < text.count, index > 0, text[index + 1] != " " else { return false }
    if text[index + 1] == "—" || isDash(text, index + 1) { return true }
    let next = word(text, from: index + 1)
    if !next.isEmpty, particles.contains(next) { return true }
    if isDigit(text[index - 1]) { return isOfNumber(text, index, next) }
    return isSign(text[index - 1]) || isAbbreviation(text, index, next)
      || short.contains(word(text, before: index).lowercased())
  }

  private static func isSign(_ scalar: Unicode.Scalar) -> Bool { scalar == "№" || scalar == "§" }

  /// Whether what follows a number belongs to it.
  private static func isOfNumber(_ text: [Unicode.Scalar], _ index: Int, _ next: String) -> Bool {
    text[index + 1] == "%" || units.contains(next) || isThousands(text, index)
  }

  /// A hyphen between two spaces, unless it may be a minus.
  static func isDash(_ text: [Unicode.Scalar], _ index: Int) -> Bool {
    guard text[index] == "-", index >= 2, index + 2 < text.count, text[index - 1] == " ",
      text[index + 1] == " "
    else { return false }
    return !isDigit(text[index - 2]) && !isDigit(text[index + 2])
  }

  /// `т. е.`, `и т. д.`
  private static func isAbbreviation(
    _ text: [Unicode.Scalar], _ index: Int, _ next: String
  ) -> Bool {
    guard index >= 2, text[index - 1] == ".", text[index - 2] == "т",
      index == 2 || !isLetter(text[index - 3])
    else { return false }
    return ["е", "д", "п", "к", "ч", "о"].contains(next)
  }

  /// `10 000`: a group of three digits after one that is no longer.
  private static func isThousands(_ text: [Unicode.Scalar], _ index: Int) -> Bool {
    let before = text[..<index].reversed().prefix { isDigit($0) }.count
    let after = text[(index + 1)...].prefix { isDigit($0) }.count
    return (1...3).contains(before) && after == 3
  }

  /// Empty for a word that is longer than any that matters.
  private static func word(_ text: [Unicode.Scalar], from start: Int) -> String {
    var end = start
    while end < text.count, isLetter(text[end]) {
      end += 1
      if end - start > longest { return "" }
    }
    return string(text[start..<end])
  }

  /// Letters of the longest word that is looked for.
  private static let longest = 5

  /// The word that ends at a place; none when it is part of something longer, such as `x-и`.
  private static func word(_ text: [Unicode.Scalar], before end: Int) -> String {
    var start = end
    while start > 0, isLetter(text[start - 1]) {
      start -= 1
      if end - start > longest { return "" }
    }
    if start > 0, "-_./0123456789\u{FFFC}".unicodeScalars.contains(text[start - 1]) { return "" }
    return string(text[start..<end])
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    (0x30...0x39).contains(scalar.value)
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    // Most of a text; asking for properties takes longer.
    case 0x61...0x7A, 0x41...0x5A, 0x410...0x44F: true
    case 0...0x7F: false
    default: scalar.properties.isAlphabetic
    }
  }
}
