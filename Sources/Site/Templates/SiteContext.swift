internal import Pages
internal import Recipes

/// What every page's template looks up.
struct SiteContext: Sendable {
  let configuration: SiteConfiguration
  let links: LinkMap
  let edition: Edition
  private let pages: [PageLanguage: [String: Page]]
  private let navigation: [PageLanguage: [NavigationItem]]
  private let reading: [PageLanguage: [Page]]
  /// Places in the reading order, by key.
  private let places: [PageLanguage: [String: Int]]
  private let verifications: [String: RecipeVerification]
  private let older: [String: [BehindSection]]

  init(
    _ pages: [Page], _ links: LinkMap, _ configuration: SiteConfiguration,
    _ verifications: [String: RecipeVerification], _ edition: Edition,
    behind: [String: [BehindSection]]
  ) {
    older = behind
    self.configuration = configuration
    self.links = links
    self.edition = edition
    self.verifications = verifications
    let byLanguage = Dictionary(grouping: pages, by: \.language)
    self.pages = byLanguage.mapValues { pages in
      Dictionary(pages.map { ($0.key, $0) }, uniquingKeysWith: { $1 })
    }
    navigation = byLanguage.mapValues { NavigationItem.tree($0, order: configuration.navigation) }
    reading = navigation.mapValues(NavigationItem.readingOrder)
    places = reading.mapValues { pages in
      Dictionary(
        pages.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
    }
  }

  func siteTitle(_ language: PageLanguage) -> String { configuration.titles[language] ?? "" }
  func items(_ language: PageLanguage) -> [NavigationItem] { navigation[language] ?? [] }
  func pagesInOrder(_ language: PageLanguage) -> [Page] { reading[language] ?? [] }
  /// All pages of a language, sorted by their keys.
  func pages(_ language: PageLanguage) -> [Page] {
    (pages[language] ?? [:]).values.sorted { $0.key < $1.key }
  }
  func page(_ key: String, _ language: PageLanguage) -> Page? { pages[language]?[key] }
  func verification(of recipe: String) -> RecipeVerification {
    verifications[recipe] ?? RecipeVerification([])
  }

  /// The anchors of a page's headings in the other language.
  func twins(of page: Page) -> [String] {
    guard let other = PageLanguage.allCases.first(where: { $0 != page.language }) else { return [] }
    return self.page(page.key, other)?.headings.headings.map(\.anchor) ?? []
  }

  /// The sections of a page that are older than those of the other language.
  func behind(_ page: Page) -> [BehindSection] { older[page.output] ?? [] }

  /// The pages above this one, from the home page down.
  func ancestors(of page: Page) -> [Page] {
    var result: [Page] = []
    var key = page.parentKey
    while let parent = key, let found = self.page(parent, page.language) {
      result.append(found)
      key = found.parentKey
    }
    return result.reversed()
  }

  func neighbours(of page: Page) -> (previous: Page?, next: Page?) {
    let pages = reading[page.language] ?? []
    guard let place = places[page.language]?[page.key] else { return (nil, nil) }
    return (
      place > 0 ? pages[place - 1] : nil, place + 1 < pages.count ? pages[place + 1] : nil
    )
  }

  /// Recipes of a category, or of all, in reading order.
  func recipes(in category: String?, _ language: PageLanguage) -> [(id: String, page: Page)] {
    (reading[language] ?? []).compactMap { page in
      guard case .recipe(let id) = page.kind,
        category == nil || id.hasPrefix("\(category ?? "")/")
      else { return nil }
      return (id, page)
    }
  }

  /// The public address of a file of the site.
  func address(of output: String) -> String {
    "\(configuration.baseURL)/\(LinkMap.encoded(path: output))"
  }
}
