package import Diagnostics
package import Trees

/// Whether a chart has a value.
package enum ValueAnswer: Sendable, Hashable {
  case known(KnownValue)
  /// Any key is welcome below this one: a map that the chart hands on as it is, or a part that is not in the
  /// repository.
  case freeForm(below: [ValueKey])
  case unknown(UnknownValue)
}

/// A value that a chart has.
package struct KnownValue: Sendable, Hashable {
  /// Who names the key.
  package enum Source: Sendable, Hashable { case values, schema, template, chart }

  package var source: Source
  /// Nil when `values.yaml` does not hold the key.
  package var standard: Tree?
  package var location: Location?
}

/// A value that a chart certainly does not have.
package struct UnknownValue: Sendable, Hashable {
  /// Why that is certain, to stand behind a dash.
  package var why: String
  /// Keys that may have been meant, best first, at most three.
  package var suggestions: [String]
  /// The first suggestion is the only plausible one.
  package var isCertain: Bool
}

/// Whether a chart's templates look at a value.
package enum ValueReading: Sendable, Hashable {
  /// The place where they do: `charts/x/templates/y.yaml:12`.
  case read(String)
  case unread
  /// Names of keys are made up while rendering: only helm can tell.
  case unsure
}
