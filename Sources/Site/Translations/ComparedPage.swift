internal import Recipes

/// A page in both languages, section by section.
struct ComparedPage: Sendable {
  let english: [PageSection]
  let russian: [PageSection]
  let states: [TranslationState]

  /// Nil for pages of unequal headings, which is a finding by itself.
  init?(english: Page, russian: Page, recorded: [ConfirmedTranslations.Section]) {
    self.english = english.sections
    self.russian = russian.sections
    guard self.english.count == self.russian.count else { return nil }
    let slugs = self.english.map(\.anchor)
    let known = Dictionary(recorded.map { ($0.slug, $0) }, uniquingKeysWith: { first, _ in first })
    states = zip(self.english, self.russian).enumerated().map { place, pair in
      var entry = known[pair.0.anchor]
      // Another heading in the same place has been renamed.
      if entry == nil, recorded.count == slugs.count, !slugs.contains(recorded[place].slug) {
        entry = recorded[place]
      }
      return Self.state(pair.0.fingerprint, pair.1.fingerprint, entry?.fingerprints)
    }
  }

  /// What is on record once somebody has confirmed the page.
  var confirmed: [ConfirmedTranslations.Section] {
    zip(english, russian).map { english, russian in
      ConfirmedTranslations.Section(
        slug: english.anchor,
        fingerprints: [.en: english.fingerprint, .ru: russian.fingerprint])
    }
  }

  private static func state(
    _ english: String, _ russian: String, _ recorded: [PageLanguage: String]?
  ) -> TranslationState {
    guard let recorded else { return .neverConfirmed }
    return switch (recorded[.en] == english, recorded[.ru] == russian) {
    case (true, true): .confirmed
    case (true, false): .behind(.en)
    case (false, true): .behind(.ru)
    case (false, false): .changed
    }
  }
}
