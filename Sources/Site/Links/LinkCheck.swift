internal import Diagnostics
internal import Markdown
internal import Recipes

/// Checks every link and image of a document.
struct LinkCheck {
  let links: LinkMap

  /// - Parameter language: that of the page, nil for a file that is not on the site.
  func findings(_ document: Document, language: PageLanguage?) -> [Diagnostic] {
    document.nodes.indices.flatMap { index in
      switch document.nodes[index].kind {
      case .link(let destination, _): link(destination, document, index, language)
      case .image(let source, _): image(source, document, index)
      default: [Diagnostic]()
      }
    }
  }

  private func link(
    _ destination: String, _ document: Document, _ index: Int, _ language: PageLanguage?
  ) -> [Diagnostic] {
    do {
      guard case .page(let page, _) = try links.target(of: destination, from: document.source.path),
        let language, page.language != language
      else { return [] }
      return [
        Diagnostic(
          rule: "foreign-link", what: "the link '\(destination)' leads to another language",
          why: "readers would leave the '\(language.rawValue)' pages",
          help: "link to the '\(language.rawValue)' page", at: document.location(of: index))
      ]
    } catch {
      return [diagnostic(error, document, index)]
    }
  }

  private func image(_ source: String, _ document: Document, _ index: Int) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    if document.plainText(of: index).trimmingBlanks.isEmpty {
      findings.append(
        Diagnostic(
          rule: "image-text", what: "the image '\(source)' has no text",
          why: "who does not see it learns nothing", help: "say between the brackets what it shows",
          at: document.location(of: index)))
    }
    do {
      let target = try links.target(of: source, from: document.source.path)
      if case .file(_, _, isFolder: false) = target { return findings }
      findings.append(
        Diagnostic(
          rule: "image-source", what: "the image '\(source)' is no file of the repository",
          why: "pages load nothing from other places", help: "put the image beside the page",
          at: document.location(of: index)))
    } catch {
      findings.append(diagnostic(error, document, index))
    }
    return findings
  }

  private func diagnostic(_ problem: LinkProblem, _ document: Document, _ index: Int) -> Diagnostic
  {
    Diagnostic(
      rule: problem.rule, what: problem.what, why: problem.why, help: problem.help,
      at: document.location(of: index))
  }
}
