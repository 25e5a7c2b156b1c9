import Diagnostics
import Recipes

/// Small recipe pages around the lines that a test is about.
enum PageFixture {
  static let frontmatter = """
    ---
    id: troubleshooting/x
    title: T
    summary: S
    ---

    """

  /// Lines from 6 on are `body`.
  static func page(_ body: String, language: PageLanguage = .en) -> RecipePage {
    RecipePage(
      SourceText(path: "\(language.rawValue).md", text: frontmatter + body), language: language)
  }

  static func findings(_ body: String) -> [String] {
    page(body).diagnostics.map(\.description)
  }
}
