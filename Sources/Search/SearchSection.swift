/// A heading with what stands under it, up to the next heading.
package struct SearchSection: Sendable, Equatable {
  /// Empty where a link to the page itself leads.
  package var anchor: String
  package var heading: String
  /// What readers see, without markup.
  package var text: String
  /// The section's code blocks; words that stand here alone weigh less.
  package var code: String

  package init(anchor: String, heading: String, text: String, code: String) {
    self.anchor = anchor
    self.heading = heading
    self.text = text
    self.code = code
  }
}
