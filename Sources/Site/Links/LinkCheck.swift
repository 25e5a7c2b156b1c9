internal import Diagnostics
internal import Markdown
internal import Pages
internal import Recipes

/// Checks every link and image of a document.
struct LinkCheck {
  let links: LinkMap

  func findings(_ page: Page) -> [Diagnostic] {
    guard let source = page.source else { return [] }
    return page.links.flatMap { link in
      let isNameless = page.namelessImages.contains(link.node)
      return findings(link, source, page.language, isNameless: isNameless)
    }
  }

  /// Whether a page without findings links to other pages alone, and to no file of the repository.
  func leadsToPages(_ page: Page) -> Bool {
    guard let source = page.source else { return true }
    return page.links.allSatisfy { link in
      guard link.kind == .link else { return link.kind == .html }
      switch try? links.target(of: link.destination, from: source) {
      case .page, .external: return true
      case .file, nil: return false
      }
    }
  }

  /// A file that is not on the site.
  func findings(_ document: Document) -> [Diagnostic] {
    PageLinks(document, InlinePlaces(document)).links.flatMap { link in
      let isNameless = document.plainText(of: link.node).trimmingBlanks.isEmpty
      return findings(link, document.source.path, nil, isNameless: isNameless)
    }
  }

  private func findings(
    _ link: PageLink, _ source: String, _ language: PageLanguage?, isNameless: Bool
  ) -> [Diagnostic] {
    switch link.kind {
    case .link: self.link(link, source, language)
    case .image: image(link, source, isNameless)
    // Pages of the site hold no HTML; elsewhere it is no matter of the site.
    case .html: []
    }
  }

  private func link(
    _ link: PageLink, _ source: String, _ language: PageLanguage?
  ) -> [Diagnostic] {
    do {
      let target = try links.target(of: link.destination, from: source)
      guard case .page(let page, _) = target, let language, page.language != language else {
        return []
      }
      return [
        Diagnostic(
          rule: "foreign-link", what: "the link '\(link.destination)' leads to another language",
          why: "readers would leave the '\(language.rawValue)' pages",
          help: "link to the '\(language.rawValue)' page", at: link.location, length: link.length)
      ]
    } catch {
      return [error.diagnostic(link)]
    }
  }

  private func image(_ link: PageLink, _ source: String, _ isNameless: Bool) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    if isNameless {
      findings.append(
        Diagnostic(
          rule: "image-text", what: "the image '\(link.destination)' has no text",
          why: "who does not see it learns nothing", help: "say between the brackets what it shows",
          at: link.location, length: link.length))
    }
    do {
      let target = try links.target(of: link.destination, from: source)
      if case .file(_, _, isFolder: false) = target { return findings }
      findings.append(
        Diagnostic(
          rule: "image-source",
          what: "the image '\(link.destination)' is no file of the repository",
          why: "pages load nothing from other places", help: "put the image beside the page",
          at: link.location, length: link.length))
    } catch {
      findings.append(error.diagnostic(link))
    }
    return findings
  }
}
