/// Several codes as one, so that shfmt starts once for all of them: it starts in some
/// milliseconds and reads a page in far less.
///
/// After each code stands a command that is nothing but a mark. Where every mark is a command of
/// its own, at its place, the codes are read as they would be alone: nothing of one reaches into
/// the next. Otherwise nothing is known of any.
struct ScriptBatch {
  private let codes: [String]
  let text: String
  private let sections: [ShellTreeReader.Section]

  init(_ codes: [String]) {
    self.codes = codes
    var text = ""
    var sections: [ShellTreeReader.Section] = []
    var lines = 0
    var offset = 0
    for code in codes {
      sections.append(ShellTreeReader.Section(offset: offset, lines: lines))
      let part = "\(code)\n\(Self.mark)\n"
      text += part
      offset += part.utf8.count
      lines += part.utf8.count { $0 == UInt8(ascii: "\n") }
    }
    self.text = text
    self.sections = sections
  }

  private static let mark = "end_of_the_code_of_a_recipe"

  /// The code that an error's line lies in.
  func code(atLine line: Int) -> Int { (sections.lastIndex { $0.lines < line }) ?? 0 }

  /// The scripts, from what shfmt printed; nil where a code reaches into the next.
  func scripts(_ json: String) -> [ShellScript]? {
    guard let tree = try? ShellTreeReader.tree(of: json, sections: sections) else { return nil }
    var groups: [[ShellTree]] = [[]]
    for statement in tree["Stmts"]?.elements ?? [] {
      guard groups.count <= codes.count else { return nil }
      let code = codes[groups.count - 1]
      if isMark(statement, of: code) {
        groups.append([])
      } else {
        groups[groups.count - 1].append(statement)
      }
    }
    guard groups.count == codes.count + 1, groups.last?.isEmpty ?? false else { return nil }
    return zip(codes, groups).map { ShellScript($0, .object(["Stmts": .array($1)])) }
  }

  private func isMark(_ statement: ShellTree, of code: String) -> Bool {
    let place = code.utf8.count + 1
    guard statement.range == place..<place + Self.mark.utf8.count, let call = statement["Cmd"],
      call.type == "CallExpr", statement["Redirs"] == nil
    else { return false }
    return call["Args"]?.elements.count == 1 && call.range == statement.range
  }
}
