internal import Diagnostics
package import Foundation
internal import Workspace

/// A check as SARIF 2.1.0, for code scanning.
package struct SARIFReport {
  package let data: Data

  package init(_ result: CheckResult, sources: SourceStore) throws {
    let result = result.sorted()
    let names = result.findings.map(\.rule) + result.suppressed.map(\.finding.rule)
    let rules = Set(names).sorted()
    var sources = sources
    var results = result.findings.map { SARIFResult($0, rules, &sources) }
    for suppressed in result.suppressed {
      var entry = SARIFResult(suppressed.finding, rules, &sources)
      entry.suppressions = [.init(justification: suppressed.reason)]
      results.append(entry)
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    data = try encoder.encode(Log(runs: [Run(rules, results)])) + Data("\n".utf8)
  }

  private struct Log: Encodable {
    let schema =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
    let version = "2.1.0"
    let runs: [Run]

    enum CodingKeys: String, CodingKey {
      case schema = "$schema"
      case version, runs
    }
  }

  private struct Run: Encodable {
    let tool: [String: Driver]
    let columnKind = "utf16CodeUnits"
    let results: [SARIFResult]

    init(_ rules: [String], _ results: [SARIFResult]) {
      tool = ["driver": Driver(rules: rules.map(Rule.init))]
      self.results = results
    }
  }

  private struct Driver: Encodable {
    let name = "recipes"
    let version = ToolVersion.current
    let semanticVersion = ToolVersion.current
    let informationUri = "https://github.com/spark-k8s-constructor/spark-k8s-constructor"
    let rules: [Rule]
  }

  private struct Rule: Encodable {
    let id: String
    let shortDescription: [String: String]
    let help: [String: String]

    init(_ name: String) {
      id = name
      let rule = CheckRule(named: name)
      shortDescription = ["text": rule?.summary ?? name]
      let remedy = rule?.remedy ?? "Mend what the message names."
      let exception = #"<!-- check:ignore \#(name) reason="…" -->"#
      help = [
        "text": "\(remedy) An exception is a comment before the block or paragraph: \(exception)",
        "markdown": "\(remedy)\n\nAn exception is a comment before the block or paragraph:\n\n"
          + "```markdown\n\(exception)\n```",
      ]
    }
  }
}
