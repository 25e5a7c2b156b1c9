/// Where a link of a Markdown file leads.
enum LinkTarget {
  /// Out of the repository.
  case external(String)
  /// To a page of the site; the anchor is decoded.
  case page(Page, anchor: String?)
  /// To a file or folder of the repository that is no page.
  case file(String, anchor: String?, isFolder: Bool)
}

/// Why a link leads nowhere.
struct LinkProblem: Error {
  let rule: String
  let what: String
  let why: String
  let help: String
}
