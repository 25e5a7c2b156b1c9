import Search
import Testing

@Suite struct SearchIndexTests {
  @Test func noPageIsNoWord() {
    #expect(SearchIndex([], language: "en").files().isEmpty)
  }
}
