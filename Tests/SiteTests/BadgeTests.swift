import Recipes
import Testing

@testable import Site

@Suite struct BadgeTests {
  private static func record(
    _ result: String = "passed", preset: String? = nil, day: Int = 3, provider: String = "local"
  ) -> VerificationRecord {
    VerificationRecord(
      recipe: "troubleshooting/lamp-dark", preset: preset, digest: "d",
      date: "2026-11-0\(day)T09:30:00Z", durationSeconds: 61.6, result: result,
      kubernetes: "v1.32.3", spark: "4.1.0", helm: "v3.17.2", kubectl: "1.32.3",
      provider: provider, substitutes: [.init(for: "MinIO", by: "a <test> server")], blocks: [])
  }

  private static func one(_ record: VerificationRecord?, isCurrent: Bool? = nil)
    -> PresetVerification
  {
    PresetVerification(preset: record?.preset, record: record, isCurrent: isCurrent)
  }

  private func page(_ language: String, _ presets: PresetVerification...) throws -> String {
    try FixtureSite().page("\(language)/recipes/troubleshooting/lamp-dark.html") { _ in
      RecipeVerification(presets)
    }
  }

  @Test func verifiedNamesDateVersionsAndSubstitutes() throws {
    let page = try page("en", Self.one(Self.record(), isCurrent: true))
    for part in [
      "<aside class=\"badge verified\" aria-label=\"Verified on\">",
      "<span data-today=\"Verified today,\">Verified on</span>",
      "<time datetime=\"2026-11-03T09:30:00Z\">3\u{A0}November 2026</time>",
      "<dd>Kubernetes 1.32.3, Spark 4.1.0, helm 3.17.2, kubectl 1.32.3</dd>",
      "<dd>local, one node</dd>", "<dd>62 s</dd>",
      "<dd>a &lt;test&gt; server instead of MinIO</dd>",
      "<code class=\"copyable\">recipes verify troubleshooting/lamp-dark</code>",
    ] { #expect(page.contains(part), "\(part)") }
  }

  @Test func russianPageSpeaksRussian() throws {
    let page = try page("ru", Self.one(Self.record(), isCurrent: true))
    #expect(page.contains("<span data-today=\"Проверено сегодня,\">Проверено</span>"))
    #expect(page.contains("3\u{A0}ноября 2026</time>"))
    #expect(page.contains("<dd>a &lt;test&gt; server вместо MinIO</dd>"))
  }

  @Test(arguments: [
    (one(record(), isCurrent: false), "stale", "verify it again"),
    (one(record(), isCurrent: nil), "verified", "Verified on"),
    (one(record("failed"), isCurrent: true), "failed", "Do not rely"),
    (one(record("flaky"), isCurrent: true), "flaky", "Verified only at a second try, on"),
    (one(nil), "never", "Not verified yet"),
  ])
  func state(verification: PresetVerification, state: String, words: String) throws {
    let page = try page("en", verification)
    #expect(page.contains("<aside class=\"badge \(state)\""))
    #expect(page.contains(words))
    #expect(page.contains("data-today") == (state == "verified"))
  }

  @Test func thePresetIsNamed() throws {
    let page = try page("en", Self.one(Self.record(preset: "lamp/on"), isCurrent: true))
    #expect(page.contains("<dt>Preset</dt><dd>lamp/on</dd><dt>Against</dt>"))
  }

  @Test func everyPresetIsShown() throws {
    let first = Self.one(Self.record(preset: "lamp/on", day: 5, provider: "kind"), isCurrent: true)
    let second = Self.one(Self.record("failed", preset: "lamp/off", day: 4), isCurrent: true)
    let page = try page(
      "en", first, second, PresetVerification(preset: "lamp/dim"))
    for part in [
      "<aside class=\"badge failed\" aria-label=\"Verification failed on\">",
      "<p class=\"badge-title\"><span>Verification failed on</span> "
        + "<time datetime=\"2026-11-04T09:30:00Z\">4\u{A0}November 2026</time></p>",
      "<li><p class=\"state verified\"><code>lamp/on</code>: <span data-today=\"Verified today,\">",
      "<dd>kind, in containers</dd>",
      "<li><p class=\"state failed\"><code>lamp/off</code>: <span>Verification failed on</span>",
      "<li><p class=\"state never\"><code>lamp/dim</code>: Not verified yet</p></li>",
    ] { #expect(page.contains(part), "\(part)") }
  }

  @Test func someOfThePresetsIsNotAll() throws {
    let page = try page(
      "ru", Self.one(Self.record(preset: "lamp/on"), isCurrent: true),
      PresetVerification(preset: "lamp/off"))
    #expect(page.contains("<aside class=\"badge partly\" aria-label=\"Проверено частично\">"))
    #expect(page.contains("<p>Прогон записан не для каждого пресета.</p>"))
  }

  /// A guide whose commands are run says so like a recipe; any other guide has no badge.
  @Test(arguments: [true, false])
  func aGuideThatIsAProcedureHasABadge(isProcedure: Bool) throws {
    var changes: [String: String?] = [:]
    for language in ["en", "ru"] {
      let verify = isProcedure ? "verify: true\n" : ""
      changes["content/\(language)/guides/second.md"] = "---\ntitle: T\n\(verify)---\nText.\n"
    }
    let site = try FixtureSite(changes)
    let page = try site.page("en/guides/second.html") { id in
      id == "guides/second" ? RecipeVerification([Self.one(Self.record(), isCurrent: true)]) : nil
    }
    #expect(page.contains("<aside class=\"badge verified\"") == isProcedure)
    #expect(page.contains("recipes verify guides/second") == isProcedure)
  }

  @Test func strangeValuesStandAsTheyAre() {
    let badge = RecipeBadge(words: .english, verification: RecipeVerification([]), id: "a/b")
    #expect(badge.date("yesterday") == "yesterday")
    #expect(badge.date("2026-13-01") == "2026-13-01")
  }
}
