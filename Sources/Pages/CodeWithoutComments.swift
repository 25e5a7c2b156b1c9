internal import Markdown

/// Code without what is written for people: comments may be translated.
struct CodeWithoutComments {
  let lines: [String]

  init(_ block: CodeBlock) {
    let mark =
      switch block.language {
      case "swift", "go", "js", "javascript", "java", "scala", "jsonc", "rego": "//"
      case "sql", "lua": "--"
      default: "#"
      }
    lines = block.code.split(separator: "\n").compactMap { line in
      let code = Self.code(line, mark)
      return code.isEmpty ? nil : code
    }
  }

  /// The line up to a comment that stands alone or behind a blank, outside quotes.
  private static func code(_ line: Substring, _ mark: String) -> String {
    var quote: Character?
    var previous: Character = " "
    var index = line.startIndex
    while index < line.endIndex {
      let letter = line[index]
      if letter == quote {
        quote = nil
      } else if quote == nil, letter == "'" || letter == "\"" {
        quote = letter
      } else if quote == nil, previous.isWhitespace, line[index...].hasPrefix(mark) {
        break
      }
      previous = letter
      index = line.index(after: index)
    }
    let code = String(line[..<index]).trimmingEnd
    // The language of what a program prints is the page's.
    return code.contains("--lang") ? code.replacing(/\s--lang[= ][a-z]{2}\b/, with: "") : code
  }
}

extension String {
  fileprivate var trimmingEnd: String {
    var text = self[...]
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
