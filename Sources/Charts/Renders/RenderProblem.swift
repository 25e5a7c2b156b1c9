/// Why helm refuses a chart with some values.
package struct RenderProblem: Error, Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The chart's schema refuses a value.
    case schema
    /// A template ends in an error: of its own, or with the chart's own sentence.
    case template
    /// `Chart.yaml` names a chart that is not there.
    case missingDependency
    /// A chart or a template that contains itself.
    case cycle
    /// A values file that is not there, or is no YAML.
    case values
    case other
  }

  package var kind: Kind
  /// One sentence, for people: helm's own words without what surrounds them.
  package var message: String
  /// The value that it is about, where it names one.
  package var valuesPath: [String]?
  /// The file and the line that helm names, as `charts/x/templates/y.yaml:12`.
  package var place: String?
  /// Each violation of a schema, the first of which is `message`.
  package var violations: [Violation]

  package struct Violation: Sendable, Hashable {
    package var message: String
    package var valuesPath: [String]

    package init(message: String, valuesPath: [String]) {
      self.message = message
      self.valuesPath = valuesPath
    }
  }

  package init(
    _ kind: Kind, _ message: String, valuesPath: [String]? = nil, place: String? = nil,
    violations: [Violation] = []
  ) {
    self.kind = kind
    self.message = message
    self.valuesPath = valuesPath
    self.place = place
    self.violations = violations
  }
}
