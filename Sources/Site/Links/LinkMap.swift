internal import Diagnostics
internal import Foundation
internal import Markdown
internal import Recipes

/// Resolves the links of Markdown files, which name files, to the pages of the site.
struct LinkMap: Sendable {
  let sources: SourceFolder
  private let pages: [String: Page]
  private let configuration: SiteConfiguration

  init(_ pages: [Page], _ sources: SourceFolder, _ configuration: SiteConfiguration) {
    self.sources = sources
    self.configuration = configuration
    self.pages = Dictionary(
      pages.compactMap { page in page.source.map { ($0, page) } }, uniquingKeysWith: { $1 })
  }

  /// The target of a link in the file `source`.
  func target(of destination: String, from source: String) throws(LinkProblem) -> LinkTarget {
    if let scheme = LinkMap.scheme(of: destination) {
      if ["http", "https", "mailto"].contains(scheme) { return .external(destination) }
      throw LinkProblem(
        rule: "link-scheme", what: "the link '\(destination)' has the scheme '\(scheme)'",
        why: "only http, https, mailto and relative links are written", help: "use one of those")
    }
    let parts = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let path = LinkMap.decoded(parts[0])
    let anchor = parts.count > 1 ? LinkMap.decoded(parts[1]) : nil
    let file = try file(named: path, destination, from: source)
    let target = try target(at: file, anchor, destination, from: source)
    return target
  }

  private func file(
    named path: String, _ destination: String, from source: String
  ) throws(LinkProblem) -> String {
    if destination.isEmpty || path.hasPrefix("/") {
      throw LinkProblem(
        rule: "broken-link", what: "the link '\(destination)' is not relative",
        why: "the site must work in any folder, and the sources on GitHub",
        help: "write the path from the folder of this file")
    }
    if path.isEmpty { return source }
    guard let file = RelativePath.resolve(path, from: RelativePath.folder(of: source)) else {
      throw LinkProblem(
        rule: "broken-link", what: "the link '\(destination)' leaves the repository",
        why: "it climbs above the root", help: "count the '..' again")
    }
    return file
  }

  private func target(
    at file: String, _ anchor: String?, _ destination: String, from source: String
  ) throws(LinkProblem) -> LinkTarget {
    if let page = pages[file] ?? pages["\(file)/index.md"] {
      try check(anchor, in: page.headings, of: page.source ?? file)
      return .page(page, anchor: anchor)
    }
    if sources.isFolder(file) { return .file(file, anchor: nil, isFolder: true) }
    guard sources.isFile(file) else {
      throw LinkProblem(
        rule: "broken-link", what: "the link '\(destination)' leads nowhere",
        why: "there is no '\(file)'", help: suggestion(for: file))
    }
    if file.hasSuffix(".md"), anchor != nil, let text = try? sources.text(file) {
      try check(anchor, in: Outline(Document(text)), of: file)
    }
    return .file(file, anchor: anchor, isFolder: false)
  }

  private func check(
    _ anchor: String?, in outline: Outline, of file: String
  ) throws(LinkProblem) {
    guard let anchor, !outline.headings.contains(where: { $0.anchor == anchor }) else { return }
    let anchors = outline.headings.map(\.anchor)
    let nearest = nearestNames(to: anchor, among: anchors)
    throw LinkProblem(
      rule: "broken-anchor", what: "'\(file)' has no heading '#\(anchor)'",
      why: "the link would lead to the top of the page",
      help: LinkMap.advice(nearest.first, anchors))
  }

  private static func advice(_ nearest: String?, _ anchors: [String]) -> String {
    if let nearest { return "did you mean '#\(nearest)'?" }
    if anchors.isEmpty { return "it has no headings; link to the page itself" }
    return "its anchors are: \(anchors.map { "#\($0)" }.joined(separator: ", "))"
  }

  private func suggestion(for file: String) -> String {
    let folder = RelativePath.folder(of: file)
    let name = String(file.dropFirst(folder.isEmpty ? 0 : folder.count + 1))
    let names = (try? sources.names(in: folder)) ?? []
    if let nearest = nearestNames(to: name, among: names).first {
      return "did you mean '\(folder.isEmpty ? nearest : "\(folder)/\(nearest)")'?"
    }
    return "correct the path, or add the file"
  }

  /// The address at which readers see a file of the repository.
  func repositoryURL(of file: String, anchor: String?, isFolder: Bool) -> String {
    let place =
      "\(configuration.repositoryURL)/\(isFolder ? "tree" : "blob")/\(configuration.branch)"
    return "\(place)/\(LinkMap.encoded(path: file))\(LinkMap.fragment(anchor))"
  }

  static func encoded(path: String) -> String {
    path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path
  }

  /// `#anchor`, percent-encoded, or nothing.
  static func fragment(_ anchor: String?) -> String {
    guard let anchor, !anchor.isEmpty else { return "" }
    return "#"
      + (anchor.addingPercentEncoding(withAllowedCharacters: .urlFragmentAllowed) ?? anchor)
  }

  private static func decoded(_ text: Substring) -> String {
    String(text).removingPercentEncoding ?? String(text)
  }

  /// The scheme of an absolute address, in lower case; `//host` counts as one.
  private static func scheme(of destination: String) -> String? {
    if destination.hasPrefix("//") { return "//" }
    guard let match = destination.prefixMatch(of: /([A-Za-z][A-Za-z0-9+.-]*):/) else { return nil }
    return match.output.1.lowercased()
  }
}
