package import Diagnostics

/// A named block that is shown and never run: JSON, properties and the like.
package struct ShownBlock: Sendable, Equatable {
  package var name: String
  package var language: String
  package var code: String
  package var location: Location
}
