internal import Diagnostics
internal import Synchronization

/// What earlier readings of the same sources found, so that only what has changed is read again.
package final class SiteMemory: Sendable {
  /// A guide page, and what is wrong with it alone.
  struct Guide: Sendable {
    let page: Page
    let findings: [Diagnostic]
  }

  let links = LinkMemory()
  private let guides = Mutex<[String: Guide]>([:])

  package init() {}

  /// Nil when the file was never read, or has changed.
  func guide(_ source: SourceText) -> Guide? {
    guard let guide = guides.withLock({ $0[source.path] }), guide.page.text?.bytes == source.bytes
    else { return nil }
    return guide
  }

  /// What a page quotes has to equal a file that may change alone.
  func keep(_ guide: Guide) {
    guard let source = guide.page.text else { return }
    let quotes = source.text(0..<source.bytes.count).contains("from=")
    guides.withLock { $0[source.path] = quotes ? nil : guide }
  }
}
