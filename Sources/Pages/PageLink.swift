package import Diagnostics

/// One link or image of a page.
package struct PageLink: Sendable, Equatable {
  package enum Kind: Sendable {
    case link
    case image
    /// `<a href>` and `<img src>`.
    case html
  }

  package let kind: Kind
  /// Without escapes, as it would be followed.
  package let destination: String
  /// Index in the page's nodes.
  package let node: Int
  /// Of the destination, or of the link where that cannot be found.
  package let location: Location
  /// Bytes of the destination in the source.
  package let length: Int?
}
