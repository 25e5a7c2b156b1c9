internal import Diagnostics
internal import Foundation

/// A finding as SARIF holds it: columns count UTF-16 code units from 1, ends are just past the last.
struct SARIFResult: Encodable {
  let ruleId: String
  let ruleIndex: Int?
  let level: String
  let message: [String: String]
  let locations: [Place]
  let fixes: [Fix]?
  /// Empty and not missing: whether it is suppressed is known of every result.
  var suppressions: [Suppression] = []

  struct Place: Encodable {
    let physicalLocation: PhysicalLocation
  }

  struct PhysicalLocation: Encodable {
    let artifactLocation: Artifact
    let region: Region?
  }

  /// Relative to the root of the repository, by SARIF's usual name for it.
  struct Artifact: Encodable {
    let uri: String
    let uriBaseId = "%SRCROOT%"

    init(_ path: String) {
      let allowed = CharacterSet.urlPathAllowed.subtracting([":"])
      uri = path.addingPercentEncoding(withAllowedCharacters: allowed) ?? path
    }
  }

  struct Region: Encodable {
    let startLine: Int
    let startColumn: Int
    let endLine: Int?
    let endColumn: Int?

    init(_ extent: Extent, in source: SourceText?) {
      func counted(_ position: Position) -> Position { source?.utf16(position) ?? position }
      startLine = extent.start.line
      startColumn = counted(extent.start).column
      endLine = extent.end?.line
      endColumn = extent.end.map { counted($0).column }
    }
  }

  struct Fix: Encodable {
    let description: [String: String]
    let artifactChanges: [Change]
  }

  struct Change: Encodable {
    let artifactLocation: Artifact
    let replacements: [Replacement]
  }

  struct Replacement: Encodable {
    let deletedRegion: Region
    let insertedContent: [String: String]
  }

  /// An exception that the page itself makes.
  struct Suppression: Encodable {
    let kind = "inSource"
    let status = "accepted"
    let justification: String
  }

  init(_ finding: Diagnostic, _ rules: [String], _ sources: inout SourceStore) {
    ruleId = finding.rule
    ruleIndex = rules.firstIndex(of: finding.rule)
    level = finding.severity.rawValue
    let help = finding.help.map { "\nhelp: \($0)" } ?? ""
    message = ["text": finding.message + help]
    guard let path = finding.location?.path else {
      locations = []
      fixes = nil
      return
    }
    let source = sources.text(path)
    let region = Extent(of: finding, in: source).map { Region($0, in: source) }
    let artifact = Artifact(path)
    locations = [Place(physicalLocation: .init(artifactLocation: artifact, region: region))]
    if finding.isFixable, let region, let replacement = finding.replacement {
      let change = Replacement(deletedRegion: region, insertedContent: ["text": replacement])
      fixes = [
        Fix(
          description: ["text": "replace it by '\(replacement)'"],
          artifactChanges: [.init(artifactLocation: artifact, replacements: [change])])
      ]
    } else {
      fixes = nil
    }
  }
}
