import Checking
import Diagnostics
import Testing

@Suite struct StatisticsTests {
  private func facts(_ kind: Fact.Kind, _ states: [Fact.State]) -> [Fact] {
    states.enumerated().map { index, state in
      Fact(
        kind, "x", state,
        at: Location(path: "x.md", position: Position(line: index + 1, column: 1)))
    }
  }

  @Test func everyFactCounts() {
    let facts =
      facts(.object, [.proven, .proven, .wrong, .runtime("a status"), .excluded("norun")])
      + facts(.chart, [.excluded("another repository"), .excluded("norun"), .proven])
    let statistics = Statistics(facts)
    #expect(statistics.counts[.object]?.all == 5)
    #expect(statistics.counts[.chart]?.excluded == 2)
    #expect(statistics.all.all == 8)
    #expect(statistics.exclusionReasons.map(\.text) == ["norun", "another repository"])
    #expect(statistics.exclusionReasons.map(\.count) == [2, 1])
    #expect(
      "\(StatisticsTable(statistics))" == """
        fact    stated  proven  runtime  excluded  wrong  proven
        chart        3       1        0         2      0  33.3 %
        object       5       2        1         1      1  40.0 %
        all          8       3        1         3      1  37.5 %

        only a running cluster can know:
          1  a status

        not looked at:
          2  norun
          1  another repository
        """)
  }

  @Test func nearlyAllIsNotAll() {
    let states = [Fact.State](repeating: .proven, count: 1999) + [.wrong]
    #expect("\(StatisticsTable(Statistics(facts(.flag, states))))".contains("99.9 %"))
    #expect("\(StatisticsTable(Statistics(facts(.flag, [.proven]))))".contains("100.0 %"))
  }

  @Test func nothingIsNoShare() {
    #expect(
      "\(StatisticsTable(Statistics([])))" == """
        fact  stated  proven  runtime  excluded  wrong  proven
        all        0       0        0         0      0       -
        """)
  }

  @Test func rareReasonsAreSummedUp() {
    let states = (10..<30).map { Fact.State.runtime("reason \($0)") }
    let text = "\(StatisticsTable(Statistics(facts(.field, states))))"
    #expect(text.hasSuffix("\n  1  reason 21\n  8  for 8 other reasons"), "\(text)")
  }
}
