package import Trees

/// What an expression of kubectl or jq reads of an object: `{.status.phase}`, `{{.data.token}}`,
/// `.items[].metadata.name`.
package struct JSONPathExpression: Sendable, Hashable {
  /// Why the program would refuse the expression.
  package struct Problem: Sendable, Hashable {
    package var what: String
    package var why: String
    package var help: String?
    /// Bytes of the expression.
    package var range: Range<Int>
  }

  /// From the object, in the order of the expression; those inside a `range` begin with its own.
  package internal(set) var paths: [FieldPath] = []
  package internal(set) var problem: Problem?
  /// Why ``paths`` may not be all that it reads; nil when they are.
  package internal(set) var doubt: String?

  /// Of `-o jsonpath=…`.
  package init(jsonPath text: String) {
    var parser = JSONPathParser(text)
    self.init(parser.template())
    if problem == nil, !text.utf8.contains(UInt8(ascii: "{")), !text.isEmpty {
      problem = Problem(
        what: "'\(text)' has no braces", why: "kubectl prints it as it is",
        help: "write '{\(text.hasPrefix(".") ? "" : ".")\(text)}'", range: 0..<text.utf8.count)
    }
  }

  /// Of `--for=jsonpath=…`, `--sort-by` and the like, where braces and the first dot may be missing.
  package init(relaxed text: String) {
    let inner = text.dropFirst().dropLast()
    if text.first == "{", text.last == "}", !inner.contains(where: { "{}".contains($0) }) {
      var parser = JSONPathParser(String(inner), at: 1)
      self.init(parser.bare())
    } else {
      var parser = JSONPathParser(text)
      self.init(text.contains("{") ? parser.template() : parser.bare())
    }
  }

  /// Of `-o custom-columns=…`: paths from each object, also where several are asked for.
  package init(customColumns text: String) {
    self.init()
    var start = 0
    for column in text.split(separator: ",", omittingEmptySubsequences: false) {
      let sides = column.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      defer { start += column.utf8.count + 1 }
      guard sides.count == 2 else {
        problem = Problem(
          what: "'\(column)' is no column", why: "kubectl wants HEADER:PATH",
          help: "such as NAME:.metadata.name", range: start..<(start + column.utf8.count))
        return
      }
      add(
        JSONPathExpression(relaxed: String(sides[1])).moved(by: start + sides[0].utf8.count + 1))
    }
  }

  /// Of `-o go-template=…`.
  package init(goTemplate text: String) {
    var parser = GoTemplateParser(text)
    self.init(parser.template())
  }

  /// Of a program of jq.
  package init(jq text: String) {
    var parser = JqParser(text)
    self.init(parser.program())
  }

  /// ``paths`` and what their filters read.
  package var allPaths: [FieldPath] {
    var all: [FieldPath] = []
    for path in paths {
      all += path.conditions.filter { !all.contains($0) }
      all.append(path)
    }
    return all
  }

  /// What all paths lead to, one after the other.
  package func resolve(in tree: Tree) -> [Tree] { paths.flatMap { $0.resolve(in: tree) } }

  init(_ reading: ExpressionReading = ExpressionReading()) {
    paths = reading.paths
    problem = reading.problem
    doubt = reading.doubt
  }

  private func moved(by distance: Int) -> JSONPathExpression {
    var moved = self
    for path in moved.paths.indices {
      for step in moved.paths[path].steps.indices {
        moved.paths[path].steps[step].move(by: distance)
      }
    }
    if let range = problem?.range {
      moved.problem?.range = (range.lowerBound + distance)..<(range.upperBound + distance)
    }
    return moved
  }

  private mutating func add(_ other: JSONPathExpression) {
    paths += other.paths
    problem = problem ?? other.problem
    doubt = doubt ?? other.doubt
  }
}

/// What a parser has found so far.
struct ExpressionReading {
  var paths: [FieldPath] = []
  var problem: JSONPathExpression.Problem?
  var doubt: String?
}
