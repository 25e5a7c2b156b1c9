package import Diagnostics
internal import Markdown
package import Recipes
internal import Search
internal import Synchronization

/// Looks up what is known of a recipe by its id; nil for nothing.
package typealias VerificationLookup = (String) -> RecipeVerification?

/// The site as it stands in the sources: its pages, and everything wrong with them.
package struct Site: Sendable {
  package let pages: [Page]
  /// Sorted; files come out only when there is no error among them.
  package let diagnostics: [Diagnostic]
  let context: SiteContext
  let sources: SourceFolder
  private let settings: String

  /// Reads and checks the sources.
  ///
  /// - Parameters:
  ///   - root: the repository's folder.
  ///   - docs: further Markdown whose links are checked: files, or folders to search.
  ///   - edition: what it depends on besides.
  ///   - memory: of earlier readings of the same sources; the result is the same without it.
  /// - Throws: ``Failure`` when a file cannot be read.
  package init(
    root: String, docs: [String] = [], edition: Edition = Edition(),
    memory: SiteMemory? = nil, verification: VerificationLookup
  ) throws {
    let sources = SourceFolder(root: root)
    let reader = try PageReader(sources, memory)
    var diagnostics = reader.diagnostics
    let settings = try sources.text(SiteConfiguration.path)
    let configuration = SiteConfiguration(settings, diagnostics: &diagnostics)
    let links = LinkMap(reader.pages, sources, configuration)
    diagnostics += try SiteCheck(
      pages: reader.pages, links: links, sources: sources, memory: memory?.links
    )
    .findings(configuration, docs: docs)
    let translations = TranslationCheck(
      reader.pages, try ConfirmedTranslations(sources, diagnostics: &diagnostics))
    diagnostics += translations.findings
    pages = reader.pages.filter { !$0.isDraft || edition.showsDrafts }
      .sorted { $0.output < $1.output }
    self.sources = sources
    self.settings = settings.text(0..<settings.bytes.count)
    self.diagnostics = Array(Set(diagnostics)).sorted()
    context = SiteContext(
      pages, links, configuration, Site.verifications(pages, verification), edition,
      behind: translations.behind)
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
    return pages.flatMap(\.diagrams).filter { seen.insert($0.output(.light)).inserted }
  }

  /// Every file of the site, sorted by path; the same bytes for the same sources.
  ///
  /// - Throws: ``Failure`` when the theme or an image cannot be read.
  package func files() throws -> [OutputFile] {
    let files = Mutex<[OutputFile]>([])
    try write { file in files.withLock { $0.append(file) } }
    return files.withLock { $0.sorted { $0.path < $1.path } }
  }

  /// What pages are written from, as fingerprints by the paths of the pages: the files of a page and
  /// its Markdown are the same, byte for byte, as long as its fingerprint and the program are.
  package func stamps() -> [String: String] {
    let stamps = PageStamps(context, settings: settings)
    let made = pages.concurrentMap { page in stamps.stamp(of: page).map { (page.output, $0) } }
    return Dictionary(made.compactMap { $0 }, uniquingKeysWith: { first, _ in first })
  }

  /// Hands over every file as soon as it is made, in any order, from all cores.
  ///
  /// - Parameter has: whether the receiver has the files of these paths already, as
  ///   ``stamps()`` tells; they are not made.
  /// - Throws: ``Failure`` when the theme or an image cannot be read, and what `take` throws.
  package func write(
    unless has: @Sendable (_ page: String, _ twin: String) -> Bool = { _, _ in false },
    _ take: @Sendable (OutputFile) throws -> Void
  ) throws {
    for language in PageLanguage.allCases { try write(language, has, take) }
    for file in generatedFiles() { try take(file) }
    for (output, source) in try copies() {
      try take(OutputFile(path: output, bytes: try sources.bytes(source)))
    }
  }

  /// One language after the other: the texts for the search of thousands of pages take space.
  private func write(
    _ language: PageLanguage, _ has: @Sendable (String, String) -> Bool,
    _ take: @Sendable (OutputFile) throws -> Void
  ) throws {
    let search = try pages.filter { $0.language == language }.concurrentMap { page in
      Result {
        let document = page.document
        if !has(page.output, MarkdownTwin.output(of: page)) {
          try take(html(of: page, document))
          try take(twin(of: page, document))
        }
        return SearchPages.page(page, document)
      }
    }.map { try $0.get() }
    for file in Self.searchFiles(search, language) { try take(file) }
  }

  func html(of page: Page, _ document: Document?) -> OutputFile {
    OutputFile(path: page.output, bytes: PageTemplate(page, document, context).html().bytes)
  }

  func twin(of page: Page, _ document: Document?) -> OutputFile {
    OutputFile(
      path: MarkdownTwin.output(of: page), text: MarkdownTwin(page, document, context).markdown())
  }

  /// What is written from all pages together, but for the search.
  func generatedFiles() -> [OutputFile] {
    [OutputFile(path: "index.html", text: ChooserTemplate(site: context).html())]
      + MachineFiles(pages: pages, site: context).files()
  }

  /// Files of the repository that are published as they are, by the paths that they get.
  func copies() throws -> [(output: String, source: String)] {
    // Schemas are published where their $id says.
    let schemas = sources.isFolder("site/schemas") ? ["site/schemas"] : []
    let own = try (["site/theme"] + schemas).flatMap { folder in
      try sources.files(under: folder).map { (String($0.dropFirst("site/".count)), $0) }
    }
    return own + ImageFiles.used(in: pages, context.links).map { (ImageFiles.output(of: $0), $0) }
  }

  func searchFiles() -> [OutputFile] {
    let pages = pages.concurrentMap { SearchPages.page($0, $0.document) }
    return PageLanguage.allCases.flatMap { Self.searchFiles(pages, $0) }
  }

  private static func searchFiles(
    _ pages: [SearchPage], _ language: PageLanguage
  ) -> [OutputFile] {
    SearchIndex(pages, language: language.rawValue).files().map { file in
      OutputFile(path: file.path, text: file.text)
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
