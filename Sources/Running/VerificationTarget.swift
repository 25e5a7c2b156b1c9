package import Diagnostics
package import Recipes

/// What is verified once: a recipe on one of its presets, or one that names none.
package struct VerificationTarget: Sendable, Equatable {
  package let recipe: Recipe
  /// `CHART/NAME`.
  package let preset: String?

  package init(recipe: Recipe, preset: String?) {
    self.recipe = recipe
    self.preset = preset
  }

  /// How messages name it.
  package var title: String { preset.map { "\(recipe.id) on \($0)" } ?? recipe.id }

  /// The chart's folder: that of the preset, else the first that the recipe names.
  package var chart: String? {
    let name = preset.map { String($0.prefix { $0 != "/" }) }
    return (name ?? recipe.original?.frontmatter.charts.first).map { "charts/\($0)" }
  }

  package var presetFile: String? { preset.map { "presets/\($0).yaml" } }

  /// Variables of every step: which chart and which preset this run is on.
  package var environment: [String: String] {
    var variables: [String: String] = [:]
    if let chart { variables["CHART"] = chart }
    if let presetFile { variables["PRESET"] = presetFile }
    return variables
  }

  /// The whole plan of the recipe.
  ///
  /// - Throws: ``Failure`` when there is no English page, whose commands are the ones that run.
  package func plan() throws(Failure) -> VerificationPlan {
    if let page = recipe.original { return VerificationPlan(page) }
    throw Failure(recipe.diagnostics, exitCode: .findings)
  }
}
