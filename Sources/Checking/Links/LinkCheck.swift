internal import Diagnostics
package import Markdown
package import Pages

/// Follows every link and image of a page: each is a fact.
package struct LinkCheck: Sendable {
  private let resolver: LinkResolver

  package init(_ files: LinkedFiles) {
    resolver = LinkResolver(files, .anyRepository)
  }

  package func check(_ document: Document) -> Ledger { check(document, InlinePlaces(document)) }

  /// As of its document, without looking for its links' places once more.
  package func check(_ page: ProsePage) -> Ledger { check(page.document, page.places) }

  private func check(_ document: Document, _ places: InlinePlaces) -> Ledger {
    var ledger = Ledger()
    var reported: Set<Diagnostic> = []
    for link in PageLinks(document, places).links {
      do {
        switch try resolver.target(of: link.destination, from: document.source.path) {
        case .external:
          ledger.excluded(.link, link.destination, because: "not fetched", at: link.location)
        case .unsure(let reason):
          ledger.excluded(.link, link.destination, because: reason, at: link.location)
        case .file(let file, _, _):
          ledger.proven(.link, link.destination, at: link.location, by: [file])
        }
      } catch {
        let finding = error.diagnostic(link)
        // A definition that many links refer to is wrong once.
        if reported.insert(finding).inserted {
          ledger.wrong(.link, link.destination, finding)
        }
      }
    }
    return ledger
  }

  /// Whether the destination of a link on this page leads nowhere.
  func isBroken(_ destination: String, on page: String) -> Bool {
    do {
      _ = try resolver.target(of: destination, from: page)
      return false
    } catch {
      return true
    }
  }
}
