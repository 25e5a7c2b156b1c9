package import Diagnostics

/// Something in a manifest that Kubernetes would refuse or drop.
package struct SchemaFinding: Sendable, Hashable {
  package enum Reason: Sendable, Hashable {
    case unknownKind
    case unknownField
    case wrongType
    case missingField
    /// A value that is none of the words, or has another form than it must have.
    case refusedValue
  }

  package var reason: Reason
  /// Where it stands in the manifest's text.
  package var position: Position
  /// What stands there, when that is certain.
  package var text: String?
  /// `spec.containers[0].image`; empty for the manifest as a whole.
  package var path: String
  package var what: String
  package var why: String
  package var help: String?
  /// What would be right in the place of ``text``, when there is one answer.
  package var replacement: String?

  package init(
    reason: Reason, position: Position, text: String? = nil, path: String, what: String,
    why: String, help: String? = nil, replacement: String? = nil
  ) {
    self.reason = reason
    self.position = position
    self.text = text
    self.path = path
    self.what = what
    self.why = why
    self.help = help
    self.replacement = replacement
  }
}
