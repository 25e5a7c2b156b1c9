package import Diagnostics
internal import Foundation
package import Workspace

/// Writes the certain answers of findings into the files of a repository.
package struct FixRun {
  /// What was changed, a line for each place.
  package private(set) var changes: [String] = []
  package private(set) var files = 0
  /// What was left out, and why.
  package private(set) var skipped: [FixPlan.Skipped] = []
  private let root: String
  private let before: RepositoryState

  /// - Parameter before: the state before the check. A file that has changed since is left alone.
  package init(root: String, before: RepositoryState) {
    self.root = root
    self.before = before
  }

  /// Mends the files that the findings name.
  ///
  /// - Throws: ``Failure`` when a file cannot be written.
  package mutating func apply(_ findings: [Diagnostic]) throws {
    let fixable = Dictionary(grouping: findings.filter(\.isFixable)) { $0.location?.path ?? "" }
    for (path, findings) in fixable.sorted(by: { $0.key < $1.key }) {
      try apply(findings, to: path)
    }
  }

  private mutating func leaveOut(_ findings: [Diagnostic], _ reason: String) {
    skipped += findings.map { FixPlan.Skipped(finding: $0, reason: reason) }
  }

  private mutating func apply(_ findings: [Diagnostic], to path: String) throws {
    let url = URL(filePath: root).appending(path: path).resolvingSymlinksInPath()
    let home = URL(filePath: root).resolvingSymlinksInPath().path
    guard url.path.hasPrefix("\(home)/") else {
      return leaveOut(findings, "the file is a link that leads out of the repository")
    }
    // Of a link, it is what it leads to that is changed.
    let file = String(url.path.dropFirst(home.count + 1))
    guard let status = FileStatus(of: url.path), before[file] == status,
      let data = try? Data(contentsOf: url)
    else { return leaveOut(findings, "the file has changed since it was checked") }
    let plan = FixPlan(findings, in: SourceText(path: path, bytes: Array(data)))
    skipped += plan.skipped
    if plan.edits.isEmpty { return }
    let permissions = try? FileManager.default.attributesOfItem(atPath: url.path)[.posixPermissions]
    try AtomicFile.write(Data(plan.fixed), to: url.path)
    if let permissions {
      try? FileManager.default.setAttributes(
        [.posixPermissions: permissions], ofItemAtPath: url.path)
    }
    files += 1
    changes += plan.edits.map(plan.line)
  }

  /// What was done, for people; nil when there was nothing to do.
  package var summary: String? {
    if changes.isEmpty, skipped.isEmpty { return nil }
    let left = skipped.map { skipped in
      let place = skipped.finding.location.map { "\($0): " } ?? ""
      return "\(place)left as it is: \(skipped.reason)"
    }
    let places = TextReport.counted(changes.count, "place")
    let total = "\(places) mended in \(TextReport.counted(files, "file"))"
    return (changes + left + [total]).joined(separator: "\n")
  }
}
