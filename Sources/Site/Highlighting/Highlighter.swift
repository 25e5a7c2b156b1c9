/// Code of a known language as tokens: by its grammar, with prompts and placeholders set apart.
struct Highlighter {
  private let grammar: Grammar
  private let language: String

  /// Nil for a language that the site does not know.
  init?(language: String) {
    guard let grammar = Grammar.all[language] else { return nil }
    self.grammar = grammar
    self.language = language
  }

  static var languages: [String] { Grammar.all.keys.sorted() }

  /// Code that claims no language.
  static func plain(_ code: String, into html: inout HTML) { html.text(code) }

  func write(_ code: String, marking marked: MarkedLines? = nil, into html: inout HTML) {
    let bytes = Array(code.utf8)
    if let marked {
      marked.write(tokens(of: bytes), of: bytes, into: &html)
      return
    }
    for token in tokens(of: bytes) {
      let text = String(decoding: bytes[token.range], as: UTF8.self)
      if let kind = token.kind {
        html.element(.span, .class(kind.rawValue), text: text)
      } else {
        html.text(text)
      }
    }
  }

  func tokens(of bytes: [UInt8]) -> [Token] {
    if let lines = Transcript(bytes, language: language) { return lines.tokens(grammar) }
    if language == "text" { return Placeholders.tokens(of: bytes) }
    return CodeScanner.tokens(of: bytes, bytes.indices, grammar)
  }
}
