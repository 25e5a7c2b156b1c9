internal import Recipes

/// What programs read of the site as a whole: search engines, feed readers, language models.
struct MachineFiles {
  let pages: [Page]
  let site: SiteContext

  /// Old versions have only what belongs to their pages: a host knows one map of the site.
  func files() -> [OutputFile] {
    let redirects = Redirects(pages: pages, site: site).files()
    var files = missingPages(but: Set(redirects.map(\.path))) + redirects
    if site.edition.version == nil { files += whole() }
    return files
  }

  private func whole() -> [OutputFile] {
    let readable = PagesForModels(pages: pages, site: site)
    var files = [
      OutputFile(path: "robots.txt", text: robots),
      OutputFile(path: "sitemap.xml", text: Sitemap(pages: pages, site: site).xml()),
      OutputFile(path: "llms.txt", text: readable.index()),
    ]
    if let text = readable.fullText() {
      files.append(OutputFile(path: "llms-full.txt", text: text))
    }
    for language in PageLanguage.allCases {
      guard let feed = Feed(language, pages, site) else { continue }
      files.append(OutputFile(path: Feed.output(language), text: feed.xml()))
    }
    return files
  }

  private var robots: String {
    """
    User-agent: *
    Allow: /

    Sitemap: \(site.address(of: "sitemap.xml"))

    """
  }

  /// The pages that hosts serve for an address that is none; an author's own page wins.
  private func missingPages(but redirects: Set<String>) -> [OutputFile] {
    let own = redirects.union(pages.map(\.output))
    let all: [(path: String, languages: [PageLanguage])] =
      [("404.html", PageLanguage.allCases)]
      + PageLanguage.allCases.map { ("\($0.rawValue)/404.html", [$0]) }
    return all.filter { !own.contains($0.path) }.map { path, languages in
      OutputFile(path: path, text: MissingPage(site: site, languages: languages).html())
    }
  }
}
