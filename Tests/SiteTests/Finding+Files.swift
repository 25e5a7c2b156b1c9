extension Finding {
  /// A change of the frontmatter of one guide.
  private static func frontmatter(_ name: String, _ text: String, _ expected: String) -> Finding {
    let guide = "content/en/guides/second.md"
    return Finding(name, [guide: text], "\(guide):\(expected)")
  }

  private static func configuration(_ name: String, _ text: String, _ expected: String) -> Finding {
    Finding(name, ["site/site.yaml": text], expected)
  }

  private static let valid = """
    title: {en: A, ru: B}
    baseURL: https://a.example
    repositoryURL: https://b.example

    """

  static let files: [Finding] = [
    .frontmatter(
      "no frontmatter", "Text.\n",
      """
      1:1: error: no frontmatter — a page needs a title
      help: begin the file with a line '---', then 'title: …' and '---'
      """),
    .frontmatter(
      "an unclosed frontmatter", "---\ntitle: A\n",
      """
      1:1: error: unclosed frontmatter — the file opens with '---' and no second '---' line follows
      help: end the frontmatter with a line of three hyphens
      """),
    .frontmatter(
      "no title", "---\norder: 1\n---\n",
      """
      2:1: error: the frontmatter lacks 'title' — every page needs it
      help: add a line 'title: …'
      """),
    .frontmatter(
      "an unknown key", "---\ntitle: A\nsumary: B\n---\n",
      """
      3:1: error: unknown frontmatter key 'sumary' — nothing reads it
      help: did you mean 'summary'?
      """),
    .frontmatter(
      "an order in words", "---\ntitle: A\norder: first\n---\n",
      """
      3:8: error: 'order' is no whole number — pages are sorted by it
      help: write for example 'order: 2'
      """),
    .configuration(
      "an unknown key of the configuration", valid + "brnch: x\n",
      """
      site/site.yaml:4:1: error: unknown key 'brnch' — nothing reads it
      help: did you mean 'branch'?
      """),
    .configuration(
      "a page that is none in the navigation", valid + "navigation: [guide]\n",
      """
      site/site.yaml: error: 'navigation' names 'guide', which is no page — it holds the first parts \
      of pages' paths
      help: did you mean 'guides'?
      """),
    .configuration(
      "no title in a language", "title: {en: A}\nbaseURL: https://a\nrepositoryURL: https://b\n",
      """
      site/site.yaml: error: the site has no title in 'ru' — every language needs one
      help: add 'ru: …' under 'title'
      """),
    .configuration(
      "a missing key", "title: {en: A, ru: B}\nrepositoryURL: https://b\n",
      """
      site/site.yaml: error: the configuration cannot be read — 'baseURL' is missing
      help: it holds: baseURL, branch, navigation, redirects, repositoryURL, title, versions
      """),
    .configuration(
      "broken YAML", "title: {en: A\n",
      """
      site/site.yaml: error: the configuration cannot be read — did not find expected ',' or '}' in \
      line 2
      help: it holds: baseURL, branch, navigation, redirects, repositoryURL, title, versions
      """),
  ]
}
