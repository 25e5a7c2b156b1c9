internal import Diagnostics
internal import Yams

/// The YAML at the top of a recipe.
package struct RecipeFrontmatter: Sendable, Equatable {
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

  package init() {}

  /// Whether two languages say the same: all but title and summary.
  package func agrees(with other: RecipeFrontmatter) -> Bool {
    var other = other
    other.title = title
    other.summary = summary
    return self == other
  }
}

extension RecipeFrontmatter {
  private static let keys: Set<String> = [
    "id", "title", "summary", "charts", "presets", "timeout", "python",
  ]

  /// Reads the frontmatter of a recipe page; problems are appended to `diagnostics`.
  init(_ source: SourceText, _ range: Range<Int>?, diagnostics: inout [Diagnostic]) {
    guard let range else {
      diagnostics.append(
        Diagnostic(
          rule: "missing-frontmatter", what: "no frontmatter", why: "a recipe needs id and title",
          help: "begin the file with a line '---', then 'id: CATEGORY/SLUG', 'title: …', '---'",
          at: source.location(Position(line: 1, column: 1))))
      return
    }
    let reader = FrontmatterReader(source: source, range: range)
    guard let entries = reader.entries(known: Self.keys, diagnostics: &diagnostics) else { return }
    id = reader.required("id", entries, &diagnostics)
    title = reader.required("title", entries, &diagnostics)
    summary = reader.required("summary", entries, &diagnostics)
    charts = reader.strings("charts", entries, &diagnostics)
    presets = reader.strings("presets", entries, &diagnostics)
    python = reader.strings("python", entries, &diagnostics)
    if let node = entries["timeout"] {
      if let duration = node.string.flatMap(Duration.init(attribute:)) {
        timeout = duration
      } else {
        diagnostics.append(
          reader.diagnostic(
            node, what: "'timeout' is no duration", why: "a number and s, m or h is expected",
            help: "write for example 'timeout: 15m'"))
      }
    }
  }
}
