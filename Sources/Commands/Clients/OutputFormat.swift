/// What `kubectl -o` prints.
package enum OutputFormat: Sendable, Equatable {
  case jsonPath(ShellWord)
  case goTemplate(ShellWord)
  /// `NAME:.path,…`
  case customColumns(ShellWord)
  /// A file that holds one of these.
  case file(ShellWord)
  /// `json`, `yaml`, `name`, `wide` and others that hold no expression.
  case plain(String)

  /// Nil where the command has none, or a variable says it.
  init?(_ call: ClientCall) {
    let template = call.flag("template")?.value
    guard let word = call.flag("output")?.value else {
      guard let template, call.flag("output") == nil else { return nil }
      self = .goTemplate(template)
      return
    }
    let parts = word.split(at: "=", limit: 2)
    guard let name = parts[0].text?.lowercased() else { return nil }
    let text = parts.count > 1 ? parts[1] : template
    switch (name, text) {
    case ("jsonpath", let text?), ("jsonpath-as-json", let text?): self = .jsonPath(text)
    case ("go-template", let text?), ("template", let text?): self = .goTemplate(text)
    case ("custom-columns", let text?): self = .customColumns(text)
    case ("jsonpath-file", let text?), ("go-template-file", let text?),
      ("templatefile", let text?), ("custom-columns-file", let text?):
      self = .file(text)
    default: self = .plain(name)
    }
  }
}
