internal import Foundation
internal import Recipes

extension SiteContext {
  /// When a page was last changed; nil when nobody knows.
  func changed(_ page: Page) -> String? { page.source.flatMap { edition.changes[$0] } }

  /// Whether the pages of a language have a feed.
  func hasFeed(_ language: PageLanguage) -> Bool {
    !edition.changes.isEmpty
      && pagesInOrder(language).contains { !$0.isDraft && changed($0) != nil }
  }

  /// Where a file of this edition lies, relative to the root of the newest.
  func published(_ output: String) -> String {
    edition.version.map { "\($0)/\(output)" } ?? output
  }

  /// The public address of a file of this edition; ``address(of:)`` is that of the newest.
  func publishedAddress(of output: String) -> String { address(of: published(output)) }

  /// A file of this edition from the root of its host.
  func hostPath(of output: String) -> String {
    let base = URL(string: configuration.baseURL)?.path ?? ""
    return "\(base == "/" ? "" : base)/\(LinkMap.encoded(path: published(output)))"
  }

  /// The page for readers of no language of the site.
  func fallback(of page: Page) -> String {
    page.key == "index" ? "index.html" : "\(PageLanguage.en.rawValue)/\(page.key).html"
  }
}
