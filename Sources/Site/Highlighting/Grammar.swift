/// What a language's lexer knows, as a table: ``Scanner`` is the same for all.
struct Grammar {
  /// A string literal between delimiters.
  struct Literal {
    var open: String
    var close: String
    var escapes = true
    var isMultiline = false
    var kind = Token.Class.string
  }

  enum Keys {
    case none
    /// A plain word before `:` is a key (YAML).
    case words
    /// A string before `:` is a key (JSON).
    case strings
  }

  /// Opens a comment at line start or after white space.
  var comment: Character?
  /// Longest delimiters first.
  var literals: [Literal] = []
  var keywords: Set<String> = []
  /// Bytes besides letters, digits and `_` that belong to words.
  var wordBytes: Set<UInt8> = []
  var hasNumbers = false
  var keys = Keys.none
  /// `$NAME`, `${…}`.
  var hasVariables = false
  /// `--flag`, `-f` after white space.
  var hasFlags = false
  /// The first word of a command is marked (shell).
  var marksCommands = false
  /// Whether a quote right after a letter opens a string: `f"x"`, `a'b'`, but not `isn't`.
  var quotesJoinWords = true
  /// `<<EOF` up to `EOF` is a string (shell).
  var hasHereDocuments = false
  /// A word after `@` (Python).
  var hasDecorators = false
}

extension Grammar {
  /// The languages of the site's code blocks.
  static let all: [String: Grammar] = [
    "bash": bash, "yaml": yaml, "python": python, "json": json, "text": text,
  ]

  private static let bash = Grammar(
    comment: "#",
    literals: [
      Literal(open: "\"", close: "\"", isMultiline: true),
      Literal(open: "$'", close: "'", isMultiline: true),
      Literal(open: "'", close: "'", escapes: false, isMultiline: true),
    ],
    keywords: [
      "if", "then", "else", "elif", "fi", "for", "while", "until", "do", "done", "case", "esac",
      "in",
      "function", "return", "local", "export", "readonly", "set", "exit", "break", "continue",
    ],
    wordBytes: Set("-./:@%+,~".utf8), hasVariables: true, hasFlags: true, marksCommands: true,
    hasHereDocuments: true)

  private static let yaml = Grammar(
    comment: "#",
    literals: [
      Literal(open: "\"", close: "\""), Literal(open: "'", close: "'", escapes: false),
      Literal(open: "{{", close: "}}", escapes: false, kind: .variable),
    ],
    keywords: ["true", "false", "null", "yes", "no", "on", "off"],
    wordBytes: Set("-./@%+,~".utf8), hasNumbers: true, keys: .words, quotesJoinWords: false)

  private static let python = Grammar(
    comment: "#",
    literals: [
      Literal(open: "\"\"\"", close: "\"\"\"", isMultiline: true),
      Literal(open: "'''", close: "'''", isMultiline: true),
      Literal(open: "\"", close: "\""), Literal(open: "'", close: "'"),
    ],
    keywords: [
      "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class",
      "continue",
      "def", "del", "elif", "else", "except", "finally", "for", "from", "global", "if", "import",
      "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while",
      "with", "yield", "match", "case",
    ],
    hasNumbers: true, hasDecorators: true)

  private static let json = Grammar(
    literals: [Literal(open: "\"", close: "\"")], keywords: ["true", "false", "null"],
    hasNumbers: true, keys: .strings)

  /// Terminal output: only the placeholders of expected output stand out.
  private static let text = Grammar()
}
