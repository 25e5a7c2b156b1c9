/// A suite as JUnit XML, the form that CI systems read: a test suite for each recipe and preset.
package struct JUnitReport: CustomStringConvertible {
  package let description: String

  package init(_ suite: SuiteReport) {
    let runs = suite.runs.map(JUnitRun.init)
    let tests = runs.map(\.cases.count).reduce(0, +)
    let failures = runs.map(\.failures).reduce(0, +)
    let skipped = runs.map(\.skipped).reduce(0, +)
    description =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      + "<testsuites name=\"recipes verify\" tests=\"\(tests)\" failures=\"\(failures)\""
      + " skipped=\"\(skipped)\" time=\"\(JUnitRun.seconds(suite.duration))\">\n"
      + runs.map(\.description).joined() + "</testsuites>\n"
  }
}
