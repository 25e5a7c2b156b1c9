import Diagnostics
import Markdown
import Pages
import Testing

@Suite struct LinkResolverTests {
  private static let repository = [
    "README.md": "# Main\n\n## Два слова 🚀\n\n## `code` in it\n\n## Same\n\n## Same\n",
    "docs/Guide.md":
      "# Guide\n\n<a id=\"old-place\"></a>\n\n## Getting started\n\n## Tools {#kit}\n",
    "docs/with space.md": "# S\n", "docs/index.md": "# Index\n", "docs/a(b).md": "",
    "docs/img/logo.svg": "", "src/tool.py": "print()\n", "deep/down/unique.yaml": "",
    "one/README.md": "", "two/README.md": "", "built/x.md": "", ".gitignore": "/built/\n",
    "docs/html.md": "<h2 align=\"center\">Big <b>title</b></h2>\n",
  ]

  private func outcome(
    _ destination: String, from source: String, _ strictness: LinkResolver.Strictness
  ) throws -> String {
    let disk = try FilesOnDisk(Self.repository)
    do {
      switch try LinkResolver(disk.files, strictness).target(of: destination, from: source) {
      case .external: return "external"
      case .file(let file, let anchor, let isFolder):
        return file + (isFolder ? "/" : "") + (anchor.map { "#\($0)" } ?? "")
      case .unsure(let reason): return "unsure: \(reason)"
      }
    } catch {
      return "\(error.rule): \(error.why); \(error.help)"
        + (error.replacement.map { " -> \($0)" } ?? "")
    }
  }

  @Test(arguments: [
    ("https://a.example/b", "external"), ("mailto:a@b.example", "external"),
    ("docs/Guide.md", "docs/Guide.md"), ("./docs/", "docs/"), ("docs", "docs/"),
    ("docs/with%20space.md", "docs/with space.md"), ("docs/a(b).md", "docs/a(b).md"),
    ("#два-слова-", "README.md#два-слова-"), ("#%D0%B4%D0%B2%D0%B0-слова-", "README.md#два-слова-"),
    ("#code-in-it", "README.md#code-in-it"), ("#same-1", "README.md#same-1"), ("#", "README.md#"),
    ("#top", "README.md#top"), ("docs/Guide.md#old-place", "docs/Guide.md#old-place"),
    ("docs/Guide.md#kit", "docs/Guide.md#kit"),
    ("docs/Guide.md#tools-kit", "docs/Guide.md#tools-kit"),
    ("docs/html.md#big-title", "docs/html.md#big-title"), ("docs#index", "docs/#index"),
    ("src/tool.py#L1-L2", "src/tool.py#L1-L2"), ("README.md?plain=1#L3", "README.md#L3"),
    (
      "docs/guide.md",
      "broken-link: there is no 'docs/guide.md'; did you mean 'docs/Guide.md'? -> docs/Guide.md"
    ),
    (
      "docs/unique.yaml",
      "broken-link: there is no 'docs/unique.yaml'; it lies at 'deep/down/unique.yaml' now "
        + "-> deep/down/unique.yaml"
    ),
    (
      "docs/x.md", "broken-link: there is no 'docs/x.md'; correct the path, or add the file"
    ),
    (
      "three/README.md",
      "broken-link: there is no 'three/README.md'; correct the path, or add the file"
    ),
    (
      "docs/Guide.md#getting_started",
      "broken-anchor: the link would lead to the top of the page; did you mean "
        + "'#getting-started'? -> docs/Guide.md#getting-started"
    ),
    (
      "docs/Guide.md#nothing-like-it",
      "broken-anchor: the link would lead to the top of the page; its anchors are: #guide, "
        + "#getting-started, #kit"
    ),
    ("../x", "unsure: it leads to a page of the forge"),
    ("../../issues", "unsure: it leads to a page of the forge"),
    ("/docs/Guide.md", "docs/Guide.md"), ("/Guide.md", "docs/Guide.md"),
    ("/home", "unsure: its root is that of the site"),
    (
      "/docs/gone.md",
      "broken-link: no file's path ends in 'docs/gone.md'; correct the path, or add the file"
    ),
    ("docs/Guide", "docs/Guide.md"), ("docs/Guide.html", "docs/Guide.md"),
    ("{{ site.url }}/a", "unsure: a generator makes the address"),
    ("tel:+1", "unsure: the scheme 'tel' is not followed"),
  ])
  func anyRepository(destination: String, expected: String) throws {
    #expect(try outcome(destination, from: "README.md", .anyRepository) == expected)
  }

  @Test(arguments: [
    (
      "/docs/Guide.md",
      "broken-link: the site must work in any folder, and the sources on GitHub; write the path from the folder of this file"
    ),
    ("Guide", "broken-link: there is no 'docs/Guide'; correct the path, or add the file"),
    ("../../x", "broken-link: it climbs above the root; count the '..' again"),
    (
      "tel:+1",
      "link-scheme: only http, https, mailto and relative links are written; use one of those"
    ),
    (
      "../deep/unique.yaml",
      "broken-link: there is no 'deep/unique.yaml'; it lies at 'deep/down/unique.yaml' now -> ../deep/down/unique.yaml"
    ),
  ])
  func site(destination: String, expected: String) throws {
    #expect(try outcome(destination, from: "docs/Guide.md", .site) == expected)
  }

  /// A generator of sites serves addresses that are no files.
  @Test func generatedSite() throws {
    let disk = try FilesOnDisk(["mkdocs.yml": "", "docs/a.md": "", "docs/b/index.md": ""])
    let links = LinkResolver(disk.files, .anyRepository)
    #expect(
      try links.target(of: "../b/", from: "docs/a.md")
        == .file("docs/b", anchor: nil, isFolder: true))
    #expect(
      try links.target(of: "gone/", from: "docs/a.md") == .unsure("a generator of sites serves it"))
    let problem = #expect(throws: LinkProblem.self) {
      try links.target(of: "gone.md", from: "docs/a.md")
    }
    #expect(problem?.rule == "broken-link")
  }
}
