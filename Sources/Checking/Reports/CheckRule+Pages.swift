extension CheckRule {
  /// Of Markdown itself, links, languages, exceptions and the configuration.
  static let pages: [CheckRule] = [
    CheckRule(
      "text", "letters that look like others, or bytes that are no text",
      "Replace the letter that is named."),
    CheckRule(
      "unclosed-fence", "a code fence is not closed", "Close it with a fence at least as long."),
    CheckRule(
      "unclosed-frontmatter", "the frontmatter has no end", "End it with a line of '---'."),
    CheckRule("broken-link", "a link leads nowhere", "Link to a file that exists."),
    CheckRule(
      "broken-anchor", "a link names a heading that does not exist", "Name a heading's anchor."),
    CheckRule("foreign-link", "a link leads to another language", "Link to the same language."),
    CheckRule("link-scheme", "a link has a scheme that is not written", "Use http or https."),
    CheckRule(
      "image-source", "an image is no file of the repository", "Put the image beside the page."),
    CheckRule("image-text", "an image has no text", "Say between the brackets what it shows."),
    CheckRule(
      "code-language", "a code block names no language, or an unknown one",
      "Name the language after the fence."),
    CheckRule("raw-html", "raw HTML on a page of the site", "Write it in Markdown."),
    CheckRule("heading-level", "headings skip a level", "Use the next level."),
    CheckRule("duplicate-anchor", "two headings have one anchor", "Rename one of them."),
    CheckRule("duplicate-page", "two pages have one address", "Rename one of them."),
    CheckRule("missing-content", "a language has no pages", "Create the folder with an index."),
    CheckRule("missing-index", "a folder has no page of its own", "Write its index.md."),
    CheckRule(
      "missing-translation", "a page is missing in a language", "Translate it."),
    CheckRule(
      "unequal-headings", "a page has other headings in another language",
      "Make the headings pair."),
    CheckRule(
      "invalid-translations", "the record of translations cannot be read",
      "Restore it, or let 'docgen confirm' write it anew."),
    CheckRule("parity", "two languages of a page differ in their code", "Make both equal."),
    CheckRule("unknown-page", "the navigation names no page", "Name a page that exists."),
    CheckRule(
      "redirect", "a redirect leads to no page, or stands over one", "Let it lead to a page."),
    CheckRule("invalid-version", "a version's name is none", "Write it like 'v0.2'."),
    CheckRule(
      "draft-link", "a published page leads to a draft", "Remove the link, or publish the draft."),
    CheckRule("tabs", "a tab stands alone", "Add another tab, or remove it."),
    CheckRule("mark", "marked lines are no lines of the block", "Count the lines again."),
    CheckRule("diagram-text", "a diagram has no text", "Say in 'alt' what it shows."),
    CheckRule(
      "diagram-source", "a diagram would load something, or lead elsewhere", "Remove what would."),
    CheckRule(
      "link-loop", "a symbolic link leads back to a folder that it lies in", "Remove the link."),
    CheckRule("unreadable", "a file cannot be read", "Make it a readable file in UTF-8."),
    CheckRule(
      "unmatched-pattern", "a pattern of the configuration names nothing",
      "Correct the pattern, or remove it."),
    CheckRule(
      "invalid-configuration", "a configuration is wrong", "Write the keys that it may have."),
    CheckRule(
      invalidSuppression, "an exception that cannot be understood",
      "Write the rules, then a reason in quotes."),
    CheckRule(
      unusedSuppression, "an exception that suppresses nothing", "Remove it."),
  ]

  package static let invalidSuppression = "invalid-suppression"
  package static let unusedSuppression = "unused-suppression"

  /// Of recipes: their format alone.
  static let recipes: [CheckRule] = [
    ("code", "code with letters that look like others", "Replace what is named."),
    ("contradiction", "attributes contradict each other", "Remove one of them."),
    ("dangling-need", "'needs' names no earlier block", "Name an earlier block."),
    ("dangling-output", "expected output is compared with nothing", "Name the block before it."),
    ("directive", "a hidden step is misspelt", "Write the directive on a line of its own."),
    ("duplicate-id", "two procedures have one id", "Rename one of them."),
    ("duplicate-name", "two blocks have one name", "Rename one, in every language."),
    ("fence", "attributes of a block are wrong", "Write attributes that the block may have."),
    ("hidden-language", "a hidden step is no script or manifest", "Rename or rewrite the file."),
    ("invalid-frontmatter", "the frontmatter is wrong", "Write one 'key: value' a line."),
    ("invalid-record", "a verification record cannot be read", "Remove it and verify again."),
    ("missing-file", "a hidden step's file does not exist", "Create it in the recipe's folder."),
    ("missing-frontmatter", "a recipe has no frontmatter", "Begin it with id and title."),
    ("missing-key", "the frontmatter lacks a key", "Add it."),
    ("missing-language", "a recipe is missing in a language", "Translate it."),
    ("missing-section", "a recipe lacks a section", "Add the section."),
    ("never-run", "nothing would run a block", "Put it into a section that is run."),
    ("no-fault", "nothing breaks what is diagnosed", "Add a fault."),
    ("quotation", "a block differs from the file that it quotes", "Copy what the file says."),
    ("recipe-id", "the id is not the folder's", "Write CATEGORY/SLUG of the folder."),
    ("repeated-section", "two sections have one title", "Join them, or rename one."),
    ("silent-section", "a section asserts no output", "Add what readers see."),
    ("uncompared-record", "whether a record is stale cannot be told", "Do what help says."),
    ("unknown-category", "a recipe's category is unknown", "Move it to a known one."),
    ("unknown-lookalike", "'see' names no other recipe", "Name a recipe that exists."),
    ("unknown-recipe", "a recipe that is named does not exist", "'recipes list' shows all."),
    ("unknown-requirements", "declared Python packages do not exist", "Name a file that exists."),
    ("until-changes", "a block that is polled may change things", "Use reading commands only."),
    ("untold-state", "a diagnosis does not tell broken from healthy", "Expect both states."),
  ].map { CheckRule($0.0, $0.1, $0.2) }
}
