internal import Recipes

/// A page and the pages of its folder, in the order of the navigation.
struct NavigationItem: Sendable {
  let page: Page
  let children: [NavigationItem]

  /// The top level: the home page first, then what stands beside and below it.
  static func tree(_ pages: [Page], order: [String]) -> [NavigationItem] {
    let ranked = pages.map { ($0, rank($0, order)) }.sorted { $0.1 < $1.1 }.map(\.0)
    let byParent = Dictionary(grouping: ranked) { $0.parentKey ?? "" }
    func items(under parent: String) -> [NavigationItem] {
      (byParent[parent] ?? []).map { page in
        let isFolder = page.key.hasSuffix("/index")
        return NavigationItem(page: page, children: isFolder ? items(under: page.key) : [])
      }
    }
    return items(under: "") + items(under: "index")
  }

  /// All pages in reading order.
  static func readingOrder(_ items: [NavigationItem]) -> [Page] {
    items.flatMap { [$0.page] + readingOrder($0.children) }
  }

  private static func rank(_ page: Page, _ order: [String]) -> (Int, Int, String, String) {
    let first = page.key.split(separator: "/").first.map(String.init) ?? page.key
    return (order.firstIndex(of: first) ?? order.count, page.order ?? .max, page.title, page.key)
  }
}
