internal import Recipes

/// What readers choose recipes by.
struct RecipeFacets: Sendable, Equatable {
  var components: [RecipeComponent] = []
  /// `k8s`, `standalone`, `operator`.
  var backends: [String] = []
  /// `4.1`.
  var sparkVersions: [String] = []

  init() {}

  /// - Parameter backend: that of a preset.
  init(_ frontmatter: RecipeFrontmatter, backend: (String) -> String?) {
    let named =
      frontmatter.tags.compactMap(RecipeComponent.init)
      + frontmatter.charts.compactMap(RecipeComponent.brought)
    components = RecipeComponent.allCases.filter(named.contains)
    backends = Set(frontmatter.presets.compactMap(backend)).sorted()
    let charts = frontmatter.charts + frontmatter.presets.map { String($0.prefix { $0 != "/" }) }
    sparkVersions = Set(charts.compactMap(Self.sparkVersion)).sorted()
  }

  /// The version in the name of a chart: `4.1` of `spark-4.1`.
  private static func sparkVersion(of chart: String) -> String? {
    chart.wholeMatch(of: /spark-([0-9]+\.[0-9]+)/).map { String($0.1) }
  }

  /// In words, such as `Spark 4.1 · k8s · Spark Connect, S3`; empty for nothing.
  func text(in language: PageLanguage) -> String {
    [
      sparkVersions.isEmpty ? "" : "Spark \(sparkVersions.joined(separator: ", "))",
      backends.joined(separator: ", "),
      components.map { $0.name(in: language) }.joined(separator: ", "),
    ].filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// As data of the element that shows a recipe.
  var attributes: [Attribute] {
    [
      Attribute("data-component", components.map(\.rawValue).joined(separator: " ")),
      Attribute("data-backend", backends.joined(separator: " ")),
      Attribute("data-spark", sparkVersions.joined(separator: " ")),
    ].filter { $0.value != "" }
  }
}
