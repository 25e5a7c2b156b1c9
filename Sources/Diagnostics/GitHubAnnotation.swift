/// A workflow command of GitHub Actions that shows a finding at its line.
package struct GitHubAnnotation: CustomStringConvertible, Equatable {
  package enum Level: String, Sendable { case error, warning, notice }

  package let description: String

  package init(_ level: Level, _ message: String, title: String? = nil, at location: Location?) {
    var properties: [(String, String)] = []
    if let location { properties.append(("file", location.path)) }
    if let position = location?.position {
      properties += [("line", "\(position.line)"), ("col", "\(position.column)")]
    }
    if let title { properties.append(("title", title)) }
    let list = properties.map { "\($0)=\(Self.escaped(property: $1))" }.joined(separator: ",")
    description =
      "::\(level.rawValue)\(list.isEmpty ? "" : " \(list)")::\(Self.escaped(message))"
  }

  package init(_ finding: Diagnostic) {
    let help = finding.help.map { "\nhelp: \($0)" } ?? ""
    self.init(
      finding.severity == .error ? .error : .warning, finding.message + help, title: finding.rule,
      at: finding.location)
  }

  /// GitHub ends a command at a line break; `%` begins an escape.
  private static func escaped(_ text: String, _ others: [Unicode.Scalar: String] = [:]) -> String {
    let escapes = others.merging(["%": "%25", "\r": "%0D", "\n": "%0A"]) { $1 }
    // By scalars: "\r\n" is one Character.
    return text.unicodeScalars.map { escapes[$0] ?? String($0) }.joined()
  }

  private static func escaped(property text: String) -> String {
    escaped(text, [":": "%3A", ",": "%2C"])
  }
}
