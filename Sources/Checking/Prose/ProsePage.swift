package import Markdown
internal import Pages

/// A page as its sentences and tables are checked.
package struct ProsePage: Sendable {
  package let document: Document
  let places: InlinePlaces
  let codes: [InlineCode]

  package init(_ document: Document) {
    self.document = document
    places = InlinePlaces(document)
    codes = InlineCode.all(in: document, places)
  }
}
