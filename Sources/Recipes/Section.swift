package import Diagnostics

/// A second-level section of a recipe.
package struct Section: Sendable, Equatable {
  package var kind: Kind
  package var title: String
  package var location: Location

  /// What a section means to the runner; the titles are fixed per language.
  package enum Kind: String, Sendable, CaseIterable {
    case symptom, diagnose, fix, verify, goal, requirements, steps
    /// Prevention, related pages and whatever else a recipe says.
    case other
  }

  package static let titles: [PageLanguage: [Kind: String]] = [
    .en: [
      .symptom: "Symptom", .diagnose: "Diagnose", .fix: "Fix", .verify: "Verify", .goal: "Goal",
      .requirements: "Before you start", .steps: "Steps",
    ],
    .ru: [
      .symptom: "Симптом", .diagnose: "Диагностика", .fix: "Исправление", .verify: "Проверка",
      .goal: "Цель", .requirements: "Прежде чем начать", .steps: "Шаги",
    ],
  ]

  /// The kind that a heading's text names in a language.
  package static func kind(titled title: String, in language: PageLanguage) -> Kind {
    titles[language]?.first { $0.value == title }?.key ?? .other
  }
}
