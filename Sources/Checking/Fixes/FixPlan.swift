package import Diagnostics

/// What `--fix` would write: the certain answers of findings, by file.
package struct FixPlan: Sendable {
  /// Bytes of a file that another text takes the place of.
  package struct Edit: Sendable, Hashable {
    package let range: Range<Int>
    package let replacement: String
    package let finding: Diagnostic
  }

  /// A finding that is left as it is, and why.
  package struct Skipped: Sendable, Equatable {
    package let finding: Diagnostic
    package let reason: String
  }

  /// Of one file, from its beginning to its end.
  package private(set) var edits: [Edit] = []
  package private(set) var skipped: [Skipped] = []
  private let source: SourceText

  /// - Parameter source: the file as it was checked; findings of other files are passed over.
  package init(_ findings: [Diagnostic], in source: SourceText) {
    self.source = source
    var candidates: [Edit] = []
    for finding in findings.sorted()
    where finding.isFixable && finding.location?.path == source.path {
      if let edit = Self.edit(finding, source) {
        candidates.append(edit)
      } else {
        skipped.append(Skipped(finding: finding, reason: "its place is not in the file"))
      }
    }
    // Two findings with one answer for one place are one change.
    var seen: Set<String> = []
    candidates = candidates.filter { seen.insert("\($0.range) \($0.replacement)").inserted }
    for edit in candidates {
      if candidates.contains(where: { $0 != edit && Self.overlap($0.range, edit.range) }) {
        skipped.append(
          Skipped(finding: edit.finding, reason: "another finding would change the same place"))
      } else {
        edits.append(edit)
      }
    }
  }

  private static func edit(_ finding: Diagnostic, _ source: SourceText) -> Edit? {
    guard let start = finding.location?.position, let length = finding.length,
      let replacement = finding.replacement, length >= 0, start.line >= 1, start.column >= 1
    else { return nil }
    let lower = source.offset(ofLine: start.line) + start.column - 1
    let upper = lower + length
    guard start.line <= source.lineCount, upper <= source.bytes.count,
      isBoundary(source, lower), isBoundary(source, upper)
    else { return nil }
    return Edit(range: lower..<upper, replacement: replacement, finding: finding)
  }

  /// Whether no character would be torn apart.
  private static func isBoundary(_ source: SourceText, _ offset: Int) -> Bool {
    offset == source.bytes.count || source.bytes[offset] & 0xC0 != 0x80
  }

  private static func overlap(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    left.overlaps(right) || left.lowerBound == right.lowerBound
  }

  /// The file with all edits made.
  package var fixed: [UInt8] {
    var bytes: [UInt8] = []
    var end = 0
    for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      bytes += source.bytes[end..<edit.range.lowerBound]
      bytes += edit.replacement.utf8
      end = edit.range.upperBound
    }
    return bytes + source.bytes[end...]
  }

  /// What an edit changes, on one line.
  package func line(_ edit: Edit) -> String {
    let place = source.location(source.position(at: edit.range.lowerBound))
    return "\(place): '\(source.text(edit.range))' → '\(edit.replacement)'"
  }
}
