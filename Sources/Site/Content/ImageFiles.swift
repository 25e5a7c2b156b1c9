internal import Diagnostics
internal import Pages

/// The images that pages show, copied beside them.
enum ImageFiles {
  /// Where a file of the repository is copied, relative to the output folder.
  static func output(of file: String) -> String { "files/\(file)" }

  /// Paths of all images of the pages, relative to the repository.
  static func used(in pages: [Page], _ links: LinkMap) -> [String] {
    var files = Set<String>()
    for page in pages {
      for link in page.links where link.kind == .image {
        guard
          case .file(let file, _, _) = try? links.target(
            of: link.destination, from: page.source ?? "")
        else { continue }
        files.insert(file)
      }
    }
    return files.sorted()
  }
}
