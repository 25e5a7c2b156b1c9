/// Words of sentences and titles about what is not there: any more, yet, or at all.
enum OtherTimes {
  /// Parts of files' names, in lower case.
  static let files = [
    "changelog", "changes.", "history.", "release-notes", "release_notes", "releasenotes", "upgrad",
    "migrat", "breaking", "news.",
  ]

  /// Parts of titles, in lower case.
  static let titles = [
    "changelog", "migrat", "breaking", "deprecat", "removed", "release notes", "миграц", "устарел",
    "удалено", "журнал измен",
  ]

  private static let words: Set<String> = [
    "removed", "gone", "dropped", "renamed", "deprecated", "obsolete", "formerly", "previously",
    "replaced", "typo", "unknown", "planned", "misspelt", "misspelled", "misspelling", "удалён",
    "удалена", "удалено", "удалены", "удален", "убран", "убрана", "убрано", "убраны", "пропал",
    "пропала", "пропало", "пропали", "раньше", "прежде", "вместо", "заменён", "заменена",
    "заменено",
    "заменены", "заменен", "опечатка", "опечатки", "опечатку", "опечаткой",
  ]

  private static let stems = ["переименован", "устарел", "неизвестн"]

  private static let phrases = [
    "no longer", "not any more", "used to be", "was called", "instead of", "in place of",
    "there is no", "there are no", "there was no", "there were no", "no such", "not exist",
    "n't exist", "not yet", "больше не", "не существует", "нет такого", "такого нет", "нет никак",
    "ещё не", "еще не",
  ]

  static func areMeant(in sentence: String) -> Bool {
    let text = sentence.lowercased()
    if phrases.contains(where: text.contains) { return true }
    return text.split { !$0.isLetter }.contains { word in
      words.contains(String(word)) || stems.contains(where: word.hasPrefix)
    }
  }
}
