/// The colours of a drawing, those of the site's style sheet: a drawing is a file of its own, which
/// the style sheet does not reach.
package struct DiagramTheme: Sendable {
  package let name: String
  private let ink: String
  private let line: String
  private let raised: String

  package static let light = DiagramTheme(
    name: "light", ink: "#1c2230", line: "#565f70", raised: "#f6f7f9")
  package static let dark = DiagramTheme(
    name: "dark", ink: "#e4e7ec", line: "#a3abb9", raised: "#1c2028")
  package static let all = [light, dark]

  /// What Graphviz is started with: what a diagram says itself wins.
  package var arguments: [String] {
    let font = "DejaVu Sans,Helvetica,Arial,sans-serif"
    return [
      "-Tsvg", "-Gbgcolor=transparent", "-Gcolor=\(line)", "-Gfontcolor=\(ink)",
      "-Gfontname=\(font)", "-Gfontsize=12", "-Ncolor=\(line)", "-Nfontcolor=\(ink)",
      "-Nfontname=\(font)", "-Nfontsize=12", "-Nshape=box", "-Nstyle=rounded,filled",
      "-Nfillcolor=\(raised)", "-Ecolor=\(line)", "-Efontcolor=\(ink)", "-Efontname=\(font)",
      "-Efontsize=10",
    ]
  }
}
