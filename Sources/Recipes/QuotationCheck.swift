package import Diagnostics
internal import Foundation

/// Compares blocks with the files that they say they equal.
package struct QuotationCheck {
  let root: String

  package init(root: String) { self.root = root }

  func findings(in page: RecipePage) -> [Diagnostic] { page.quotations.compactMap(finding) }

  /// What differs; nil for a block that equals its file.
  package func finding(_ quotation: Quotation) -> Diagnostic? {
    guard let text = text(of: quotation.path) else { return missingFile(quotation) }
    if let lines = quotation.lines { return difference(quotation, Region(lines, of: text)) }
    do {
      return difference(quotation, try Region(quotation.region, of: text))
    } catch {
      return missingRegion(quotation, error)
    }
  }

  private func text(of path: String) -> String? {
    let url = URL(filePath: root).appending(path: path)
    return (try? Data(contentsOf: url)).map { String(decoding: $0, as: UTF8.self) }
  }

  private func missingFile(_ quotation: Quotation) -> Diagnostic {
    let folder = quotation.path.split(separator: "/").dropLast().joined(separator: "/")
    let names = try? FileManager.default.contentsOfDirectory(atPath: "\(root)/\(folder)")
    let name = quotation.path.split(separator: "/").last.map(String.init) ?? ""
    let nearest = nearestNames(to: name, among: names?.sorted() ?? [])
    let prefix = folder.isEmpty ? "" : "\(folder)/"
    return finding(
      quotation, "the file '\(quotation.path)' does not exist",
      "paths of 'from' begin at the root of the repository",
      nearest.isEmpty ? "mend the path" : "did you mean '\(prefix)\(nearest[0])'?")
  }

  private func missingRegion(_ quotation: Quotation, _ missing: Region.Missing) -> Diagnostic {
    let (path, region) = (quotation.path, quotation.region ?? "")
    switch missing {
    case .unknown(let names):
      let nearest = nearestNames(to: region, among: names)
      return finding(
        quotation, "'\(path)' has no region '\(region)'",
        names.isEmpty ? "it has none at all" : "it has: \(names.joined(separator: ", "))",
        nearest.isEmpty
          ? "put 'region: \(region)' and 'endregion' in comments around the lines"
          : "did you mean '\(path)#\(nearest[0])'?")
    case .unclosed(let line):
      return finding(
        quotation, "the region '\(region)' of '\(path)' does not end",
        "it begins in line \(line)", "write 'endregion' in a comment after its last line")
    case .repeated(let line):
      return finding(
        quotation, "'\(path)' has two regions '\(region)'", "the second begins in line \(line)",
        "rename one of them")
    }
  }

  private func difference(_ quotation: Quotation, _ region: Region) -> Diagnostic? {
    let block = Region(Region.lines(of: quotation.code))
    if block.lines == region.lines { return nil }
    let place = zip(block.lines, region.lines).prefix { $0 == $1 }.count
    return finding(
      quotation, "the block differs from '\(quotation.name)'",
      "\(Self.line(place, of: block)) here, \(Self.line(place, of: region)) there",
      "copy the lines from the file, or mend it")
  }

  private static func line(_ place: Int, of region: Region) -> String {
    place < region.lines.count
      ? "line \(region.numbers[place]) is '\(region.lines[place])'" : "it ends"
  }

  private func finding(_ quotation: Quotation, _ what: String, _ why: String, _ help: String)
    -> Diagnostic
  {
    Diagnostic(rule: "quotation", what: what, why: why, help: help, at: quotation.location)
  }
}
