import Foundation
import Site
import Testing

@Suite struct GoldenTests {
  static let pages = [
    "index.html", "en/index.html", "ru/index.html", "en/guides/lamps.html", "ru/guides/lamps.html",
    "en/recipes/index.html", "ru/recipes/troubleshooting/index.html",
    "en/recipes/troubleshooting/lamp-dark.html", "ru/recipes/troubleshooting/lamp-dark.html",
    "404.html", "ru/404.html", "robots.txt", "sitemap.xml", "llms.txt", "en/guides/lamps.md",
    "en/recipes/index.md", "en/recipes/troubleshooting/lamp-dark.md", "ru/guides/lamps.md",
  ]

  @Test func fixtureHasNoFinding() throws {
    #expect(try FixtureSite().diagnostics() == [])
  }

  @Test(arguments: pages)
  func pageIsAsAccepted(path: String) throws {
    let written = try FixtureSite().page(path)
    let golden = FixtureSite.fixtures.appending(path: "golden/\(path)")
    if ProcessInfo.processInfo.environment["ACCEPT_GOLDEN"] == "1" {
      try FileManager.default.createDirectory(
        at: golden.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(written.utf8).write(to: golden)
    }
    let accepted = try String(contentsOf: golden, encoding: .utf8)
    #expect(written == accepted, "\(path): accept a wanted change with ACCEPT_GOLDEN=1")
  }

  @Test func siteHoldsTheseFiles() throws {
    let all = try FixtureSite().files().map(\.path)
    let paths = all.filter { !$0.hasPrefix("search/") }
    #expect(all.contains("search/en/index.js") && all.contains("search/ru/index.js"))
    let pages = ["en", "ru"].flatMap { language in
      [
        "guides/index", "guides/lamps", "guides/second", "index", "recipes/index",
        "recipes/troubleshooting/index", "recipes/troubleshooting/lamp-dark",
      ].flatMap { ["\(language)/\($0).html", "\(language)/\($0).md"] } + ["\(language)/404.html"]
    }
    #expect(
      Set(paths)
        == Set(
          pages + [
            "404.html", "llms.txt", "llms-full.txt", "robots.txt", "sitemap.xml",
            "index.html", "theme/style.css", "schemas/lamp.schema.json",
            "files/content/en/lamp.svg",
          ]))
    #expect(all == all.sorted())
  }

  @Test func sameSourcesGiveTheSameBytes() throws {
    #expect(try FixtureSite().files() == FixtureSite().files())
  }

  @Test func countsPagesByLanguage() throws {
    #expect(try FixtureSite().site().counts.map(\.pages) == [7, 7])
  }
}
