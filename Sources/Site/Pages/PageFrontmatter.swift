internal import Diagnostics
internal import Markdown
internal import Recipes
internal import Yams

/// The YAML at the top of a guide page.
struct PageFrontmatter {
  var title = ""
  var summary = ""
  var order: Int?
  var isDraft = false
  /// Whether the guide's blocks are run.
  var isProcedure = false

  init(_ document: Document, diagnostics: inout [Diagnostic]) {
    guard let range = document.frontmatter else {
      // An unclosed one has been reported already.
      if document.problems.contains(where: { $0.rule == "unclosed-frontmatter" }) { return }
      diagnostics.append(
        Diagnostic(
          rule: "missing-frontmatter", what: "no frontmatter", why: "a page needs a title",
          help: "begin the file with a line '---', then 'title: …' and '---'",
          at: document.source.location(Position(line: 1, column: 1))))
      return
    }
    let reader = FrontmatterReader(source: document.source, range: range)
    guard
      let entries = reader.entries(known: RecipeFrontmatter.guideKeys, diagnostics: &diagnostics)
    else { return }
    title = reader.required("title", entries, &diagnostics)
    summary = entries["summary"]?.string ?? ""
    if let node = entries["order"] {
      order = node.int
      if order == nil {
        diagnostics.append(
          reader.diagnostic(
            node, what: "'order' is no whole number", why: "pages are sorted by it",
            help: "write for example 'order: 2'"))
      }
    }
    isDraft = reader.truth("draft", entries, &diagnostics)
    // What a procedure says in its keys is checked where it is read as one.
    isProcedure = reader.truth("verify", entries, &diagnostics)
    if isProcedure { return }
    for key in RecipeFrontmatter.procedureKeys.sorted() {
      guard let node = entries[key] else { continue }
      diagnostics.append(
        reader.diagnostic(
          node, what: "'\(key)' without 'verify: true'", why: "only a procedure is run",
          help: "add 'verify: true', or remove '\(key)'"))
    }
  }
}
