package import Trees

/// What the names in a page's sentences and tables can refer to.
package protocol ProseNames: Sendable {
  /// The charts that the page is about.
  var charts: [any ProseChart] { get }
  /// `notMeant` when `kind` is no kind of object: kinds, plurals and short names, in lower case.
  func object(kind: String, name: String) -> NameAnswer
  /// `notMeant` when the charts have no Service of that name; an unknown port is an answer.
  ///
  /// - Parameter host: a Service's name, with its namespace and domain or without.
  func service(_ host: String, port: Int?) -> NameAnswer
  /// Names of all Services of the charts.
  var services: [String] { get }
  /// `notMeant` for what is no property at all.
  func sparkProperty(_ name: String) -> NameAnswer
}

/// One chart, as prose and tables can speak of it.
package protocol ProseChart: Sendable {
  var name: String { get }
  /// Relative to the root of the repository.
  var path: String { get }
  var version: String? { get }
  var appVersion: String? { get }
  /// Names of its presets, without folder and extension.
  var presets: [String] { get }
  /// First parts of its values, subcharts among them.
  var valueNames: [String] { get }
  /// Whether a name is one of ``valueNames``.
  func hasValues(below name: String) -> Bool
  /// `notMeant` when the first part is none of ``valueNames``.
  func value(_ path: [String]) -> NameAnswer
  /// What values.yaml says; nil when it says nothing.
  func defaultValue(_ path: [String]) -> Tree?
}
