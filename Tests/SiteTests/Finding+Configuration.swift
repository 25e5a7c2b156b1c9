extension Finding {
  private static func configuration(_ name: String, _ line: String, _ expected: String...)
    -> Finding
  {
    Finding(
      name, ["site/site.yaml": MachineTests.configuration + line + "\n"],
      all: expected.map { "site/site.yaml: error: \($0)" })
  }

  static let configurations: [Finding] = [
    .configuration(
      "a redirect to nothing", "redirects: {old: guides/lamp}",
      """
      the redirect 'old' leads to 'guides/lamp', which is no page — readers would come from one \
      missing page to another
      help: did you mean 'guides/lamps'?
      """),
    .configuration(
      "a redirect over a page", "redirects: {guides/second: guides/lamps}",
      """
      the redirect 'guides/second' stands over a page — readers could not reach that page
      help: remove the redirect, or rename the page
      """),
    .configuration(
      "a redirect from outside", "redirects: {../old: guides/lamps}",
      """
      the redirect '../old' is no path of a page — its address would lie elsewhere
      help: write it like 'guides/install', without language and '.html'
      """),
    .configuration(
      "a version that is a language", "versions: [v0.2, en]",
      """
      'versions' names 'en', which is no version — it becomes a folder beside those of the languages
      help: write it like 'v0.2'
      """),
  ]
}
