internal import CCMarkGFM
package import Diagnostics

/// One node of a parsed document.
///
/// Nodes lie in preorder in ``Document/nodes``: a node's subtree is the run from its own index to
/// ``end``. A flat array and not a tree of arrays, so that hostile nesting cannot exhaust the stack.
package struct Node: Sendable, Equatable {
  package var kind: Kind
  /// First byte and last byte, both inclusive, as CommonMark positions.
  package var start: Position
  package var last: Position
  /// Index of the parent; the document is its own parent.
  package var parent: Int
  /// Index just past the last node of this subtree.
  package var end: Int

  package enum Kind: Sendable, Equatable {
    case document
    case blockQuote
    /// A block quote that opens with `[!NOTE]` or one of its kin (GitHub's alert syntax).
    case alert(Alert)
    case list(ListStyle)
    /// A list item; `checked` is nil for one that is not a task.
    case item(checked: Bool?)
    case codeBlock(CodeBlock)
    case htmlBlock(String)
    case paragraph
    case heading(level: Int)
    case thematicBreak
    case footnoteDefinition
    case table([Alignment])
    case tableRow(header: Bool)
    case tableCell
    case text(String)
    case softBreak
    case lineBreak
    case code(String)
    case htmlInline(String)
    case emphasis
    case strong
    case strikethrough
    case link(destination: String, title: String)
    case image(source: String, title: String)
    /// Refers to the definition that stands at this place, from 1, among the definitions: cmark
    /// moves them to the end, in the order of their first reference.
    case footnoteReference(number: Int)
  }

  package enum Alert: String, Sendable, CaseIterable {
    case note = "NOTE"
    case tip = "TIP"
    case important = "IMPORTANT"
    case warning = "WARNING"
    case caution = "CAUTION"
  }

  package enum Alignment: Sendable, Equatable {
    case none, left, center, right
  }

  package struct ListStyle: Sendable, Equatable {
    /// The number of the first item; nil for a bullet list.
    package var start: Int?
    package var isTight: Bool
  }
}
