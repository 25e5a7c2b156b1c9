internal import Diagnostics
internal import Markdown

/// The images that pages show, copied beside them.
enum ImageFiles {
  /// Where a file of the repository is copied, relative to the output folder.
  static func output(of file: String) -> String { "files/\(file)" }

  /// Paths of all images of the pages, relative to the repository.
  static func used(in pages: [Page], _ links: LinkMap) -> [String] {
    var files = Set<String>()
    for page in pages {
      guard let document = page.document else { continue }
      for node in document.nodes {
        guard case .image(let source, _) = node.kind,
          case .file(let file, _, _) = try? links.target(of: source, from: document.source.path)
        else { continue }
        files.insert(file)
      }
    }
    return files.sorted()
  }
}
