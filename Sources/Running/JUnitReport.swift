internal import Diagnostics
internal import Foundation
internal import Recipes

/// A run as JUnit XML, the form that CI systems read.
package struct JUnitReport: CustomStringConvertible {
  package let description: String

  package init(_ report: RunReport) {
    let failures = report.results.count { $0.verdict.isFailure } + report.findings.count
    let total = report.results.count + report.findings.count
    var xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    xml +=
      "<testsuite name=\"\(Self.escaped(report.recipe))\" tests=\"\(total)\""
      + " failures=\"\(failures)\" time=\"\(Self.seconds(report.duration))\">\n  <properties>\n"
    for (name, value) in Self.properties(report) {
      xml +=
        "    <property name=\"\(Self.escaped(name))\" value=\"\(Self.escaped(value))\"/>\n"
    }
    xml += "  </properties>\n"
    xml += report.results.map(Self.testCase).joined()
    for finding in report.findings {
      xml +=
        "  <testcase classname=\"\(Self.escaped(report.recipe))\" name=\"\(finding.rule)\">"
        + "<failure message=\"\(Self.escaped(finding.message))\"/></testcase>\n"
    }
    description = xml + "</testsuite>\n"
  }

  private static func properties(_ report: RunReport) -> [(String, String)] {
    let environment = report.environment
    let facts = [
      ("kubernetes", environment.kubernetes), ("spark", environment.spark),
      ("helm", environment.helm), ("kubectl", environment.kubectl),
      ("provider", environment.provider),
    ]
    return facts + environment.substitutes.map { ("substitute for \($0.for)", $0.by) }
  }

  private static func testCase(_ result: StepResult) -> String {
    let open =
      "  <testcase classname=\"\(escaped(result.phase.rawValue))\" name=\"\(escaped(result.name))\""
      + " file=\"\(escaped(result.location.path))\" time=\"\(seconds(result.duration))\">"
    guard case .failed(let why) = result.verdict else {
      return open + "<system-out>\(escaped(result.output))</system-out></testcase>\n"
    }
    return open + "<failure message=\"\(escaped(why))\">\(escaped(result.output))</failure>"
      + "</testcase>\n"
  }

  private static func seconds(_ duration: Duration) -> String {
    String(format: "%.3f", duration.inSeconds)
  }

  /// XML 1.0 has no way to write most control characters: they become U+FFFD.
  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n", "\t": result.unicodeScalars.append(scalar)
      case _ where scalar.value < 0x20: result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }
}
