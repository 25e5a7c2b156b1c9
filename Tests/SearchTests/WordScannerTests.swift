import Testing

@testable import Search

@Suite struct WordScannerTests {
  private func words(_ text: String) -> [String] {
    var found: [String] = []
    WordScanner.scan(text) { kind, word in found.append("\(kind) \(word.text)") }
    return found
  }

  @Test(arguments: [
    ("Spark reads", ["word spark", "word reads"]),
    ("Ещё ПОДЫ, ёлка!", ["word еще", "word поды", "word елка"]),
    ("a 1 я ab", ["word ab"]),
    ("s3.endpoint", ["word s3", "word endpoint", "identifier s3.endpoint"]),
    ("spark-connect.", ["word spark", "word connect", "identifier spark-connect"]),
    ("из-за", ["word из", "word за"]),
    ("Spark-приложение", ["word spark", "word приложение", "identifier spark-приложение"]),
    ("4.1", ["identifier 4.1"]),
    ("…и т.д. Конец", ["word конец"]),
    ("a__b", ["identifier a__b"]),
    (
      "CrashLoopBackOff",
      ["hump crash", "hump loop", "hump back", "hump off", "word crashloopbackoff"]
    ),
    ("getURL2", ["hump get", "hump url2", "word geturl2"]),
    ("URL", ["word url"]),
    ("naïve Ünder", ["word naïve", "word ünder"]),
    ("💥ok💥 𝒳𝒴", ["word ok"]),
    ("", []),
  ])
  func findsWords(text: String, expected: [String]) {
    #expect(words(text) == expected)
  }

  @Test func endlessRunsAreNoWords() {
    #expect(words(String(repeating: "x", count: 41)).isEmpty)
    #expect(words(String(repeating: "ab.", count: 40) + "c").filter { $0.hasPrefix("i") }.isEmpty)
  }
}
