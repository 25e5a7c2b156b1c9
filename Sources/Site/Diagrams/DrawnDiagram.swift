package import Diagnostics

/// What Graphviz made of a diagram.
package enum DrawnDiagram {
  /// Its SVG without what would make it depend on a machine, or load something: what stands before
  /// the root element, and comments.
  package static func cleaned(_ output: String) -> String {
    guard let root = output.firstRange(of: "<svg") else { return "" }
    return String(output[root.lowerBound...])
      .replacing(/<!--.*?-->\n?/.dotMatchesNewlines(), with: "")
  }

  /// The finding for what Graphviz complained about, at the line that it names.
  package static func finding(_ errors: String, in diagram: Diagram) -> Diagnostic {
    let first = errors.split(separator: "\n").first.map(String.init) ?? "Graphviz drew nothing"
    var place = diagram.location
    if let line = first.firstMatch(of: /line (\d+)/).flatMap({ Int($0.output.1) }) {
      place.position?.line += line - 1
    }
    let why = first.replacing(/^(?:Error|Warning): (?:<stdin>: )?/, with: "")
    return Diagnostic(
      rule: "diagram", what: "the diagram cannot be drawn", why: why,
      help: "mend it; Graphviz's language is described at https://graphviz.org/doc/info/lang.html",
      at: place)
  }

  /// The finding for a machine without Graphviz.
  package static func noGraphviz(for diagram: Diagram) -> Diagnostic {
    Diagnostic(
      rule: "no-graphviz", what: "the diagram cannot be drawn",
      why: "Graphviz's program 'dot' is not installed",
      help: "run 'make tools', or install Debian's package graphviz", at: diagram.location)
  }
}
