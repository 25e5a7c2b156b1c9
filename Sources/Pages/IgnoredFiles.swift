internal import Foundation

/// What a `.gitignore` leaves out: builds and downloads, which a page may name before they exist.
package struct IgnoredFiles: Sendable {
  private struct Rule {
    var pattern: String
    var isAnchored: Bool
    var isFolder: Bool
    var isNegated: Bool
    /// For fnmatch: `**` crosses folders, `*` does not.
    var flags: Int32
  }

  private let rules: [Rule]

  package init(_ text: String) {
    rules = text.split(whereSeparator: \.isNewline).compactMap { line in
      var pattern = line.trimmingPrefix(while: \.isWhitespace)
      while pattern.last?.isWhitespace == true { pattern.removeLast() }
      if pattern.isEmpty || pattern.hasPrefix("#") { return nil }
      let isNegated = pattern.hasPrefix("!")
      if isNegated { pattern.removeFirst() }
      let isFolder = pattern.hasSuffix("/")
      if isFolder { pattern.removeLast() }
      let isAnchored = pattern.contains("/")
      return Rule(
        pattern: String(pattern.hasPrefix("/") ? pattern.dropFirst() : pattern),
        isAnchored: isAnchored, isFolder: isFolder, isNegated: isNegated,
        flags: pattern.contains("**") ? 0 : FNM_PATHNAME)
    }
  }

  /// Whether the path or a folder above it is left out.
  package func contains(_ path: String, isFolder: Bool) -> Bool {
    var above = ""
    let parts = path.split(separator: "/").map(String.init)
    for (index, part) in parts.enumerated() {
      above = RelativePath.join(above, part)
      if matches(above, part, isFolder: index < parts.count - 1 || isFolder) { return true }
    }
    return false
  }

  /// The last rule that matches decides.
  private func matches(_ path: String, _ name: String, isFolder: Bool) -> Bool {
    let rule = rules.last { rule in
      if rule.isFolder, !isFolder { return false }
      return fnmatch(rule.pattern, rule.isAnchored ? path : name, rule.flags) == 0
    }
    return rule.map { !$0.isNegated } ?? false
  }
}
