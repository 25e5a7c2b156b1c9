internal import Synchronization

/// The files of a site one by one: each is made when it is first asked for.
package final class SiteFiles: Sendable {
  private let site: Site
  private let pages: [String: Page]
  /// Pages by the paths of their twins.
  private let twins: [String: Page]
  /// Paths in the repository, by those on the site.
  private let copies: [String: String]
  private let made = Mutex<[String: OutputFile]>([:])
  private let groups = Mutex<Set<Group>>([])

  /// Files that are made together.
  private enum Group: CaseIterable { case generated, search }

  /// - Throws: ``Failure`` when the theme cannot be listed.
  package init(_ site: Site) throws {
    self.site = site
    pages = Dictionary(site.pages.map { ($0.output, $0) }, uniquingKeysWith: { first, _ in first })
    twins = Dictionary(
      site.pages.map { (MarkdownTwin.output(of: $0), $0) }, uniquingKeysWith: { first, _ in first })
    copies = Dictionary(try site.copies(), uniquingKeysWith: { first, _ in first })
  }

  /// Nil when the site has no such file.
  ///
  /// - Throws: ``Failure`` when a file of the repository cannot be read.
  package func file(at path: String) throws -> OutputFile? {
    if let file = made.withLock({ $0[path] }) { return file }
    if let page = pages[path] { return keep(site.html(of: page, page.document)) }
    if let page = twins[path] { return keep(site.twin(of: page, page.document)) }
    if let source = copies[path] {
      return keep(OutputFile(path: path, bytes: try site.sources.bytes(source)))
    }
    for group in path.hasPrefix("search/") ? [Group.search] : Group.allCases {
      make(group)
      if let file = made.withLock({ $0[path] }) { return file }
    }
    return nil
  }

  private func keep(_ file: OutputFile) -> OutputFile {
    made.withLock { $0[file.path] = file }
    return file
  }

  private func make(_ group: Group) {
    groups.withLock { groups in
      guard groups.insert(group).inserted else { return }
      let files = group == .search ? site.searchFiles() : site.generatedFiles()
      made.withLock { made in for file in files { made[file.path] = file } }
    }
  }
}
