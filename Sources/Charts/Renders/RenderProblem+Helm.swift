extension RenderProblem {
  /// Reads what helm wrote to standard error when it refused a chart.
  ///
  /// - Parameters:
  ///   - chart: the chart's own name; violations of another chart's schema are below that one's key.
  ///   - path: the file in the repository that a template's name stands for.
  package init(
    helm errors: String, chart: String? = nil, path: (String) -> String = { $0 }
  ) {
    let text = Self.essence(of: errors)
    self =
      Self.schema(text, chart: chart) ?? Self.dependency(text) ?? Self.cycle(text, path)
      ?? Self.sentence(text, path) ?? Self.execution(text, path) ?? Self.parsing(text, path)
      ?? Self.values(text) ?? RenderProblem(.other, Self.firstLine(of: text))
  }

  /// Without notes about links and warnings, `Error:`, and the advice at the end.
  private static func essence(of errors: String) -> String {
    let lines = errors.split(separator: "\n", omittingEmptySubsequences: false)
    guard let first = lines.firstIndex(where: { $0.hasPrefix("Error: ") }) else {
      let notes = ["walk.go:", "WARNING", "coalesce.go:", "warning:", "level=", "time="]
      return lines.filter { line in !notes.contains { line.hasPrefix($0) } }
        .joined(separator: "\n").trimmingSpace
    }
    return lines[first...].joined(separator: "\n").dropFirst("Error: ".count)
      .replacing("Use --debug flag to render out invalid YAML", with: "").description.trimmingSpace
  }

  private static func firstLine(of text: String) -> String {
    let line = text.prefix { $0 != "\n" }
    if line.isEmpty { return "helm ended with an error and did not say why" }
    return line.utf8.count > 500 ? "\(line.prefix(500))…" : String(line)
  }

  private static func dependency(_ text: String) -> RenderProblem? {
    guard let match = text.firstMatch(of: /missing in charts\/ directory: (.+)/) else { return nil }
    let names = match.output.1
    return RenderProblem(
      .missingDependency,
      "Chart.yaml names the dependenc\(names.contains(",") ? "ies" : "y") \(names), and the folder "
        + "charts/ does not have \(names.contains(",") ? "them" : "it"): run 'helm dependency build'"
    )
  }

  private static func cycle(_ text: String, _ path: (String) -> String) -> RenderProblem? {
    if let match = text.firstMatch(of: /nested reference name: ([^:\s]+)/) {
      return RenderProblem(
        .cycle, "the template '\(match.output.1)' includes itself without an end",
        place: place(in: text, path))
    }
    let signs = [
      "exceeded maximum template depth", "exceeded max depth", "too many levels of symbolic",
    ]
    guard signs.contains(where: text.contains) else { return nil }
    return RenderProblem(
      .cycle, "templates or charts are nested without an end", place: place(in: text, path))
  }

  /// The chart's own words, said with `fail` or `required`.
  private static func sentence(_ text: String, _ path: (String) -> String) -> RenderProblem? {
    guard
      let match = text.firstMatch(
        of: /execution error at \(([^():]+):(\d+)(?::\d+)?\): ((?s).+)/)
    else { return nil }
    let words = String(match.output.3).trimmingSpace
    return RenderProblem(
      .template, words, valuesPath: valuesPath(named: words),
      place: "\(path(String(match.output.1))):\(match.output.2)")
  }

  /// A template that Go cannot run to its end. Each include has its own part of the message; the
  /// innermost says what is wrong.
  private static func execution(_ text: String, _ path: (String) -> String) -> RenderProblem? {
    let parts = text.matches(
      of: #/template: ([^:\s]+):(\d+):\d+: executing "[^"]*" at <([^>]*)>: /#)
    guard let last = parts.last else { return nil }
    let reason = firstLine(of: String(text[last.range.upperBound...]))
    let (file, line, expression) = (last.output.1, last.output.2, String(last.output.3))
    return RenderProblem(
      .template, "\(expression): \(reason)", valuesPath: valuesPath(in: expression),
      place: "\(path(String(file))):\(line)")
  }

  private static func parsing(_ text: String, _ path: (String) -> String) -> RenderProblem? {
    if let match = text.firstMatch(of: /parse error at \(([^():]+):(\d+)\): (.+)/) {
      return RenderProblem(
        .template, String(match.output.3),
        place: "\(path(String(match.output.1))):\(match.output.2)")
    }
    guard let match = text.firstMatch(of: /YAML parse error on ([^:\s]+): (.+)/) else { return nil }
    let words = match.output.2.replacing("error converting YAML to JSON: ", with: "")
    return RenderProblem(
      .template, "what the template renders is no YAML: \(words)",
      place: path(String(match.output.1)))
  }

  private static func values(_ text: String) -> RenderProblem? {
    if let match = text.wholeMatch(of: /failed to parse (.+?): ((?s).+)/) {
      let words = match.output.2.replacing("error converting YAML to JSON: ", with: "")
      let isList = words.contains("cannot unmarshal")
      return RenderProblem(
        .values,
        isList ? "\(match.output.1) is no mapping of values" : "\(match.output.1): \(words)")
    }
    if let match = text.wholeMatch(of: /open (.+): no such file or directory/) {
      return RenderProblem(.values, "there is no file \(match.output.1)")
    }
    guard text.hasPrefix("failed parsing --set") else { return nil }
    return RenderProblem(.values, firstLine(of: text))
  }

  /// The first template that a message names.
  private static func place(in text: String, _ path: (String) -> String) -> String? {
    text.firstMatch(of: /template: ([^:\s]+):(\d+):/).map {
      "\(path(String($0.output.1))):\($0.output.2)"
    }
  }

  /// `.Values.a.b.c` in a template's expression.
  private static func valuesPath(in expression: String) -> [String]? {
    expression.firstMatch(of: /\.Values((?:\.\w+)+)/).map {
      $0.output.1.split(separator: ".").map(String.init)
    }
  }

  /// The first word of a sentence that is written as a key of values: `s3.endpoint`.
  private static func valuesPath(named sentence: String) -> [String]? {
    for word in sentence.split(whereSeparator: { " ()'\"`,;".contains($0) || $0 == "\n" }) {
      let key = word.hasSuffix(":") || word.hasSuffix(".") ? word.dropLast() : word
      if key.wholeMatch(of: /[a-z][A-Za-z0-9]+(?:\.[A-Za-z][\w-]*)+/) != nil {
        return key.split(separator: ".").map(String.init)
      }
    }
    return nil
  }
}

extension StringProtocol {
  fileprivate var trimmingSpace: String {
    let isSpace: (Character) -> Bool = { $0.isWhitespace || $0.isNewline }
    return String(drop(while: isSpace).reversed().drop(while: isSpace).reversed())
  }
}
