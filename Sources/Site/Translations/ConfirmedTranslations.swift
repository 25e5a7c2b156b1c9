internal import Diagnostics
internal import Recipes
internal import Yams

/// `content/translations.yaml`: what sections said, in each language, when somebody confirmed that
/// they say the same.
struct ConfirmedTranslations: Sendable, Equatable {
  struct Section: Sendable, Equatable {
    /// Its anchor in English; empty for what stands above the first heading.
    var slug: String
    var fingerprints: [PageLanguage: String]
  }

  static let path = "content/translations.yaml"
  /// Stands for the empty slug; no anchor holds it.
  static let top = "#"

  /// By the pages' keys.
  var pages: [String: [Section]] = [:]

  init() {}

  /// The file of a repository; nil when it has none, or one that cannot be read.
  init?(_ sources: SourceFolder, diagnostics: inout [Diagnostic]) throws {
    guard sources.isFile(Self.path) else { return nil }
    let source = try sources.text(Self.path)
    do {
      let entries = try compose(yaml: source.text(0..<source.bytes.count))?.mapping ?? [:]
      for (key, sections) in entries {
        pages[key.string ?? ""] = sections.mapping?.compactMap(Self.section) ?? []
      }
    } catch {
      diagnostics.append(
        Diagnostic(
          rule: "invalid-translations", what: "the record of translations cannot be read",
          why: SiteConfiguration.cause(of: error),
          help: "restore it, or remove it and run 'docgen confirm'", at: Location(path: Self.path)))
      return nil
    }
  }

  private static func section(_ slug: Node, _ value: Node) -> Section? {
    guard let slug = slug.string else { return nil }
    var fingerprints: [PageLanguage: String] = [:]
    for language in PageLanguage.allCases {
      fingerprints[language] = value[language.rawValue]?.string
    }
    return Section(slug: slug == top ? "" : slug, fingerprints: fingerprints)
  }

  /// The file's text: a line for each section, so that a change shows what was confirmed.
  var yaml: String {
    var text = """
      # Sections whose languages say the same, as somebody has confirmed, each with what it said then.
      # Written by 'docgen confirm'.

      """
    for (key, sections) in pages.sorted(by: { $0.key < $1.key }) {
      text += "\(Self.quoted(key)):\n"
      for section in sections {
        let pairs = PageLanguage.allCases.map { language in
          "\(language.rawValue): \"\(section.fingerprints[language] ?? "")\""
        }
        let slug = section.slug.isEmpty ? Self.top : section.slug
        text += "  \(Self.quoted(slug)): {\(pairs.joined(separator: ", "))}\n"
      }
    }
    return text
  }

  /// Words that mean something else in YAML than themselves.
  private static let words: Set<String> = [
    "y", "n", "yes", "no", "on", "off", "true", "false", "null",
  ]

  /// In quotation marks where it would be no text without: keys and slugs hold letters, digits, `-`,
  /// `_` and `/`.
  private static func quoted(_ text: String) -> String {
    text.first?.isLetter == true && !words.contains(text) ? text : "\"\(text)\""
  }
}
