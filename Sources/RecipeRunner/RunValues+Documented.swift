import Recipes
import Workspace

extension RunValues {
  /// The values that the commands of a recipe name as documented.
  init(documentedBy recipe: Recipe, in workspace: Workspace) {
    self.init(
      namespace: workspace.namespace, release: workspace.release,
      parameters: recipe.original?.frontmatter.parameters ?? [:])
  }
}
