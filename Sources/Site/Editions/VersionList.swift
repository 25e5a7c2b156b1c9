internal import Pages
internal import Recipes

/// The versions of the documentation: a switcher between them.
struct VersionList {
  let page: Page
  let site: SiteContext

  private var words: EditionWords { .in(page.language) }

  /// Where a version's first page lies, relative to the root of the newest; nil stands for that.
  func home(of version: String?) -> String {
    "\(version.map { "\($0)/" } ?? "")\(page.language.rawValue)/index.html"
  }

  func href(to path: String) -> String {
    RelativePath.between(site.published(page.output), path)
  }

  private var older: [String] {
    let listed = site.configuration.versions.dropFirst()
    guard let version = site.edition.version, !listed.contains(version) else {
      return Array(listed)
    }
    return [version] + listed
  }

  private var newest: String { site.configuration.versions.first ?? words.newest }

  /// The menu of the page's head; nothing when there is one version.
  func writeSwitcher(into html: inout HTML) {
    if older.isEmpty { return }
    html.element(.details, .class("versions")) { html in
      html.element(
        .summary, .label("\(words.versions): \(site.edition.version ?? newest)"),
        text: site.edition.version ?? newest)
      html.element(.ul) { html in
        writeChoice(nil, newest, &html)
        for version in older where version != newest { writeChoice(version, version, &html) }
      }
    }
  }

  private func writeChoice(_ version: String?, _ name: String, _ html: inout HTML) {
    var attributes: [Attribute] = [.href(href(to: home(of: version)))]
    if version == site.edition.version { attributes.append(Attribute("aria-current", "true")) }
    html.open(.li)
    html.open(.a, attributes)
    html.text(name)
    html.close(.a)
    html.close(.li)
  }
}
