internal import Diagnostics
internal import Recipes

/// Finds sections that have changed since somebody confirmed that both languages say the same.
struct TranslationCheck {
  private(set) var findings: [Diagnostic] = []
  /// The sections that are older than those of the other language, by the output of their pages.
  private(set) var behind: [String: [BehindSection]] = [:]

  /// - Parameter confirmed: nil where nothing was ever confirmed, and nothing is asked.
  init(_ pages: [Page], _ confirmed: ConfirmedTranslations?) {
    guard let confirmed else { return }
    for (english, russian) in Self.pairs(pages) {
      let recorded = confirmed.pages[english.key] ?? []
      guard
        let compared = ComparedPage(english: english, russian: russian, recorded: recorded)
      else { continue }
      compare(compared, english, russian, isNew: recorded.isEmpty)
    }
  }

  /// The pages that have a source in both languages; drafts are not finished.
  static func pairs(_ pages: [Page]) -> [(english: Page, russian: Page)] {
    let written = pages.filter { $0.source != nil && !$0.isDraft }
    let russian = Dictionary(
      written.filter { $0.language == .ru }.map { ($0.key, $0) }, uniquingKeysWith: { $1 })
    return written.filter { $0.language == .en }.compactMap { page in
      russian[page.key].map { (page, $0) }
    }
  }

  private mutating func compare(
    _ compared: ComparedPage, _ english: Page, _ russian: Page, isNew: Bool
  ) {
    if isNew {
      findings.append(Self.newPage(english, russian))
      return
    }
    for (place, state) in compared.states.enumerated() {
      let (left, right) = (compared.english[place], compared.russian[place])
      switch state {
      case .confirmed: break
      case .behind(.en): add(left, behind: right, english)
      case .behind(.ru): add(right, behind: left, russian)
      case .changed:
        findings.append(
          Self.waiting(left, english.key, "it and \(right.location) have both changed since then"))
      case .neverConfirmed:
        findings.append(
          Self.waiting(left, english.key, "nobody has compared it with \(right.location)"))
      }
    }
  }

  private mutating func add(_ section: PageSection, behind other: PageSection, _ page: Page) {
    behind[page.output, default: []].append(
      BehindSection(anchor: section.anchor, other: other.anchor))
    let (own, newer) = page.language == .en ? ("English", "Russian") : ("Russian", "English")
    findings.append(
      Diagnostic(
        .warning, rule: "translation-behind",
        what: "the \(own) of '\(section.title)' is older than the \(newer)",
        why: "\(other.location) has changed since somebody confirmed that both say the same",
        help: "bring it up to date, then run 'docgen confirm \(page.key)'", at: section.location))
  }

  private static func waiting(_ section: PageSection, _ key: String, _ why: String) -> Diagnostic {
    Diagnostic(
      .warning, rule: "translation-unconfirmed",
      what: "nobody has confirmed that '\(section.title)' says the same in both languages",
      why: why, help: "compare them, then run 'docgen confirm \(key)'", at: section.location)
  }

  private static func newPage(_ english: Page, _ russian: Page) -> Diagnostic {
    Diagnostic(
      .warning, rule: "translation-unconfirmed",
      what: "nobody has confirmed that the page says the same in both languages",
      why: "\(ConfirmedTranslations.path) does not have it, nor \(russian.source ?? "")",
      help: "compare them, then run 'docgen confirm \(english.key)'",
      at: Location(path: english.source ?? ""))
  }
}
