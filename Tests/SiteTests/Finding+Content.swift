extension Finding {
  static let content: [Finding] = [
    .inGuide(
      "an unknown code language", "```pyhton\nx\n```",
      """
      6:4: error: unknown code language 'pyhton' — it could not be highlighted
      help: did you mean 'python'?
      """),
    .inGuide(
      "an alias", "```sh\nx\n```",
      """
      6:4: error: unknown code language 'sh' — it could not be highlighted
      help: did you mean 'bash'?
      """),
    .inGuide(
      "a code language like no other", "```haskell98\nx\n```",
      """
      6:4: error: unknown code language 'haskell98' — it could not be highlighted
      help: the languages are: bash, json, python, text, yaml
      """),
    .inGuide(
      "no code language", "```\nx\n```",
      """
      6:4: error: the code block names no language — it could not be highlighted
      help: the languages are: bash, json, python, text, yaml
      """),
    .inGuide(
      "malformed attributes", "```bash {title=\"x}\nx\n```",
      """
      6:17: error: malformed attributes of a code block — the closing quote is missing
      help: write '{key=value key="some words"}'
      """),
    .inGuide(
      "raw HTML", "Text <b>bold",
      """
      6:6: error: raw HTML — the site writes only what Markdown says; comments alone are dropped
      help: write it in Markdown, or put it in backquotes
      """),
    .inGuide(
      "HTML after a comment", "<!-- a --><script>x</script>",
      """
      6:1: error: raw HTML — the site writes only what Markdown says; comments alone are dropped
      help: write it in Markdown, or put it in backquotes
      """),
    .inGuide(
      "an unclosed fence", "```bash\nx",
      """
      6:1: error: unclosed code fence — everything up to the end of its container became code
      help: close it with a fence of the same character, at least as long
      """),
  ]

  /// A change of the English and the Russian page of one guide.
  private static func both(_ name: String, _ body: String, _ expected: String) -> Finding {
    let pages = ["content/en/guides/second.md", "content/ru/guides/second.md"]
    return Finding(
      name, Dictionary(uniqueKeysWithValues: pages.map { ($0, "---\ntitle: T\n---\n\(body)\n") }),
      "\(pages[0]):\(expected)", "\(pages[1]):\(expected)")
  }

  static let sets: [Finding] = [
    .both(
      "a second title", "# One\n\n# Two",
      """
      6:1: error: a first-level heading inside the page — a page has one title
      help: write '## Two'
      """),
    .both(
      "a level left out", "## One\n\n#### Two",
      """
      6:1: error: a heading of level 4 after one of level 2 — a level is left out
      help: write ### here
      """),
    .both(
      "an anchor twice", "## One {#a}\n\n## Two {#a}",
      """
      6:1: error: the anchor '#a' stands on the page twice — a link to it could mean either heading
      help: rename one of them
      """),
    Finding(
      "unequal headings", ["content/ru/guides/second.md": "---\ntitle: T\n---\n## Одна\n"],
      """
      content/ru/guides/second.md:4:1: error: heading 1 differs from that of \
      content/en/guides/second.md — level 2 here, none there
      help: give both pages the same headings, level by level
      """),
    Finding(
      "a page in one language", ["content/ru/guides/second.md": nil],
      """
      content/en/guides/second.md: error: the page has no 'ru' version — every page stands in every \
      language
      help: write content/ru/guides/second.md
      """),
    Finding(
      "a recipe in one language", ["recipes/troubleshooting/lamp-dark/ru.md": nil],
      """
      content/ru/index.md:9:16: error: the link '../../recipes/troubleshooting/lamp-dark/ru.md' leads \
      nowhere — there is no 'recipes/troubleshooting/lamp-dark/ru.md'
      help: did you mean 'recipes/troubleshooting/lamp-dark/en.md'?
      """,
      """
      recipes/troubleshooting/lamp-dark: error: recipes/troubleshooting/lamp-dark/ru.md does not \
      exist — every recipe stands in every language
      help: translate the recipe
      """),
    Finding(
      "an address twice",
      [
        "content/en/guides/Second.md": "---\ntitle: T\n---\n",
        "content/ru/guides/Second.md": "---\ntitle: T\n---\n",
      ],
      """
      content/en/guides/second.md: error: two pages have the address 'en/guides/second.html' — the \
      other is content/en/guides/Second.md
      help: rename one of them
      """,
      """
      content/ru/guides/second.md: error: two pages have the address 'ru/guides/second.html' — the \
      other is content/ru/guides/Second.md
      help: rename one of them
      """),
    Finding(
      "a folder without a page",
      ["content/en/guides/index.md": nil, "content/ru/guides/index.md": nil],
      """
      content/en/guides/lamps.md: error: there is no content/en/guides/index.md — every folder opens \
      with a page of its own
      help: write one, with a title
      """,
      """
      content/ru/guides/lamps.md: error: there is no content/ru/guides/index.md — every folder opens \
      with a page of its own
      help: write one, with a title
      """),
  ]
}
