internal import Diagnostics
internal import Yams

extension RecipeFrontmatter {
  /// Keys of recipes and of guides that are procedures; a guide that is none has no use for them.
  package static let procedureKeys: Set<String> = [
    "charts", "presets", "tags", "timeout", "python", "requires", "parameters", "see",
  ]
  private static let pageKeys: Set<String> = ["title", "summary"]

  /// Keys of guides: those of the site, and ``procedureKeys``.
  package static let guideKeys = pageKeys.union(procedureKeys).union(["order", "verify", "draft"])
  private static let recipeKeys = pageKeys.union(procedureKeys).union(["id"])

  /// Reads the frontmatter of a page; problems are appended to `diagnostics`.
  init(
    _ source: SourceText, _ range: Range<Int>?, isGuide: Bool, diagnostics: inout [Diagnostic]
  ) {
    guard let range else {
      diagnostics.append(
        Diagnostic(
          rule: "missing-frontmatter", what: "no frontmatter", why: "a recipe needs id and title",
          help: "begin the file with a line '---', then 'id: CATEGORY/SLUG', 'title: …', '---'",
          at: source.location(Position(line: 1, column: 1))))
      return
    }
    let reader = FrontmatterReader(source: source, range: range)
    let entries = reader.entries(
      known: isGuide ? Self.guideKeys : Self.recipeKeys,
      foreign: isGuide
        ? ["id": "the id of a guide is its path"]
        : [
          "verify": "every recipe is verified",
          "order": "recipes are sorted by title",
        ],
      diagnostics: &diagnostics)
    guard let entries else { return }
    if isGuide {
      isProcedure = reader.truth("verify", entries, &diagnostics)
    } else {
      id = reader.required("id", entries, &diagnostics)
      summary = reader.required("summary", entries, &diagnostics)
    }
    title = reader.required("title", entries, &diagnostics)
    if isGuide { summary = entries["summary"]?.string ?? "" }
    readLists(reader, entries, &diagnostics)
    parameters = reader.parameters(entries, &diagnostics)
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

  private mutating func readLists(
    _ reader: FrontmatterReader, _ entries: [String: Node], _ diagnostics: inout [Diagnostic]
  ) {
    func texts(_ key: String, _ form: ListForm) -> [String] {
      reader.items(key, form, entries, &diagnostics).map(\.text)
    }
    charts = texts("charts", .chart)
    presets = texts("presets", .preset)
    tags = texts("tags", .tag)
    python = texts("python", .pinned)
    lookalikes = texts("see", .id)
    requirements = texts("requires", .requirement).compactMap(Requirement.init)
  }
}
