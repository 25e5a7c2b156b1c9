internal import Recipes

/// A piece of a page that the check follows, in the order in which it happens.
struct PageItem: Sendable {
  enum Content: Sendable {
    case shell(Snippet)
    case python(Snippet)
    /// `save` is the file that later commands find it in.
    case yaml(Snippet, save: String?)
  }

  var content: Content
  /// Set for a script that breaks the release on purpose: what it states of values is no claim.
  var isFault = false
  /// Where a Python block runs, when that is a pod: `deployment/jupyter`.
  var pod: String?

  /// The block of a recipe that it is.
  var block: CommandBlock?

  var snippet: Snippet {
    switch content {
    case .shell(let snippet), .python(let snippet), .yaml(let snippet, _): snippet
    }
  }
}
