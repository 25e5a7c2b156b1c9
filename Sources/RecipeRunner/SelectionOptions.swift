import ArgumentParser
import Recipes
import Running
import Workspace

/// Which recipes are verified, and on which presets.
struct SelectionOptions: ParsableArguments {
  @Option(
    help: "Only recipes with this tag; may be repeated, any of them suffices.", completion: .tags)
  var tag: [String] = []

  @Option(help: "Only on this preset, CHART/NAME; may be repeated.", completion: .presets)
  var preset: [String] = []

  @Option(help: "Only on presets of this Spark version, such as 4.1.")
  var spark: String?

  /// - Throws: ``Failure`` for an unknown name, or when nothing is left.
  func targets(_ ids: [String], in workspace: Workspace) throws -> [VerificationTarget] {
    let catalog = try RecipeCatalog(root: workspace.root)
    let recipes = ids.isEmpty ? catalog.procedures : try ids.map(catalog.recipe)
    return try TargetSelection(tags: tag, presets: preset, spark: spark).targets(of: recipes)
  }
}
