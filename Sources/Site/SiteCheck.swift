internal import Diagnostics
internal import Markdown
internal import Recipes

/// All checks of the sources that are not part of reading them.
struct SiteCheck: Sendable {
  let pages: [Page]
  let links: LinkMap
  let sources: SourceFolder
  let memory: LinkMemory?

  func findings(_ configuration: SiteConfiguration, docs: [String]) throws -> [Diagnostic] {
    let linkCheck = LinkCheck(links: links)
    var findings = PageSetCheck(pages: pages).findings() + unknownNavigation(configuration)
    findings += RedirectCheck(pages: pages).findings(configuration)
    findings += VersionCheck.findings(configuration)
    findings += DraftCheck(pages: pages, links: links).findings()
    findings += checkedLinks(linkCheck)
    let onSite = Set(pages.compactMap(\.source))
    for path in try docs.flatMap(markdown) where !onSite.contains(path) {
      findings += linkCheck.findings(Document(try sources.text(path)))
    }
    return findings
  }

  private func checkedLinks(_ check: LinkCheck) -> [Diagnostic] {
    let known = memory?.sound(among: pages) ?? []
    let keeps = memory != nil
    let results = pages.concurrentMap { page -> (findings: [Diagnostic], sound: String?) in
      if let source = page.source, known.contains(source) { return ([], source) }
      let findings = check.findings(page)
      let isSound = keeps && findings.isEmpty && check.leadsToPages(page)
      return (findings, isSound ? page.source : nil)
    }
    memory?.keep(pages, sound: Set(results.compactMap(\.sound)))
    return results.flatMap(\.findings)
  }

  /// The Markdown files that a path names; none when there is nothing.
  private func markdown(at path: String) throws -> [String] {
    if sources.isFolder(path) {
      return try sources.files(under: path).filter { $0.hasSuffix(".md") }
    }
    return sources.isFile(path) && path.hasSuffix(".md") ? [path] : []
  }

  private func unknownNavigation(_ configuration: SiteConfiguration) -> [Diagnostic] {
    let names = Set(pages.map { String($0.key.prefix { $0 != "/" }) })
    return configuration.navigation.filter { !names.contains($0) }.map { name in
      let nearest = nearestNames(to: name, among: names.sorted())
      return Diagnostic(
        rule: "unknown-page", what: "'navigation' names '\(name)', which is no page",
        why: "it holds the first parts of pages' paths",
        help: nearest.isEmpty
          ? "the pages are: \(names.sorted().joined(separator: ", "))"
          : "did you mean '\(nearest[0])'?",
        at: Location(path: SiteConfiguration.path))
    }
  }
}
