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

  /// Lines from 6 on are `body`; further lines of the frontmatter stand from line 5 on.
  static func page(
    _ body: String, language: PageLanguage = .en, frontmatter more: String = ""
  ) -> RecipePage {
    let text = frontmatter.replacing("summary: S\n", with: "summary: S\n\(more)") + body
    return RecipePage(
      SourceText(path: "\(language.rawValue).md", text: text), language: language)
  }

  static func findings(_ body: String) -> [String] {
    page(body).diagnostics.map(\.description)
  }
}
