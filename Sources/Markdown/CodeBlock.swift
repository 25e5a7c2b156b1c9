package import Diagnostics

/// A fenced or indented code block.
package struct CodeBlock: Sendable, Equatable {
  /// The code, dedented by its containers, with "\n" line endings.
  package var code: String
  /// Nil for an indented block.
  package var fence: Fence?

  package struct Fence: Sendable, Equatable {
    /// The info string exactly as it stands in the source: cmark would unescape `\.` to `.`.
    package var info: String
    /// Where the info string begins; just after the fence when it is empty.
    package var infoPosition: Position
    /// False when the block ran into the end of its container.
    package var isClosed: Bool
  }

  /// The first word of the info string, up to white space or `{`.
  package var language: String {
    String(fence?.info.prefix { $0 != " " && $0 != "\t" && $0 != "{" } ?? "")
  }

  /// The part of the info string from its first `{`, nil when there is none.
  package var attributeText: Substring? {
    guard let info = fence?.info, let brace = info.firstIndex(of: "{") else { return nil }
    return info[brace...]
  }
}
