internal import Diagnostics
internal import Synchronization

/// How many parsed pages are kept until they are written: to parse a page twice costs time, to keep
/// all pages of a large site costs more memory than a small machine has.
final class DocumentBudget: Sendable {
  /// Bytes of Markdown; the documents take about ten times as much.
  private static let limit = 8_000_000
  private let taken = Mutex(0)

  /// Whether the document of a text may be kept.
  func takes(_ source: SourceText) -> Bool {
    taken.withLock { taken in
      guard taken + source.bytes.count <= Self.limit else { return false }
      taken += source.bytes.count
      return true
    }
  }
}
