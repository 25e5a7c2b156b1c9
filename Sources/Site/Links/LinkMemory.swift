internal import Pages
internal import Synchronization

/// Pages whose links were all right and led to pages alone: as long as there are the same pages with
/// the same anchors, they are right still.
final class LinkMemory: Sendable {
  private struct State {
    var pages: [String: Page] = [:]
    var sound: Set<String> = []
  }

  private let state = Mutex(State())

  /// Paths of pages that have not changed, and neither has any place that their links could lead to.
  func sound(among pages: [Page]) -> Set<String> {
    let (known, sound) = state.withLock { ($0.pages, $0.sound) }
    let sources = pages.compactMap { page in page.source.map { ($0, page) } }
    guard sources.count == known.count,
      sources.allSatisfy({ path, page in
        guard let old = known[path] else { return false }
        return old === page || old.anchors == page.anchors
      })
    else { return [] }
    return sound.intersection(sources.filter { known[$0.0] === $0.1 }.map(\.0))
  }

  /// - Parameter sound: paths of the pages whose links were found to be so.
  func keep(_ pages: [Page], sound: Set<String>) {
    let found = pages.compactMap { page in page.source.map { ($0, page) } }
    let known = Dictionary(found, uniquingKeysWith: { first, _ in first })
    state.withLock { $0 = State(pages: known, sound: sound) }
  }
}
