internal import Synchronization

/// What the templates of a chart look at, found out when first asked for: most charts of a
/// repository are never asked.
final class LazyReads: Sendable {
  private let parts: ValuesParts
  private let found = Mutex<TemplateReads?>(nil)

  init(_ parts: ValuesParts) { self.parts = parts }

  var reads: TemplateReads {
    found.withLock { found in
      if let found { return found }
      let reads = TemplateReads(parts)
      found = reads
      return reads
    }
  }
}
