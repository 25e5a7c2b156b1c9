internal import Diagnostics
internal import Markdown
internal import Pages
internal import Synchronization
internal import Workspace

/// What earlier readings of the same sources found, so that only what has changed is read again.
package final class SiteMemory: Sendable {
  /// A guide page as its file's bytes alone determine it.
  struct Guide: Sendable {
    let page: Page
    let findings: [Diagnostic]
    let anchors: Anchors
  }

  private struct Check: Sendable {
    let bytes: [UInt8]
    let world: Fingerprint
    let findings: [Diagnostic]
  }

  private let guides = Mutex<[String: Guide]>([:])
  private let checks = Mutex<[String: Check]>([:])

  package init() {}

  /// Nil when the file was never read, or has changed.
  func guide(_ source: SourceText) -> Guide? {
    guard let guide = guides.withLock({ $0[source.path] }),
      guide.page.document?.source.bytes == source.bytes
    else { return nil }
    return guide
  }

  func keep(_ guide: Guide) {
    guard let path = guide.page.source else { return }
    guides.withLock { $0[path] = guide }
  }

  func anchors(of page: Page) -> Anchors? {
    page.document.flatMap { guide($0.source)?.anchors }
  }

  /// What a check finds on a page, from memory when neither the page nor the world has changed.
  ///
  /// - Parameter world: of all else that the check may look at.
  func findings(
    on page: Page, in world: Fingerprint, _ check: () -> [Diagnostic]
  ) -> [Diagnostic] {
    guard let source = page.document?.source, !Self.quotes(source) else { return check() }
    let known = checks.withLock { $0[source.path] }
    if let known, known.world == world, known.bytes == source.bytes { return known.findings }
    let findings = check()
    let kept = Check(bytes: source.bytes, world: world, findings: findings)
    checks.withLock { $0[source.path] = kept }
    return findings
  }

  /// What a page quotes has to equal a file whose contents are no part of the world.
  private static func quotes(_ source: SourceText) -> Bool {
    source.text(0..<source.bytes.count).contains("from=")
  }

  /// All that a page's links and names can lead to: pages with their anchors, and files.
  static func world(
    _ pages: [Page], _ sources: SourceFolder, _ configuration: SourceText
  ) -> Fingerprint {
    let told = pages.flatMap { page in
      [page.source ?? "", page.output, page.isDraft ? "draft" : ""]
        + page.headings.headings.map(\.anchor)
    }
    let settings = configuration.text(0..<configuration.bytes.count)
    return Fingerprint(of: [settings, "\(pages.count)"] + told + sources.files.all)
  }
}
