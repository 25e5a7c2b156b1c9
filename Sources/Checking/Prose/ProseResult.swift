/// What the sentences and tables of a page state.
package struct ProseResult: Sendable {
  /// A command in inline code. It may be a part of one, with arguments left out.
  package struct Command: Sendable {
    package var snippet: Snippet
    /// Why it may be wrong and meant so: it is said not to work any more. Nil when it is meant.
    package var doubt: String?
  }

  package var ledger = Ledger()
  /// In the page's order.
  package var commands: [Command] = []
}
