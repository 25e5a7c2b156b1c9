/// A way from an object to values in it, as an expression of kubectl or jq writes it.
package struct FieldPath: Sendable, Hashable {
  package indirect enum Selector: Sendable, Hashable {
    case key(String)
    /// Of a list; from its end when negative.
    case index(Int)
    /// `[0:2]`; elements from one to before another.
    case slice(from: Int?, to: Int?, step: Int)
    /// All elements of a list, or all values of a mapping.
    case each
    /// All values of this key, at whatever depth.
    case anywhere(String)
    /// The elements that a condition holds for.
    case filter(FieldFilter)
  }

  package struct Step: Sendable, Hashable {
    package var selector: Selector
    /// Bytes of the expression.
    package var range: Range<Int>

    mutating func move(by distance: Int) {
      range = (range.lowerBound + distance)..<(range.upperBound + distance)
    }
  }

  package var steps: [Step]

  package init(_ steps: [Step] = []) { self.steps = steps }

  /// Bytes of the expression, from the first step to the last; nil when there is no step.
  package var range: Range<Int>? {
    guard let first = steps.first, let last = steps.last else { return nil }
    return min(first.range.lowerBound, last.range.lowerBound)..<last.range.upperBound
  }

  /// The path as a schema knows it.
  package var parts: [FieldPart] {
    steps.map { step in
      switch step.selector {
      case .key(let name): .key(name)
      case .index(let index): .index(index)
      case .anywhere(let name): .anywhere(name)
      case .slice, .each, .filter: .each
      }
    }
  }

  /// What its filters read, each from the object: `.conditions[].type` of
  /// `.conditions[?(@.type=="Ready")].status`.
  package var conditions: [FieldPath] {
    steps.indices.compactMap { index in
      guard case .filter(let filter) = steps[index].selector else { return nil }
      let list = steps[..<index] + [Step(selector: .each, range: steps[index].range)]
      return FieldPath(list + filter.path.steps)
    }
  }

  func appending(_ selector: Selector, _ range: Range<Int>) -> FieldPath {
    FieldPath(steps + [Step(selector: selector, range: range)])
  }
}

/// A condition on an element: `@.type=="Ready"`.
package struct FieldFilter: Sendable, Hashable {
  package enum Comparison: String, Sendable, Hashable {
    case exists
    case equal = "=="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
  }

  /// From the element.
  package var path: FieldPath
  package var comparison: Comparison
  /// What it is compared with; nil for ``Comparison/exists``.
  package var value: String?
}
