/// The YAML at the top of a recipe, or of a guide that is a procedure.
package struct RecipeFrontmatter: Sendable, Equatable {
  /// Empty in a guide.
  package var id = ""
  package var title = ""
  package var summary = ""
  /// Charts that the recipe uses, by folder name under `charts/`.
  package var charts: [String] = []
  /// Presets that it is proven on, by path under `presets/` without `.yaml`.
  package var presets: [String] = []
  /// Limit for the whole verification.
  package var timeout: Duration = .seconds(600)
  /// Requirements (pip's syntax) of the recipe's Python session.
  package var python: [String] = []

  /// Words to choose recipes by.
  package var tags: [String] = []
  /// Without these the recipe is skipped.
  package var requirements: [Requirement] = []
  /// Values in the commands that an operator may replace: name to documented value.
  package var parameters: [String: String] = [:]
  /// Ids of recipes for faults that look alike.
  package var lookalikes: [String] = []
  /// In guides: whether the page is a procedure.
  package var isProcedure = false

  package init() {}

  /// Whether two languages say the same: all but title and summary.
  package func agrees(with other: RecipeFrontmatter) -> Bool { differences(from: other).isEmpty }

  /// The keys in which two languages differ and must not.
  func differences(from other: RecipeFrontmatter) -> [String] {
    let equal: [(String, Bool)] = [
      ("id", id == other.id), ("charts", charts == other.charts),
      ("presets", presets == other.presets), ("tags", tags == other.tags),
      ("timeout", timeout == other.timeout), ("python", python == other.python),
      ("requires", requirements == other.requirements),
      ("parameters", parameters == other.parameters), ("see", lookalikes == other.lookalikes),
      ("verify", isProcedure == other.isProcedure),
    ]
    return equal.filter { !$0.1 }.map(\.0)
  }
}
