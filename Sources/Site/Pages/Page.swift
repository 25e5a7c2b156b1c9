internal import Diagnostics
package import Markdown
package import Pages
package import Recipes

/// One page of the site in one language. It never changes; a class, for it is handed on with every
/// link, and a copy of all its parts costs more than to look at one.
package final class Page: Sendable {
  package enum Kind: Sendable, Equatable {
    case guide
    case recipe(id: String)
    /// Lists recipes: of one category, or of all when it is nil.
    case recipeList(category: String?)
  }

  package let kind: Kind
  package let language: PageLanguage
  /// Path without language and extension, the same in all languages: `guides/install`.
  package let key: String
  package let title: String
  package let summary: String
  /// Position among its neighbours; pages without one follow, by title.
  package let order: Int?
  /// Id of what is verified on the page: a recipe, or a guide that is a procedure.
  package let procedure: String?
  /// Not published yet.
  package let isDraft: Bool
  /// Of its file; nil for a page that is generated.
  let text: SourceText?
  /// Takes ten times the space of the text: it is kept for some pages alone.
  private let kept: Document?
  package let headings: Outline
  let anchors: Anchors?
  let links: [PageLink]
  /// Images that nothing describes: indices in the document's nodes.
  let namelessImages: Set<Int>
  let diagrams: [Diagram]
  /// What the terms of the glossary mean, by anchor; of other pages nothing.
  let definitions: [String: String]
  /// Of what each of its ``sections`` says.
  let fingerprints: [String]
  /// What lists say of a recipe; nil for other pages.
  let recipe: RecipeDescription?

  /// - Parameter keeps: whether the document stays until the page is written.
  init(
    _ kind: Kind, _ language: PageLanguage, key: String, title: String, summary: String,
    order: Int? = nil, procedure: String? = nil, isDraft: Bool = false, document: Document? = nil,
    keeps: Bool = false, recipe: RecipeDescription? = nil
  ) {
    self.recipe = recipe
    self.kind = kind
    self.language = language
    self.key = key
    self.title = title
    self.summary = summary
    self.order = order
    self.procedure = procedure
    self.isDraft = isDraft
    text = document?.source
    kept = keeps ? document : nil
    headings = Outline(document)
    anchors = document.map { [headings] in Anchors($0, headings) }
    links = document.map { PageLinks($0, InlinePlaces($0)).links } ?? []
    let images = links.filter { $0.kind == .image }.map(\.node)
    namelessImages = Set(
      images.filter { document?.plainText(of: $0).trimmingBlanks.isEmpty == true })
    diagrams = document.map(Diagram.all) ?? []
    let terms = key == Glossary.key ? document : nil
    definitions =
      terms.map { [headings] in Glossary.definitions(in: $0, headings, language) } ?? [:]
    fingerprints =
      document.map { [headings] in
        SectionFingerprints.all($0, headings, title: title, summary: summary)
      } ?? []
  }

  /// Parses the text anew, unless the document was kept.
  package var document: Document? { kept ?? text.map { Document($0) } }

  /// The Markdown file, relative to the repository.
  package var source: String? { text?.path }

  /// Where the page is written, relative to the output folder.
  package var output: String { "\(language.rawValue)/\(key).html" }

  /// The key of the folder's page above this one; nil for the home page.
  package var parentKey: String? {
    if key == "index" { return nil }
    var parts = key.split(separator: "/")
    if parts.last == "index" { parts.removeLast() }
    parts.removeLast()
    return (parts + ["index"]).joined(separator: "/")
  }

  /// The link from this page to a file of the site.
  func href(to target: String) -> String { RelativePath.between(output, target) }
}
