import Foundation
import Processes
import Testing

/// Drafts, versions, drawings and dates: what `docgen` is asked for, and what git and Graphviz add.
@Suite struct EditionCommandTests {
  private static let git = Tool(
    named: "git", searchPath: "/usr/bin:/bin",
    environment: [
      "GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@a.example", "GIT_COMMITTER_NAME": "a",
      "GIT_COMMITTER_EMAIL": "a@a.example", "GIT_CONFIG_GLOBAL": "/dev/null",
    ])

  private func commit(_ docgen: DocGenRun, at date: String) async throws {
    var git = try #require(Self.git)
    git.environment["GIT_AUTHOR_DATE"] = date
    git.environment["GIT_COMMITTER_DATE"] = date
    for arguments in [["init", "-q"], ["add", "."], ["commit", "-q", "-m", "x"]] {
      #expect(try await git.run(arguments, in: docgen.root.path).outcome.isSuccess)
    }
  }

  @Test func datesComeFromTheHistory() async throws {
    let docgen = try DocGenRun()
    try await commit(docgen, at: "2026-02-01T12:00:00+03:00")
    try docgen.write("---\ntitle: Second\n---\nNew.\n", to: "content/en/guides/second.md")
    try await commit(docgen, at: "2026-03-01T00:30:00+03:00")
    // The second time they are read from the cache.
    for _ in 0..<2 {
      #expect(try await docgen.run("build").status == 0)
      let page = try docgen.text("site/public/en/guides/second.html")
      #expect(page.contains("datetime=\"2026-02-28T21:30:00Z\">28\u{A0}February 2026</time>"))
      let other = try docgen.text("site/public/en/guides/lamps.html")
      #expect(other.contains("datetime=\"2026-02-01T09:00:00Z\""))
      #expect(docgen.exists("site/public/en/feed.xml"))
    }
  }

  /// Where history ends, every file seems to have changed at once.
  @Test func aShallowCloneHasNoDates() async throws {
    let docgen = try DocGenRun()
    try await commit(docgen, at: "2026-02-01T12:00:00Z")
    try docgen.write("x", to: "x")
    try await commit(docgen, at: "2026-03-01T12:00:00Z")
    let clone = docgen.root.deletingLastPathComponent().appending(path: "clone").path
    let git = try #require(Self.git)
    let result = try await git.run([
      "clone", "-q", "--depth", "1", "file://\(docgen.root.path)", clone,
    ])
    #expect(result.outcome.isSuccess)
    #expect(
      try await docgen.run("build", "--output", "\(docgen.root.path)/out", in: clone).status == 0)
    #expect(!docgen.exists("out/en/feed.xml") && docgen.exists("out/en/index.html"))
  }

  @Test func aVersionLiesBesideTheNewest() async throws {
    let docgen = try DocGenRun()
    #expect(try await docgen.run("build").status == 0)
    let result = try await docgen.run("build", "--version", "v0.2")
    #expect(result.status == 0 && result.output.contains("site/public/v0.2/index.html"))
    #expect(try docgen.text("site/public/v0.2/en/index.html").contains("class=\"notice\""))
    #expect(try !docgen.text("site/public/en/index.html").contains("class=\"notice\""))
    let wrong = try await docgen.run("build", "--version", "../x")
    #expect(wrong.status == 2)
    #expect(
      wrong.errors == """
        error: '../x' is no version — it becomes a folder beside those of the languages
        help: write it like 'v0.2'
        1 error

        """)
  }

  @Test func newPagesAreDraftsThatBuild() async throws {
    let docgen = try DocGenRun()
    let result = try await docgen.run(
      "new", "guides/third-lamp", "--title-ru", "Третья \"лампа\"")
    #expect(result.status == 0 && result.errors.isEmpty)
    #expect(
      result.output == """
        wrote content/en/guides/third-lamp.md
        wrote content/ru/guides/third-lamp.md
        drafts are built with --drafts; remove 'draft: true' to publish them

        """)
    #expect(
      try docgen.text("content/en/guides/third-lamp.md").hasPrefix("---\ntitle: \"Third lamp\"\n"))
    #expect(try await docgen.run("build").status == 0)
    #expect(!docgen.exists("site/public/ru/guides/third-lamp.html"))
    #expect(try await docgen.run("build", "--drafts").status == 0)
    let page = try docgen.text("site/public/ru/guides/third-lamp.html")
    #expect(page.contains("<h1>Третья «лампа»</h1>"))
  }

  @Test func newRefusesWhatIsThereAndWhatIsNoPath() async throws {
    let docgen = try DocGenRun()
    let before = try docgen.text("content/en/guides/lamps.md")
    let existing = try await docgen.run("new", "guides/lamps")
    #expect(existing.status == 2)
    #expect(
      existing.errors == """
        error: 'content/en/guides/lamps.md' is there already — nothing is overwritten
        help: name another page, or remove the file
        error: 'content/ru/guides/lamps.md' is there already — nothing is overwritten
        help: name another page, or remove the file
        2 errors

        """)
    #expect(try docgen.text("content/en/guides/lamps.md") == before)
    let outside = try await docgen.run("new", "../x")
    #expect(outside.status == 2 && outside.errors.hasPrefix("error: '../x' is no path of a page"))
    let homeless = try await docgen.run("new", "other/page")
    #expect(homeless.status == 2)
    #expect(homeless.errors.contains("help: run 'docgen new other/index' first\n"))
    #expect(!docgen.exists("content/en/other"))
    #expect(try await docgen.run("new", "other/index").status == 0)
    #expect(try await docgen.run("new", "other/page").status == 0)
    #expect(try await docgen.run("build", "--drafts").status == 0)
  }

  @Test func cleanRemovesTheSiteAndNothingElse() async throws {
    let docgen = try DocGenRun()
    let folder = docgen.root.appending(path: "site/public").path
    #expect(
      try await docgen.run("clean").output.hasPrefix("there is no \(folder)\n"))
    #expect(try await docgen.run("build").status == 0)
    try docgen.write("x", to: "../cache/site/x")
    try docgen.write("x", to: "../cache/verified/x")
    let result = try await docgen.run("clean")
    #expect(
      result.output == "removed \(folder)\nremoved \(docgen.cache.path)/site\n")
    #expect(!docgen.exists("site/public") && !docgen.exists("../cache/site"))
    #expect(docgen.exists("../cache/verified/x") && docgen.exists("site/site.yaml"))
  }

  @Test func cleanRefusesForeignFolders() async throws {
    let docgen = try DocGenRun()
    let result = try await docgen.run("clean", "--output", "\(docgen.root.path)/content")
    #expect(result.status == 2)
    #expect(
      result.errors == """
        error: '\(docgen.root.path)/content' is not removed — it holds something that docgen has \
        not written
        help: name the folder of a site with --output
        1 error

        """)
    #expect(docgen.exists("content/en/index.md"))
  }

  private func draw(_ code: String) throws -> DocGenRun {
    let docgen = try DocGenRun()
    try docgen.write(
      "---\ntitle: T\n---\n\n```dot {alt=a}\n\(code)\n```\n", to: "content/en/guides/second.md")
    return docgen
  }

  @Test func diagramsAreDrawnInBothColours() async throws {
    let docgen = try draw("digraph { лампа -> свет }")
    #expect(try await docgen.run("build").errors.isEmpty)
    let names = try FileManager.default.contentsOfDirectory(
      atPath: docgen.root.appending(path: "site/public/diagrams").path
    ).sorted()
    #expect(names.count == 2)
    let page = try docgen.text("site/public/en/guides/second.html")
    for name in names {
      #expect(page.contains("../../diagrams/\(name)\""))
      let svg = try docgen.text("site/public/diagrams/\(name)")
      #expect(svg.hasPrefix("<svg") && svg.contains(">лампа</text>") && !svg.contains("<!--"))
    }
  }

  @Test func aDiagramThatIsWrongIsNamedAtItsLine() async throws {
    let result = try await draw("digraph {\n  a -> -> b\n}").run("check")
    #expect(result.status == 1)
    #expect(
      result.errors == """
        content/en/guides/second.md:7:1: error: the diagram cannot be drawn — syntax error in line 2 \
        near '->'
        help: mend it; Graphviz's language is described at https://graphviz.org/doc/info/lang.html
        1 error

        """)
  }
}
