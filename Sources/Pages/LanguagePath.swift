/// A path that names a language: `content/ru/index.md`, `README.ru.md`, `install/ru.md`.
package struct LanguagePath: Sendable, Hashable {
  /// Languages that documentation is translated into; other folders of two letters are something
  /// else.
  private static let languages: Set<String> = [
    "ar", "cs", "de", "en", "es", "fr", "he", "hi", "id", "it", "ja", "ko", "nl", "pl", "pt",
    "pt-br", "ru", "tr", "uk", "vi", "zh", "zh-cn", "zh-hans", "zh-tw",
  ]

  /// The path with `*` for the language; the path itself when it names none.
  package let key: String
  /// As it is spelled; nil for a path that names none.
  package let language: String?

  package init(_ path: String) {
    var parts = path.split(separator: "/").map(String.init)
    for (index, part) in parts.enumerated() {
      let isFile = index == parts.count - 1
      let stem = isFile ? String(part.prefix { $0 != "." }) : part
      if Self.isLanguage(stem) {
        parts[index] = isFile ? "*" + part.dropFirst(stem.count) : "*"
        key = parts.joined(separator: "/")
        language = stem
        return
      }
    }
    let pieces = parts.last?.split(separator: ".").map(String.init) ?? []
    if pieces.count > 2, Self.isLanguage(pieces[pieces.count - 2]) {
      parts[parts.count - 1] =
        (pieces.dropLast(2) + [pieces[pieces.count - 1]]).joined(separator: ".")
      key = parts.joined(separator: "/")
      language = pieces[pieces.count - 2]
      return
    }
    key = path
    language = nil
  }

  private static func isLanguage(_ text: String) -> Bool {
    languages.contains(text.lowercased().replacing("_", with: "-"))
  }
}
