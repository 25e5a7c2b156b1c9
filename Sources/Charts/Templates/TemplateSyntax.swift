/// The text of a Go template as a tree.
indirect enum TemplateNode: Sendable {
  /// What is written out as it is. Blank: nothing but white space.
  case text(isBlank: Bool)
  /// `{{ … }}`: written out, or assigned to a variable.
  case action(TemplatePipeline)
  case branch(TemplateBranch)
  /// `{{ template "name" . }}`, and `block`.
  case template(String, TemplatePipeline?)
}

/// `if`, `with` or `range`.
struct TemplateBranch: Sendable {
  enum Kind: String, Sendable { case `if`, with, range }

  var kind: Kind
  var condition: TemplatePipeline
  var body: [TemplateNode]
  var otherwise: [TemplateNode]
}

/// Commands, each of which gets what the one before it made as its last argument.
struct TemplatePipeline: Sendable {
  var line: Int
  /// Variables that get the value.
  var variables: [String] = []
  /// `:=` and not `=`.
  var isDeclaration = false
  var commands: [[TemplateOperand]] = []
}

/// A word of a command.
indirect enum TemplateOperand: Sendable {
  case dot
  /// `.a.b` of the dot.
  case fields([String])
  /// `$x.a.b`; `$` is the template's argument.
  case variable(String, [String])
  case function(String)
  case text(String)
  /// A number, a truth, or nil.
  case literal(Int?)
  /// `(…).a.b`
  case group(TemplatePipeline, [String])
}

/// A file of templates: what it renders, and what it defines.
struct TemplateFile: Sendable {
  var nodes: [TemplateNode] = []
  var definitions: [(name: String, body: [TemplateNode])] = []
}

/// What cannot be read as a Go template; helm would stop, too.
struct TemplateProblem: Error {
  var line: Int
}
