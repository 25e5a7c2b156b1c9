import Testing

@testable import Pages

@Suite struct PathsTests {
  @Test(arguments: [
    ("What is in it?", "what-is-in-it"), ("Открываем Jupyter", "открываем-jupyter"),
    ("`a_b` & C++", "a_b--c"), ("Ёлка №5", "ёлка-5"), ("!?", "section"),
    ("🚀 Start", "-start"), ("⚙️ Set", "\u{FE0F}-set"), ("x² ½ ①", "x--"), ("a\u{A0}b\tc", "abc"),
    ("Ⅷ et_al.", "ⅷ-et_al"),
  ])
  func slug(title: String, expected: String) { #expect(Slugs.slug(title) == expected) }

  @Test func repeatedHeadingsAreNumbered() {
    var slugs = Slugs()
    #expect(["A", "A", "A-1", "A"].map { slugs.unique(for: $0) } == ["a", "a-1", "a-1-1", "a-2"])
  }

  @Test(arguments: [
    ("en/a.html", "en/b.html", "b.html"), ("en/a.html", "ru/a.html", "../ru/a.html"),
    ("en/x/a.html", "en/x/y/b.html", "y/b.html"), ("index.html", "theme/s.css", "theme/s.css"),
    ("en/x/y/a.html", "theme/s.css", "../../../theme/s.css"),
  ])
  func relativePath(from: String, to: String, expected: String) {
    #expect(RelativePath.between(from, to) == expected)
  }

  @Test(arguments: [
    ("build/x.o", false, true), ("src/build/y", false, false), ("a.log", false, true),
    ("deep/b.log", false, true), ("keep.log", false, false), ("out", true, true),
    ("out", false, false), ("docs/_site/index.html", false, true), ("src/a/b/gen.txt", false, true),
  ])
  func ignoredFiles(path: String, isFolder: Bool, expected: Bool) {
    let rules = IgnoredFiles(
      "# built\n/build/\n*.log\n!keep.log\nout/\ndocs/_site\nsrc/**/gen.txt\n")
    #expect(rules.contains(path, isFolder: isFolder) == expected)
  }
}
