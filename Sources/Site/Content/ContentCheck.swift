internal import Diagnostics
internal import Markdown
internal import Pages
internal import Recipes

/// Rules for what a page of the site may contain.
struct ContentCheck {
  let page: Page
  let document: Document

  func findings() -> [Diagnostic] {
    let nodes = document.nodes.indices.compactMap { index -> Diagnostic? in
      switch document.nodes[index].kind {
      case .codeBlock(let block): code(block, index)
      case .htmlBlock(let html), .htmlInline(let html): rawHTML(html, index)
      default: nil
      }
    }
    return nodes + headings()
  }

  private func code(_ block: CodeBlock, _ index: Int) -> Diagnostic? {
    guard let fence = block.fence else { return nil }
    if let problem = attributes(block, fence) { return problem }
    guard Highlighter(language: block.language) == nil, block.language != Diagram.language else {
      return nil
    }
    // In recipes the format's own check has said so.
    if page.kind != .guide, block.language != "json", !block.language.isEmpty { return nil }
    let nearest = nearestNames(to: block.language, among: Highlighter.languages)
    return Diagnostic(
      rule: "code-language",
      what: block.language.isEmpty
        ? "the code block names no language" : "unknown code language '\(block.language)'",
      why: "it could not be highlighted",
      help: nearest.isEmpty || block.language.isEmpty
        ? "the languages are: \(Highlighter.languages.joined(separator: ", "))"
        : "did you mean '\(nearest[0])'?",
      at: document.source.location(fence.infoPosition))
  }

  private func attributes(_ block: CodeBlock, _ fence: CodeBlock.Fence) -> Diagnostic? {
    guard page.kind == .guide, block.attributeText != nil else { return nil }
    do {
      _ = try FenceAttributes(block, fence)
      return nil
    } catch {
      return Diagnostic(
        rule: "fence", what: "malformed attributes of a code block", why: error.why,
        help: "write '{key=value key=\"some words\"}'",
        at: document.source.location(error.position))
    }
  }

  private func rawHTML(_ html: String, _ index: Int) -> Diagnostic? {
    if Comment.isComment(html) { return nil }
    return Diagnostic(
      rule: "raw-html", what: "raw HTML",
      why: "the site writes only what Markdown says; comments alone are dropped",
      help: "write it in Markdown, or put it in backquotes", at: document.location(of: index))
  }

  private func headings() -> [Diagnostic] {
    var findings = page.headings.repeated.map { heading in
      Diagnostic(
        rule: "duplicate-anchor", what: "the anchor '#\(heading.anchor)' stands on the page twice",
        why: "a link to it could mean either heading", help: "rename one of them",
        at: document.source.location(heading.position))
    }
    var previous = 1
    for (place, heading) in page.headings.headings.enumerated() {
      if heading.level == 1, place > 0 {
        findings.append(
          finding(
            heading, "a first-level heading inside the page", "a page has one title",
            "write '## \(heading.title)'"))
      } else if heading.level > previous + 1 {
        findings.append(
          finding(
            heading, "a heading of level \(heading.level) after one of level \(previous)",
            "a level is left out", "write \(String(repeating: "#", count: previous + 1)) here"))
      }
      previous = heading.level
    }
    return findings
  }

  private func finding(
    _ heading: Outline.Heading, _ what: String, _ why: String, _ help: String
  ) -> Diagnostic {
    Diagnostic(
      rule: "heading-level", what: what, why: why, help: help,
      at: document.source.location(heading.position))
  }
}
