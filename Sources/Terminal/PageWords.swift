internal import Recipes

/// What the terminal adds to a page, in the page's language.
struct PageWords: Sendable {
  let notRun: String
  let waits: @Sendable (Int) -> String
  let background: String
  let output: String
  let whileBroken: String
  let whenHealthy: String
  let hidden: String

  static func `in`(_ language: PageLanguage) -> PageWords {
    language == .ru ? russian : english
  }

  private static let english = PageWords(
    notRun: "not run", waits: { "waits up to \($0) s" }, background: "stays running",
    output: "expected output of", whileBroken: "while broken", whenHealthy: "when healthy",
    hidden: "hidden step")

  private static let russian = PageWords(
    notRun: "не выполняется", waits: { "ждёт до \($0) с" }, background: "продолжает работать",
    output: "ожидаемый вывод", whileBroken: "при сбое", whenHealthy: "в исправном состоянии",
    hidden: "скрытый шаг")
}
