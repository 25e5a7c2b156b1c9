/// The texts of the verification badge in one language.
struct BadgeWords: Sendable {
  let verifiedOn: String
  let verifiedToday: String
  let stale: String
  let staleWhy: String
  let failed: String
  let failedWhy: String
  let flaky: String
  let flakyWhy: String
  let partly: String
  let partlyWhy: String
  let never: String
  let neverWhy: String
  let against: String
  let provider: String
  let preset: String
  let localProvider: String
  let kindProvider: String
  let contextProvider: String
  let duration: String
  let seconds: String
  let substitutes: String
  let insteadOf: String
  let noSubstitutes: String
  let months: [String]

  static let english = BadgeWords(
    verifiedOn: "Verified on", verifiedToday: "Verified today,", stale: "Verified earlier, on",
    staleWhy: "The page or its charts have changed since: verify it again.",
    failed: "Verification failed on", failedWhy: "Do not rely on this page yet.",
    flaky: "Verified only at a second try, on",
    flakyWhy: "The outcome is not steady: verify it again.", partly: "Verified in part",
    partlyWhy: "There are presets on which no run has been recorded.",
    never: "Not verified yet", neverWhy: "No run of this page has been recorded.",
    against: "Against", provider: "Cluster", preset: "Preset",
    localProvider: "local, one node", kindProvider: "kind, in containers",
    contextProvider: "an existing cluster", duration: "Duration", seconds: "s",
    substitutes: "Substitutes", insteadOf: "instead of", noSubstitutes: "none",
    months: [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ])

  static let russian = BadgeWords(
    verifiedOn: "Проверено", verifiedToday: "Проверено сегодня,", stale: "Проверено ранее,",
    staleWhy: "С тех пор страница или её чарты изменились: проверьте ещё раз.",
    failed: "Проверка не прошла", failedWhy: "Пока не полагайтесь на эту страницу.",
    flaky: "Проверено не с первой попытки,",
    flakyWhy: "Результат неустойчив: проверьте ещё раз.", partly: "Проверено частично",
    partlyWhy: "Прогон записан не для каждого пресета.",
    never: "Ещё не проверено", neverWhy: "Ни один прогон этой страницы не записан.",
    against: "Версии", provider: "Кластер", preset: "Пресет",
    localProvider: "локальный, один узел", kindProvider: "kind, в контейнерах",
    contextProvider: "существующий кластер", duration: "Длительность", seconds: "с",
    substitutes: "Замены", insteadOf: "вместо", noSubstitutes: "нет",
    months: [
      "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября",
      "октября", "ноября", "декабря",
    ])
}
