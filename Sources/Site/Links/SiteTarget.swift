/// Where a link of a Markdown file leads, as readers of the site get there.
enum SiteTarget {
  /// Out of the repository.
  case external(String)
  /// To a page of the site; the anchor is decoded.
  case page(Page, anchor: String?)
  /// To a file or folder of the repository that is no page.
  case file(String, anchor: String?, isFolder: Bool)
}
