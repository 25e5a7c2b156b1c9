internal import Diagnostics
internal import Foundation
package import Markdown
internal import Synchronization

/// Resolves the links of Markdown files, which name files, against a repository.
package struct LinkResolver: Sendable {
  package enum Strictness: Sendable {
    /// Links must work in the sources and on the site alike: relative, with the file's full name.
    case site
    /// What serves the pages is not known: what a generator or a forge may resolve is `unsure`.
    case anyRepository
  }

  package let files: LinkedFiles
  private let strictness: Strictness
  private let anchors = AnchorTable()

  package init(_ files: LinkedFiles, _ strictness: Strictness) {
    self.files = files
    self.strictness = strictness
  }

  /// Takes over the anchors of a document that has been read.
  package func learn(_ document: Document) { learn(Anchors(document), of: document.source.path) }

  package func learn(_ found: Anchors, of path: String) { anchors.learn(found, of: path) }

  /// The target of a link in the file `source`.
  package func target(
    of destination: String, from source: String
  ) throws(LinkProblem) -> LinkTarget {
    if let scheme = Self.scheme(of: destination) {
      if ["http", "https", "mailto"].contains(scheme) { return .external }
      if strictness == .anyRepository { return .unsure("the scheme '\(scheme)' is not followed") }
      throw LinkProblem(
        rule: "link-scheme", what: "the link '\(destination)' has the scheme '\(scheme)'",
        why: "only http, https, mailto and relative links are written", help: "use one of those")
    }
    if strictness == .anyRepository, Self.isMade(destination) {
      return .unsure("a generator makes the address")
    }
    let address = LinkAddress(destination)
    if let target = try rooted(address, destination) { return target }
    if address.path.isEmpty { return try file(source, address, destination, from: source) }
    let folder = RelativePath.folder(of: source)
    guard let path = RelativePath.resolve(address.path, from: folder) else {
      if strictness == .anyRepository, address.path.hasPrefix("../") {
        return .unsure("it leads to a page of the forge")
      }
      throw LinkProblem(
        rule: "broken-link", what: "the link '\(destination)' leaves the repository",
        why: "it climbs above the root", help: "count the '..' again")
    }
    return try file(path, address, destination, from: source)
  }

  /// A link that begins with `/`.
  private func rooted(
    _ address: LinkAddress, _ destination: String
  ) throws(LinkProblem) -> LinkTarget? {
    guard destination.isEmpty || address.path.hasPrefix("/") else { return nil }
    if destination.isEmpty || strictness == .site {
      throw LinkProblem(
        rule: "broken-link", what: "the link '\(destination)' is not relative",
        why: "the site must work in any folder, and the sources on GitHub",
        help: "write the path from the folder of this file")
    }
    let path = String(address.path.dropFirst())
    if files.exists(path) { return .file(path, anchor: nil, isFolder: files.isFolder(path)) }
    if let file = files.ending(with: path).first {
      return .file(file, anchor: nil, isFolder: false)
    }
    guard path.hasSuffix(".md") else { return .unsure("its root is that of the site") }
    throw LinkProblem(
      rule: "broken-link", what: "the link '\(destination)' leads nowhere",
      why: "no file's path ends in '\(path)'", help: "correct the path, or add the file")
  }

  private func file(
    _ path: String, _ address: LinkAddress, _ destination: String, from source: String
  ) throws(LinkProblem) -> LinkTarget {
    if files.isFolder(path) {
      if let anchor = address.anchor, let page = page(of: path) {
        try check(anchor, in: page, address)
      }
      return .file(path, anchor: address.anchor, isFolder: true)
    }
    if files.isFile(path) {
      if path.hasSuffix(".md"), let anchor = address.anchor, !address.hasQuery {
        try check(anchor, in: path, address)
      }
      return .file(path, anchor: address.anchor, isFolder: false)
    }
    if strictness == .anyRepository {
      if source.contains(".docc/") { return .unsure("DocC finds files by their names") }
      if let served = served(path, address, from: source) { return served }
    }
    let advice = MovedFile(files).advice(for: path, address, from: source)
    throw LinkProblem(
      rule: "broken-link", what: "the link '\(destination)' leads nowhere",
      why: "there is no '\(path)'", help: advice.help, replacement: advice.replacement)
  }

  /// The page that shows a folder.
  private func page(of folder: String) -> String? {
    ["index.md", "README.md"].map { RelativePath.join(folder, $0) }.first(where: files.isFile)
  }

  /// The page that a generator of sites would serve at an address without an extension.
  private func served(_ path: String, _ address: LinkAddress, from source: String) -> LinkTarget? {
    let name = RelativePath.name(of: address.path)
    guard !name.contains(".") || name.hasSuffix(".html") || address.path.hasSuffix("/") else {
      return nil
    }
    let stem = path.hasSuffix(".html") ? String(path.dropLast(5)) : path
    // A page may be served as a folder of its own name, which its links then start from.
    let nested = RelativePath.resolve(address.path, from: String(source.dropLast(3)))
    for candidate in [stem, nested].compactMap(\.self) {
      for file in ["\(candidate).md", "\(candidate)/_index.md", candidate] where files.exists(file)
      {
        return .file(file, anchor: nil, isFolder: files.isFolder(file))
      }
    }
    return SiteGenerator.isUsed(in: files) ? .unsure("a generator of sites serves it") : nil
  }

  private func check(
    _ anchor: String, in file: String, _ address: LinkAddress
  ) throws(LinkProblem) {
    guard let anchors = anchors.anchors(of: file, files), !anchors.contains(anchor) else { return }
    let renamed = RenamedAnchor(anchor, among: anchors.headings)
    throw LinkProblem(
      rule: "broken-anchor", what: "'\(file)' has no heading '#\(anchor)'",
      why: "the link would lead to the top of the page", help: renamed.help,
      replacement: renamed.certain.map { address.written(anchor: $0) })
  }

  /// The scheme of an absolute address, in lower case; `//host` counts as one.
  private static func scheme(of destination: String) -> String? {
    if destination.hasPrefix("//") { return "//" }
    guard let colon = destination.firstIndex(of: ":"), destination.first?.isLetter == true else {
      return nil
    }
    let scheme = destination[..<colon]
    return scheme.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "+.-".contains($0)) }
      ? scheme.lowercased() : nil
  }

  /// What a generator of sites replaces.
  private static func isMade(_ destination: String) -> Bool {
    ["{{", "{%", "${"].contains(where: destination.contains) || destination.hasPrefix("@")
      || destination.hasPrefix("~")
  }
}
