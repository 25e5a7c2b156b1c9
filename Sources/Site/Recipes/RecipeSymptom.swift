internal import Markdown
internal import Pages
internal import Recipes

/// One thing that readers see when a recipe is the right one.
struct RecipeSymptom: Sendable, Equatable {
  enum Piece: Sendable, Equatable {
    case text(String)
    case code(String)
  }

  let pieces: [Piece]

  init(_ summary: String, _ language: PageLanguage) {
    pieces = [.text(Typography.polished(summary, in: language))]
  }

  /// What a recipe's section Symptom shows: the paragraphs that a command follows. Others are about
  /// what only looks alike.
  static func all(in document: Document, _ language: PageLanguage) -> [RecipeSymptom] {
    let nodes = document.nodes
    let top = document.children(of: 0)
    guard let heading = top.firstIndex(where: { isSymptom($0, document, language) }) else {
      return []
    }
    let section = top[(heading + 1)...].prefix { !isHeading(nodes[$0].kind) }
    return zip(section, section.dropFirst()).compactMap { paragraph, next in
      guard nodes[paragraph].kind == .paragraph, case .codeBlock = nodes[next].kind else {
        return nil
      }
      return RecipeSymptom(paragraph, document, language)
    }
  }

  private static func isHeading(_ kind: Node.Kind) -> Bool {
    if case .heading(let level) = kind { level <= 2 } else { false }
  }

  private static func isSymptom(
    _ node: Int, _ document: Document, _ language: PageLanguage
  ) -> Bool {
    isHeading(document.nodes[node].kind)
      && Section.kind(titled: document.plainText(of: node), in: language) == .symptom
  }

  private init(_ paragraph: Int, _ document: Document, _ language: PageLanguage) {
    var text = ""
    var codes: [String] = []
    for node in document.nodes[paragraph..<document.nodes[paragraph].end] {
      switch node.kind {
      case .text(let part): text += part
      case .softBreak, .lineBreak: text += " "
      case .code(let code):
        text += Self.mark
        codes.append(code)
      default: break
      }
    }
    // Here no command follows any more.
    if text.hasSuffix(":") { text = text.dropLast() + "." }
    pieces = Self.pieces(Typography.polished(text, in: language), codes)
  }

  /// Stands for code while the text around it is polished as a whole.
  private static let mark = "\u{FFFC}"

  private static func pieces(_ text: String, _ codes: [String]) -> [Piece] {
    let texts = text.split(separator: mark, omittingEmptySubsequences: false)
    return texts.enumerated().flatMap { place, text in
      let code = place > 0 && place <= codes.count ? [Piece.code(codes[place - 1])] : []
      return code + (text.isEmpty ? [] : [.text(String(text))])
    }
  }

  var markdown: String {
    pieces.map { piece in
      switch piece {
      case .text(let text): MarkdownText.escaped(text)
      case .code(let code): code.contains("`") ? "`` \(code) ``" : "`\(code)`"
      }
    }.joined()
  }

  func write(into html: inout HTML) {
    for piece in pieces {
      switch piece {
      case .text(let text): html.text(text)
      case .code(let code): html.element(.code, text: code)
      }
    }
  }
}
