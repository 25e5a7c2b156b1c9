import Recipes
import Testing

@testable import Site

@Suite struct BadgeTests {
  private static func record(_ result: String = "passed") -> VerificationRecord {
    VerificationRecord(
      recipe: "troubleshooting/lamp-dark", digest: "d", date: "2026-11-03T09:30:00Z",
      durationSeconds: 61.6, result: result, kubernetes: "v1.32.3", spark: "4.1.0", helm: "v3.17.2",
      kubectl: "1.32.3", provider: "local",
      substitutes: [.init(for: "MinIO", by: "a <test> server")], blocks: [])
  }

  private func page(_ language: String, _ verification: Verification?) throws -> String {
    try FixtureSite().page("\(language)/recipes/troubleshooting/lamp-dark.html") { _ in verification
    }
  }

  @Test func verifiedNamesDateVersionsAndSubstitutes() throws {
    let page = try page("en", Verification(record: Self.record(), isCurrent: true))
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
    let page = try page("ru", Verification(record: Self.record(), isCurrent: true))
    #expect(page.contains("<span data-today=\"Проверено сегодня,\">Проверено</span>"))
    #expect(page.contains("3\u{A0}ноября 2026</time>"))
    #expect(page.contains("<dd>a &lt;test&gt; server вместо MinIO</dd>"))
  }

  @Test(arguments: [
    (Verification(record: record(), isCurrent: false), "stale", "verify it again"),
    (Verification(record: record(), isCurrent: nil), "verified", "Verified on"),
    (Verification(record: record("failed"), isCurrent: true), "failed", "Do not rely"),
    (nil, "never", "Not verified yet"),
  ])
  func state(verification: Verification?, state: String, words: String) throws {
    let page = try page("en", verification)
    #expect(page.contains("<aside class=\"badge \(state)\""))
    #expect(page.contains(words))
    #expect(page.contains("data-today") == (state == "verified"))
  }

  @Test func strangeValuesStandAsTheyAre() {
    let badge = RecipeBadge(words: .english, verification: nil, id: "a/b")
    #expect(badge.date("yesterday") == "yesterday")
    #expect(badge.date("2026-13-01") == "2026-13-01")
  }
}
