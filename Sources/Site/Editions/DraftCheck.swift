internal import Diagnostics
internal import Pages

/// Published pages do not lead to drafts.
struct DraftCheck {
  let pages: [Page]
  let links: LinkMap

  func findings() -> [Diagnostic] {
    if !pages.contains(where: \.isDraft) { return [] }
    return pages.filter { !$0.isDraft }.flatMap(findings)
  }

  private func findings(_ page: Page) -> [Diagnostic] {
    page.links.compactMap { link in
      guard
        case .page(let target, _) = try? links.target(
          of: link.destination, from: page.source ?? ""),
        target.isDraft
      else { return nil }
      return Diagnostic(
        rule: "draft-link", what: "the link '\(link.destination)' leads to a draft",
        why: "drafts are not published", help: "remove the link, or 'draft: true' of that page",
        at: link.location, length: link.length)
    }
  }
}
