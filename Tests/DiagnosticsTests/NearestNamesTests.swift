import Diagnostics
import Testing

@Suite struct NearestNamesTests {
  @Test(arguments: [
    ("s3-conection", ["s3-connection"]),
    ("TIMEOUT", ["timeout"]),
    ("zzzzzz", []),
  ])
  func findsOnlyCloseNames(misspelt: String, expected: [String]) {
    let names = ["s3-connection", "timeout", "executor-oom"]
    #expect(nearestNames(to: misspelt, among: names) == expected)
  }
}
