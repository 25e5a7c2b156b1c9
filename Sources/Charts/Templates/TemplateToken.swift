/// A word of an action.
enum TemplateToken: Equatable {
  case dot
  case fields([String])
  case variable(String, [String])
  case word(String)
  case text(String)
  case number(Int?)
  case open
  /// With the fields that follow without a space.
  case close([String])
  case pipe
  case comma
  case assign
  case declare
}

/// A piece of a template: text, or an action with its words.
enum TemplatePiece {
  case text(isBlank: Bool)
  case action([TemplateToken], line: Int)
}
