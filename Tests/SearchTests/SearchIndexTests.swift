import Testing

@testable import Search

@Suite struct SearchIndexTests {
  private func page(_ name: String, _ sections: SearchSection..., language: String = "en")
    -> SearchPage
  {
    SearchPage(
      language: language, href: "\(name).html", title: "Title of \(name)", sections: sections)
  }

  private func section(_ heading: String = "", text: String = "", code: String = "")
    -> SearchSection
  {
    SearchSection(anchor: heading.lowercased(), heading: heading, text: text, code: code)
  }

  private func file(_ name: String, _ pages: [SearchPage], language: String = "en") -> String? {
    SearchIndex(pages, language: language).files()
      .first { $0.path == "search/\(language)/\(name).js" }?.text
  }

  @Test func noPageIsAnEmptyIndex() {
    let files = SearchIndex([], language: "ru").files()
    #expect(files.map(\.path) == ["search/ru/index.js"])
    #expect(
      files.first?.text == """
        siteSearch("index",["33niihzj4ux45",0,
        "",
        "",
        ""]);

        """)
  }

  @Test func wordsAndStemsAreSortedAndSharedBeginningsLeftOut() {
    let pages = [page("a", section(text: "Pods pod, podman \"x\\y\" zz"))]
    #expect(
      file("words-0", pages)
        == "siteSearch(\"words-0\",\"0of\\n0pod\\n3man\\n3s\\n0title\\n0zz\");\n")
    // Page 0, section 0: title, text, twice in the text.
    #expect(
      file("terms-0", pages)
        == "siteSearch(\"terms-0\",\"0of AAI\\n0pod AAC\\n3man AAB\\n0titl AAI\\n0zz AAB\");\n")
  }

  @Test func placesAreDistancesAndLevels() {
    let pages = [
      page("a", section(), section("Lamp", text: "lamp lamps lamp")),
      page("b", section(code: "lamp")),
    ]
    let terms = file("terms-0", pages)
    // Page 0, section 1, in the heading and often; then the next page, section 0, in code alone.
    #expect(terms?.contains("0lamp ABHBAA") == true, "\(terms ?? "")")
  }

  @Test func textsHoldWhatResultsShow() {
    let pages = [
      page(
        "a", section(text: " One \n\t two "),
        section("Über \"x\"", text: "t", code: "a\\b\u{1}"))
    ]
    #expect(
      file("texts-0", pages) == """
        siteSearch("texts-0",[[0,0,"a.html","Title of a",["","","One two",""],\
        ["über \\"x\\"","Über \\"x\\"","t","a\\\\b "]]]);

        """)
  }

  @Test func aLongPageIsDividedBetweenSections() {
    let long = String(repeating: "word ", count: 700)
    let pages = [
      page("a", section(text: long), section("B", text: long), section("C", text: "end")),
      page("b", section(text: "end")),
    ]
    #expect(file("texts-0", pages)?.hasPrefix("siteSearch(\"texts-0\",[[0,0,\"a.html\"") == true)
    #expect(file("texts-0", pages)?.hasSuffix("]]]);\n") == true)
    #expect(file("texts-1", pages)?.hasPrefix("siteSearch(\"texts-1\",[[0,1,\"a.html\"") == true)
    #expect(file("texts-1", pages)?.contains("]],\n[1,0,\"b.html\"") == true)
    #expect(file("index", pages)?.hasSuffix("\"0.0 0.1\"]);\n") == true)
  }

  @Test func theOrderOfThePagesAndOtherLanguagesDoNotMatter() {
    let pages = (0..<100).map { number in
      page("p\(number)", section(text: "word\(number) shared \(number * 7)"))
    }
    let other = page("ru", section(text: "слово"), language: "ru")
    let first = SearchIndex(pages, language: "en").files()
    let second = SearchIndex(pages.reversed() + [other], language: "en").files()
    #expect(first.map(\.path) == second.map(\.path))
    #expect(first.map(\.text) == second.map(\.text))
    #expect(first.map(\.path) == first.map(\.path).sorted())
  }

  @Test func anyChangeChangesTheVersion() {
    let one = file("index", [page("a", section(text: "one"))])
    let other = file("index", [page("a", section(text: "two"))])
    #expect(one != nil && one != other)
  }

  @Test func filesStaySmallHoweverManyPages() {
    let pages = (0..<1500).map { number in
      page(
        "p\(number)", section(text: "everywhere name\(number) слово\(number)"),
        section("Heading", text: String(repeating: "text \(number) ", count: 40)))
    }
    let files = SearchIndex(pages, language: "en").files()
    for file in files where !file.path.hasSuffix("index.js") {
      #expect(file.text.utf8.count < 13_000, "\(file.path)")
    }
    // Of a word that is nearly everywhere, titles and headings are kept.
    #expect(files.contains { $0.text.contains("wher !") })
  }

  @Test(arguments: [0, 31, 32, 1000, 40_000])
  func numbersOfAnySizeAreWritten(page: Int) {
    var posting = Posting(page: page, section: page)
    posting.add(.heading)
    let text = PostingCode.text([posting], isCommon: true)
    var numbers: [Int] = []
    var factor = 1
    var value = 0
    for byte in text.dropLast() {
      let digit = PostingCode.digits.firstIndex(of: byte) ?? -1
      value += digit % 32 * factor
      factor *= 32
      if digit < 32 {
        numbers.append(value)
        (value, factor) = (0, 1)
      }
    }
    #expect(numbers == [page, page, 4])
    #expect(text.last == PostingCode.commonMark)
  }
}
