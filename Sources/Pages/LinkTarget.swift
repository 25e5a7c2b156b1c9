package import Diagnostics

/// Where a link of a Markdown file leads.
package enum LinkTarget: Sendable, Equatable {
  /// Out of the repository.
  case external
  /// To a file or folder of the repository; the anchor is decoded.
  case file(String, anchor: String?, isFolder: Bool)
  /// What serves the page decides; the reason says why.
  case unsure(String)
}

/// Why a link leads nowhere.
package struct LinkProblem: Error, Sendable, Equatable {
  package var rule: String
  package var what: String
  package var why: String
  package var help: String
  /// The destination that is certainly meant.
  package var replacement: String?

  /// The finding at a link's place.
  package func diagnostic(_ link: PageLink) -> Diagnostic {
    Diagnostic(
      rule: rule, what: what, why: why, help: help, at: link.location, length: link.length,
      replacement: link.length == nil ? nil : replacement)
  }
}
