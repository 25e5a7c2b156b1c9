/// shfmt's JSON syntax tree, as far as commands are read from it: any JSON value.
enum ShellTree: Decodable {
  case object([String: ShellTree])
  case array([ShellTree])
  case string(String)
  case number(Double)
  case other

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let value = try? container.decode([String: ShellTree].self) {
      self = .object(value)
    } else if let value = try? container.decode([ShellTree].self) {
      self = .array(value)
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else {
      self = .other
    }
  }

  subscript(key: String) -> ShellTree? {
    if case .object(let members) = self { members[key] } else { nil }
  }

  var elements: [ShellTree] { if case .array(let elements) = self { elements } else { [] } }
  var text: String? { if case .string(let text) = self { text } else { nil } }
  var integer: Int? { if case .number(let number) = self { Int(number) } else { nil } }

  /// Every call expression of the tree, in the order of the source.
  func calls(in code: [UInt8]) -> [ShellScript.CommandLine] {
    var found: [(offset: Int, call: ShellScript.CommandLine)] = []
    var pending: [(tree: ShellTree, redirects: Bool)] = [(self, false)]
    while let (tree, redirects) = pending.popLast() {
      switch tree {
      case .array(let elements): pending += elements.map { ($0, false) }
      case .object(let members):
        if let call = tree.call(redirects: redirects) {
          found.append((tree["Pos"]?["Offset"]?.integer ?? 0, call))
        }
        let writes = tree["Redirs"]?.elements.contains { $0.writesFile } ?? false
        pending += members.map { ($0.value, writes && $0.key == "Cmd") }
      default: break
      }
    }
    return found.sorted { $0.offset < $1.offset }.map(\.call)
  }

  private func call(redirects: Bool) -> ShellScript.CommandLine? {
    guard self["Type"]?.text == "CallExpr", let arguments = self["Args"],
      !arguments.elements.isEmpty
    else { return nil }
    return ShellScript.CommandLine(
      words: arguments.elements.map { $0.literalWord },
      line: self["Pos"]?["Line"]?.integer ?? 1, writesFile: redirects)
  }

  /// A redirection into a file other than /dev/null; `2>&1` and here-documents write none.
  private var writesFile: Bool {
    guard let word = self["Word"], self["Hdoc"] == nil else { return false }
    // shfmt's operators from 54 (">") to 66 ("&>>"); input ones are filtered by the target below.
    let target = word.literalWord
    guard let operation = self["Op"]?.integer else { return false }
    return [54, 55, 60, 64, 65].contains(operation) && target != "/dev/null"
  }

  /// The word's text when all its parts are literal or quoted literals.
  private var literalWord: String? {
    var text = ""
    for part in self["Parts"]?.elements ?? [] {
      switch part["Type"]?.text {
      case "Lit", "SglQuoted": text += part["Value"]?.text ?? ""
      case "DblQuoted":
        guard let inner = part.literalWord else { return nil }
        text += inner
      default: return nil
      }
    }
    return text
  }
}
