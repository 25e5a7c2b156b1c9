internal import Diagnostics
internal import Pages
internal import Recipes
internal import Workspace

/// Of each page a fingerprint of all that it is written from: while that stays, its files stay.
///
/// Whatever a template reads has to be in it. Pages with a verification, and those that are made
/// from others, have none and are written each time; they are few.
struct PageStamps {
  private let site: SiteContext
  /// What any page may show of the others: their titles and their order, versions, the repository.
  private let shared: String

  /// - Parameter settings: the text of the site's configuration.
  init(_ site: SiteContext, settings: String) {
    self.site = site
    var parts = [settings, site.edition.version ?? "", "\(site.edition.showsDrafts)"]
    for language in PageLanguage.allCases {
      parts.append("\(language.rawValue) \(site.hasFeed(language))")
      for page in site.pagesInOrder(language) { parts += [page.key, page.title] }
      // Pages below a draft stand in no order, and are the way to pages below them all the same.
      parts.append("all")
      for page in site.pages(language) { parts += [page.key, page.title] }
    }
    shared = Fingerprint(of: parts).description
  }

  /// Nil for a page that is written each time.
  func stamp(of page: Page) -> String? {
    guard page.kind == .guide, page.procedure == nil, let source = page.text else { return nil }
    var parts = [shared, source.path, Fingerprint(of: source.bytes).description]
    parts.append(site.changed(page) ?? "")
    for section in site.behind(page) { parts += ["behind", section.anchor, section.other] }
    parts += site.twins(of: page)
    for link in page.links { parts.append(target(of: link, source.path)) }
    return Fingerprint(of: parts).description
  }

  private func target(of link: PageLink, _ source: String) -> String {
    switch try? site.links.target(of: link.destination, from: source) {
    case .page(let page, let anchor):
      let definition = anchor.flatMap { page.definitions[$0] }
      return "page \(page.output)#\(anchor ?? "")" + (definition.map { " = \($0)" } ?? "")
    case .file(let file, let anchor, let isFolder):
      return "\(isFolder ? "folder" : "file") \(file)#\(anchor ?? "")"
    case .external(let address): return "external \(address)"
    case nil: return "nowhere"
    }
  }
}
