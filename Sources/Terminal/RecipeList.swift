package import Foundation
package import Recipes

/// Recipes with the result of their last verification: for people, and for programs.
package struct RecipeList {
  private let entries: [(recipe: Recipe, verification: RecipeVerification)]

  package init(_ recipes: [Recipe], _ verifications: [String: RecipeVerification]) {
    entries = recipes.map { ($0, verifications[$0.id] ?? RecipeVerification([])) }
  }

  /// A line for each recipe, and for each of its presets when there are several.
  package func text(_ palette: Palette, width: Int) -> String {
    let rows = entries.flatMap { recipe, verification in
      let title = recipe.original?.frontmatter.title ?? ""
      let presets = verification.presets.count > 1 ? verification.presets : []
      return [[(recipe.id, .bold), Self.summary(verification), (title, .plain)]]
        + presets.map { preset in
          [("└\u{A0}\(preset.preset ?? "")", TextStyle.dim), Self.state(preset), ("", .plain)]
        }
    }
    return TableText(rows, palette).lines(width: width).map { "\($0)\n" }.joined()
  }

  private static func summary(_ verification: RecipeVerification) -> (String, TextStyle) {
    if verification.presets.count == 1 { return state(verification.presets[0]) }
    let all = verification.presets.count
    let verified = verification.presets.count { $0.state == .verified }
    if verification.state == .all(.never) { return ("not verified", .dim) }
    return ("verified on \(verified) of \(all)", verified == all ? .green : .yellow)
  }

  /// `passed 2026-11-27, stale`
  private static func state(_ preset: PresetVerification) -> (String, TextStyle) {
    guard let record = preset.record else { return ("not verified", .dim) }
    let stale = preset.isCurrent == false ? ", stale" : ""
    let style: TextStyle =
      switch preset.state {
      case .verified: .green
      case .failed: .red
      case .flaky, .stale, .never: .yellow
      }
    return ("\(record.result) \(record.date.prefix(10))\(stale)", style)
  }

  /// The same as JSON: an array of recipes.
  package func json() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(entries.map(Entry.init)) + Data("\n".utf8)
  }

  private struct Entry: Encodable {
    let id: String
    let kind: String
    let title: [String: String]
    let tags: [String]
    let charts: [String]
    let presets: [Preset]

    init(recipe: Recipe, verification: RecipeVerification) {
      id = recipe.id
      kind = recipe.kind.rawValue
      title = Dictionary(
        uniqueKeysWithValues: recipe.pages.map { ($0.key.rawValue, $0.value.frontmatter.title) })
      tags = recipe.original?.frontmatter.tags ?? []
      charts = recipe.original?.frontmatter.charts ?? []
      presets = verification.presets.map(Preset.init)
    }
  }

  /// One element even for a recipe that names no preset: its verification.
  private struct Preset: Encodable {
    let preset: String?
    let result: String?
    let date: String?
    /// Absent when there is no record, and when it could not be told.
    let stale: Bool?
    let kubernetes: String?
    let spark: String?

    init(_ verification: PresetVerification) {
      preset = verification.preset
      result = verification.record?.result
      date = verification.record?.date
      stale = verification.isCurrent.map { !$0 }
      kubernetes = verification.record?.kubernetes
      spark = verification.record?.spark
    }
  }
}
