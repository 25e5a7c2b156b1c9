package import Diagnostics
package import Recipes
internal import Search

/// Looks up what is known of a recipe by its id; nil for nothing.
package typealias VerificationLookup = (String) -> RecipeVerification?

/// The site as it stands in the sources: its pages, and everything wrong with them.
package struct Site: Sendable {
  package let pages: [Page]
  /// Sorted; files come out only when there is no error among them.
  package let diagnostics: [Diagnostic]
  private let context: SiteContext
  private let sources: SourceFolder

  /// Reads and checks the sources.
  ///
  /// - Parameters:
  ///   - root: the repository's folder.
  ///   - docs: further Markdown whose links are checked: files, or folders to search.
  ///   - edition: what it depends on besides.
  /// - Throws: ``Failure`` when a file cannot be read.
  package init(
    root: String, docs: [String] = [], edition: Edition = Edition(),
    verification: VerificationLookup
  ) throws {
    let sources = SourceFolder(root: root)
    let reader = try PageReader(sources)
    var diagnostics = reader.diagnostics
    let configuration = SiteConfiguration(
      try sources.text(SiteConfiguration.path), diagnostics: &diagnostics)
    let links = LinkMap(reader.pages, sources, configuration)
    diagnostics += try SiteCheck(pages: reader.pages, links: links, sources: sources)
      .findings(configuration, docs: docs)
    pages = reader.pages.filter { !$0.isDraft || edition.showsDrafts }
      .sorted { $0.output < $1.output }
    self.sources = sources
    self.diagnostics = Array(Set(diagnostics)).sorted()
    context = SiteContext(
      pages, links, configuration, Site.verifications(pages, verification), edition)
  }

  /// How many pages each language has.
  package var counts: [(language: PageLanguage, pages: Int)] {
    PageLanguage.allCases.map { language in
      (language, pages.count { $0.language == language })
    }
  }

  /// What has to be drawn besides ``files()``, each once.
  package var diagrams: [Diagram] {
    var seen = Set<String>()
    return pages.compactMap(\.document).flatMap(Diagram.all)
      .filter { seen.insert($0.output(.light)).inserted }
  }

  /// Every file of the site, sorted by path; the same bytes for the same sources.
  ///
  /// - Throws: ``Failure`` when the theme or an image cannot be read.
  package func files() throws -> [OutputFile] {
    let context = context
    var files = pages.concurrentMap { page in
      OutputFile(path: page.output, text: PageTemplate(page, context).html())
    }
    files.append(OutputFile(path: "index.html", text: ChooserTemplate(site: context).html()))
    files += MachineFiles(pages: pages, site: context).files()
    // Schemas are published where their $id says.
    let schemas = sources.isFolder("site/schemas") ? ["site/schemas"] : []
    for folder in ["site/theme"] + schemas {
      for path in try sources.files(under: folder) {
        let name = path.dropFirst("site/".count)
        files.append(OutputFile(path: String(name), bytes: try sources.bytes(path)))
      }
    }
    for path in ImageFiles.used(in: pages, context.links) {
      files.append(OutputFile(path: ImageFiles.output(of: path), bytes: try sources.bytes(path)))
    }
    files += searchFiles()
    return files.sorted { $0.path < $1.path }
  }

  private func searchFiles() -> [OutputFile] {
    let pages = pages.map(SearchPages.page)
    return PageLanguage.allCases.flatMap { language in
      SearchIndex(pages, language: language.rawValue).files().map { file in
        OutputFile(path: file.path, text: file.text)
      }
    }
  }

  private static func verifications(
    _ pages: [Page], _ lookup: VerificationLookup
  ) -> [String: RecipeVerification] {
    var found: [String: RecipeVerification] = [:]
    for case let id? in pages.map(\.procedure) where found[id] == nil { found[id] = lookup(id) }
    return found
  }
}
