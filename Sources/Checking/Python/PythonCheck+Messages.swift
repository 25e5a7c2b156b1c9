internal import Diagnostics

extension PythonCheck {
  static func undeclared(_ module: PythonFacts.Mention, _ package: String, _ place: Location)
    -> Diagnostic
  {
    Diagnostic(
      rule: "unknown-import", what: "'\(module.text)' cannot be imported here",
      why: "nothing that 'python:' in the frontmatter declares brings it",
      help: "add '\(package)', with its version, to 'python:'", at: place, length: module.length)
  }

  static func misspelt(_ module: PythonFacts.Mention, _ meant: String, _ place: Location)
    -> Diagnostic
  {
    let top = module.text.prefix { $0 != "." }
    return Diagnostic(
      rule: "unknown-import", what: "'\(module.text)' cannot be imported here",
      why: "the image has no '\(top)'", help: "did you mean '\(meant)'?", at: place,
      length: module.length.map { _ in top.utf8.count },
      replacement: module.length.map { _ in meant })
  }
}
