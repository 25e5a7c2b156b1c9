import Foundation
import Processes
import Testing

@Suite struct ServeTests {
  @Test func pagesAreServedAndAskForChanges() async throws {
    let site = try await ServedSite()
    let page = try await site.get("/en/guides/lamps.html")
    #expect(page.status == 200)
    #expect(
      page.body.contains("connect-src &#39;self&#39;") || page.body.contains("connect-src 'self'"))
    #expect(page.body.contains("<script defer src=\"/_docgen/reload.js\" data-version=\"1\">"))
    #expect(try await site.get("/_docgen/reload.js").body.contains("location.reload"))
    #expect(try await site.get("/theme/style.css").status == 200)
    #expect(try await site.get("/en/guides/").status == 200)
    #expect(try await site.get("/en/guides").status == 301)
    #expect(try await site.get("/").body.contains("en/index.html"))
    #expect(try await site.get("/search/en/index.js").body.hasPrefix("siteSearch("))
    #expect(site.end(SIGINT) == 130)
    #expect(!site.docgen.exists("site/public"))
  }

  @Test(arguments: [
    "/../recipes.yaml", "/%2e%2e/recipes.yaml", "/en/..%2f..%2frecipes.yaml",
    "/en/../../recipes.yaml",
    "/./en/index.html", "/en\\..\\index.html", "/%00",
  ])
  func pathsThatClimbAreRefused(path: String) async throws {
    let site = try await ServedSite()
    #expect(try await site.get(path).status == 400)
  }

  @Test func whatIsNotOfTheSiteIsMissing() async throws {
    let site = try await ServedSite()
    let missing = try await site.get("/ru/none.html")
    #expect(missing.status == 404 && missing.body.contains("<html"))
    #expect(try await site.get("/recipes.yaml").status == 404)
    #expect(try await site.get("/en/index.html", "-X", "POST").status == 405)
    #expect(try await site.get("/en/index.html", "-H", "Host: example.org").status == 403)
  }

  @Test func aChangeIsThereAtOnceAndAMistakeIsTold() async throws {
    let site = try await ServedSite()
    let page = "content/en/guides/second.md"
    let text = try site.docgen.text(page)
    try site.docgen.write(text + "\nA new sentence.\n", to: page)
    let changed = try await site.change(after: 1)
    #expect(changed.version > 1 && changed.findings.isEmpty)
    #expect(try await site.get("/en/guides/second.html").body.contains("A new sentence."))
    try site.docgen.write(text + "\n[a](nowhere.md)\n", to: page)
    let broken = try await site.change(after: changed.version)
    #expect(broken.findings.first?.contains("'nowhere.md' leads nowhere") == true)
    #expect(try await site.get("/en/guides/second.html").status == 200)
    try site.docgen.write(text, to: page)
    let mended = try await site.change(after: broken.version)
    #expect(mended.findings.isEmpty)
  }

  @Test func whatIsInNewFoldersIsWatchedToo() async throws {
    let site = try await ServedSite()
    func write(_ text: String) throws {
      for language in ["en", "ru"] {
        try site.docgen.write(
          "---\ntitle: More\nsummary: More.\n---\n\n\(text)\n",
          to: "content/\(language)/more/index.md")
      }
    }
    var version = 1
    for text in ["First.", "Second.", "Third."] {
      try write(text)
      // Folders and files come one after the other, each a change.
      for _ in 0..<40 where try await !site.get("/en/more/index.html").body.contains(text) {
        version = try await site.change(after: version).version
      }
      #expect(try await site.get("/en/more/index.html").body.contains(text))
    }
  }

  @Test func aTakenPortIsNamed() async throws {
    let site = try await ServedSite()
    let port = String(site.address.split(separator: ":").last!)
    let result = try await site.docgen.run("serve", "--port", port)
    #expect(result.status == 2)
    #expect(result.errors.contains("port \(port) cannot be listened on"))
  }
}
