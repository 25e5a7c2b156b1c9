internal import Diagnostics
internal import Foundation
internal import Markdown
internal import Pages
internal import Synchronization

/// Resolves the links of Markdown files, which name files, to the pages of the site.
struct LinkMap: Sendable {
  private let resolver: LinkResolver
  private let pages: [String: Page]
  private let configuration: SiteConfiguration
  private let resolved = Resolved()

  /// A link is checked, written as HTML and written as Markdown.
  private final class Resolved: Sendable {
    let targets = Mutex<[String: Result<LinkTarget, LinkProblem>]>([:])
  }

  init(
    _ pages: [Page], _ sources: SourceFolder, _ configuration: SiteConfiguration
  ) {
    resolver = LinkResolver(sources.files, .site)
    self.configuration = configuration
    for page in pages {
      if let anchors = page.anchors, let path = page.source { resolver.learn(anchors, of: path) }
    }
    self.pages = Dictionary(
      pages.compactMap { page in page.source.map { ($0, page) } }, uniquingKeysWith: { $1 })
  }

  /// The target of a link in the file `source`.
  func target(of destination: String, from source: String) throws(LinkProblem) -> SiteTarget {
    switch try resolvedTarget(of: destination, from: source) {
    case .external, .unsure: return .external(destination)
    case .file(let file, let anchor, let isFolder):
      if let page = pages[file] ?? pages["\(file)/index.md"] { return .page(page, anchor: anchor) }
      return .file(file, anchor: anchor, isFolder: isFolder)
    }
  }

  private func resolvedTarget(
    of destination: String, from source: String
  ) throws(LinkProblem) -> LinkTarget {
    let key = "\(source) \(destination)"
    if let known = resolved.targets.withLock({ $0[key] }) { return try known.get() }
    let result = Result { () throws(LinkProblem) in
      try resolver.target(of: destination, from: source)
    }
    resolved.targets.withLock { $0[key] = result }
    return try result.get()
  }

  /// The address at which readers see a file of the repository.
  func repositoryURL(of file: String, anchor: String?, isFolder: Bool) -> String {
    let place =
      "\(configuration.repositoryURL)/\(isFolder ? "tree" : "blob")/\(configuration.branch)"
    return "\(place)/\(LinkMap.encoded(path: file))\(LinkMap.fragment(anchor))"
  }

  static func encoded(path: String) -> String {
    isPlain(path)
      ? path : path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path
  }

  /// `#anchor`, percent-encoded, or nothing.
  static func fragment(_ anchor: String?) -> String {
    guard let anchor, !anchor.isEmpty else { return "" }
    if isPlain(anchor) { return "#\(anchor)" }
    return "#"
      + (anchor.addingPercentEncoding(withAllowedCharacters: .urlFragmentAllowed) ?? anchor)
  }

  /// Most paths and anchors: nothing in them needs an escape anywhere in an address.
  private static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { byte in
      switch byte {
      case 0x61...0x7A, 0x41...0x5A, 0x30...0x39: true
      case UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"): true
      default: false
      }
    }
  }
}
