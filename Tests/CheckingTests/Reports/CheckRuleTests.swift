import Checking
import Foundation
import Testing

/// The table of rules, which exceptions and reports read.
@Suite struct CheckRuleTests {
  private static let sources = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../Sources").standardizedFileURL

  /// Rules of what `recipes check` does not do: it writes no page, draws no diagram, and leaves to
  /// `docgen` what somebody has to read in both languages.
  private static let others: Set<String> = [
    "foreign-output", "unwritable", "page-exists", "invalid-page", "diagram", "no-graphviz",
    "translation-behind", "translation-unconfirmed",
  ]

  /// Every rule that the sources name for a finding.
  private func named() throws -> Set<String> {
    var names: Set<String> = []
    for target in ["Checking", "Charts", "Commands", "Markdown", "Pages", "Recipes", "Site"] {
      let folder = Self.sources.appending(path: target).path
      for file in try FileManager.default.subpathsOfDirectory(atPath: folder)
      where file.hasSuffix(".swift") {
        let text = try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
        names.formUnion(text.matches(of: /rule: "([a-z-]+)"/).map { String($0.output.1) })
      }
    }
    return names.subtracting(Self.others)
  }

  @Test func everyRuleIsInTheTable() throws {
    let names = try named()
    #expect(names.count > 30)
    let unknown = names.subtracting(CheckRule.all.map(\.name))
    #expect(unknown == [], "add them to Sources/Checking/Reports/CheckRule+Table.swift")
  }

  @Test func everyRuleSaysWhatAndWhatToDo() {
    #expect(Set(CheckRule.all.map(\.name)).count == CheckRule.all.count)
    for rule in CheckRule.all {
      #expect(rule.name.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil)
      #expect(!rule.summary.isEmpty && !rule.summary.hasSuffix("."), "\(rule.name)")
      #expect(rule.remedy.hasSuffix("."), "\(rule.name)")
    }
  }

  /// The page about the checker names rules in its table; each is one that exists.
  @Test(arguments: ["en", "ru"])
  func theDocumentationNamesRulesThatExist(language: String) throws {
    let page = Self.sources.appending(path: "../content/\(language)/checking.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    let cells = text.matches(of: /\n\| (`[^|]+) \|/).map(\.output.1)
    let rules = cells.flatMap {
      $0.matches(of: /`([a-z]+(?:-[a-z]+)+)`/).map { String($0.output.1) }
    }
    #expect(rules.contains("unknown-value"))
    #expect(Set(rules).subtracting(CheckRule.all.map(\.name)) == [])
  }
}
