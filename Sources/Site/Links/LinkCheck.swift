internal import Diagnostics
internal import Markdown
internal import Pages
internal import Recipes

/// Checks every link and image of a document.
struct LinkCheck {
  let links: LinkMap

  /// - Parameter language: that of the page, nil for a file that is not on the site.
  func findings(_ document: Document, language: PageLanguage?) -> [Diagnostic] {
    PageLinks(document, InlinePlaces(document)).links.flatMap { link in
      switch link.kind {
      case .link: self.link(link, document, language)
      case .image: image(link, document)
      // Pages of the site hold no HTML; elsewhere it is no matter of the site.
      case .html: [Diagnostic]()
      }
    }
  }

  private func link(
    _ link: PageLink, _ document: Document, _ language: PageLanguage?
  ) -> [Diagnostic] {
    do {
      let target = try links.target(of: link.destination, from: document.source.path)
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

  private func image(_ link: PageLink, _ document: Document) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    if document.plainText(of: link.node).trimmingBlanks.isEmpty {
      findings.append(
        Diagnostic(
          rule: "image-text", what: "the image '\(link.destination)' has no text",
          why: "who does not see it learns nothing", help: "say between the brackets what it shows",
          at: link.location, length: link.length))
    }
    do {
      let target = try links.target(of: link.destination, from: document.source.path)
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
