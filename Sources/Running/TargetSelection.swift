package import Diagnostics
package import Recipes

/// Which of the recipes are verified, and on which of their presets.
package struct TargetSelection: Sendable, Equatable {
  /// Any of these; all recipes when there is none.
  package var tags: [String] = []
  /// `CHART/NAME`; all presets when there is none.
  package var presets: [String] = []
  /// Spark's version as in the chart's name, such as `4.1`.
  package var spark: String?

  package init(tags: [String] = [], presets: [String] = [], spark: String? = nil) {
    self.tags = tags
    self.presets = presets
    self.spark = spark
  }

  /// Each recipe once per preset; a recipe without presets once.
  ///
  /// - Throws: ``Failure`` for a name that no recipe knows, and when nothing is left.
  package func targets(of recipes: [Recipe]) throws(Failure) -> [VerificationTarget] {
    let pages = recipes.compactMap(\.original?.frontmatter)
    let known = Set(pages.flatMap(\.presets))
    try require(tags, in: Set(pages.flatMap(\.tags)), "tag", "carries the tag")
    try require(presets, in: known, "preset", "is proven on the preset")
    if let spark {
      let versions = known.compactMap(Self.sparkVersion)
      try require([spark], in: Set(versions), "Spark version", "is proven on Spark")
    }
    let targets = recipes.filter(isTagged).flatMap(targets)
    if targets.isEmpty { throw Self.nothing(recipes.isEmpty) }
    return targets
  }

  private func isTagged(_ recipe: Recipe) -> Bool {
    tags.isEmpty || !Set(tags).isDisjoint(with: recipe.original?.frontmatter.tags ?? [])
  }

  private func targets(of recipe: Recipe) -> [VerificationTarget] {
    let all = recipe.original?.frontmatter.presets ?? []
    if all.isEmpty {
      let isFiltered = !presets.isEmpty || spark != nil
      return isFiltered ? [] : [VerificationTarget(recipe: recipe, preset: nil)]
    }
    return all.filter { preset in
      (presets.isEmpty || presets.contains(preset))
        && (spark == nil || Self.sparkVersion(preset) == spark)
    }.map { VerificationTarget(recipe: recipe, preset: $0) }
  }

  /// Charts are named `spark-VERSION`.
  private static func sparkVersion(_ preset: String) -> String? {
    preset.firstMatch(of: /^spark-([0-9.]+)\//).map { String($0.output.1) }
  }

  private func require(_ names: [String], in known: Set<String>, _ what: String, _ why: String)
    throws(Failure)
  {
    guard let name = names.first(where: { !known.contains($0) }) else { return }
    let nearest = nearestNames(to: name, among: known)
    let all = known.sorted().joined(separator: ", ")
    throw Failure(
      Diagnostic(
        rule: "unknown-\(what.lowercased().replacing(" ", with: "-"))",
        what: "unknown \(what) '\(name)'", why: "none of the recipes \(why) '\(name)'",
        help: nearest.first.map { "did you mean '\($0)'?" }
          ?? (known.isEmpty ? "they name none" : "they name: \(all)")))
  }

  private static func nothing(_ hasNoRecipe: Bool) -> Failure {
    Failure(
      Diagnostic(
        rule: "nothing-to-verify", what: "nothing to verify",
        why: hasNoRecipe
          ? "the repository has no recipe" : "no recipe fits all of the options together",
        help: hasNoRecipe ? "add one under recipes/CATEGORY/SLUG" : "leave one of them out"))
  }
}
