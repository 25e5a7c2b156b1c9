package import Diagnostics

/// One thing that a page states and that can be true or false of the charts.
package struct Fact: Sendable, Hashable {
  package enum Kind: String, Sendable, CaseIterable, Codable {
    /// A whole shell command: its program, its verb.
    case command
    case flag
    case chart
    case preset
    /// A release that a command names.
    case release
    /// A key that `--set` or a values file sets.
    case valuesKey = "values-key"
    /// The value that it sets.
    case value
    /// A Kubernetes object by kind and name.
    case object
    case selector
    case container
    case port
    /// A key of a ConfigMap or a Secret, or a path of JSONPath, jq or a template.
    case field
    /// What `kubectl wait` waits for.
    case condition
    /// A host, with its port where one is named.
    case host
    /// An environment variable inside a container.
    case environment
    /// A file of the repository.
    case file
    /// A file inside a container.
    case mount
    /// A YAML block as a whole.
    case manifest
    /// A Python block as a whole.
    case python
    /// A Python module that a block imports.
    case module = "import"
    /// A configuration property of Spark.
    case sparkProperty = "spark-property"
    case link
  }

  package enum State: Sendable, Hashable {
    case proven
    /// Only a running cluster can know; the reason says why.
    case runtime(String)
    /// Not looked at; the reason says why.
    case excluded(String)
    /// Refuted: a finding stands at its place.
    case wrong
  }

  package var kind: Kind
  /// What is stated, as a person would name it: `Service/spark-connect`, `s3.endpoint`.
  package var subject: String
  package var state: State
  package var location: Location
  /// What it was proven by: `charts/spark-4.1/values.yaml`, a template, a rendered object. For
  /// `affected`, and for whoever wants to know.
  package var evidence: [String]

  package init(
    _ kind: Kind, _ subject: String, _ state: State, at location: Location,
    by evidence: [String] = []
  ) {
    self.kind = kind
    self.subject = subject
    self.state = state
    self.location = location
    self.evidence = evidence
  }
}
