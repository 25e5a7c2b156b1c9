/// What an element of one of the frontmatter's lists looks like.
struct ListForm: Sendable {
  var holds: @Sendable (String) -> Bool
  /// What it is not, when it does not hold; then why, and what to write.
  var name: String
  var why: String
  var help: String
  /// Words that a misspelt element may have meant.
  var words: [String] = []

  static let chart = ListForm(
    holds: { $0.wholeMatch(of: /[a-z0-9][a-z0-9.-]*/) != nil }, name: "no chart",
    why: "the name of a folder below charts/ is expected", help: "write for example 'spark-4.1'")

  static let preset = ListForm(
    holds: { $0.wholeMatch(of: /[a-z0-9][a-z0-9.-]*\/[a-z0-9][a-z0-9.-]*/) != nil },
    name: "no preset", why: "CHART/NAME is expected, as below presets/ without '.yaml'",
    help: "write for example 'spark-4.1/jupyter-connect-k8s'")

  static let tag = ListForm(
    holds: { $0.wholeMatch(of: /[a-z][a-z0-9-]*/) != nil }, name: "no tag",
    why: "small ASCII letters, digits and '-' are expected", help: "write for example 's3'")

  static let pinned = ListForm(
    holds: {
      let form =
        /[A-Za-z0-9][A-Za-z0-9._-]*(\[[A-Za-z0-9._, -]+\])?\s*==\s*[A-Za-z0-9.!+_-]+(\s*;.*)?/
      return $0.wholeMatch(of: form) != nil
    }, name: "not pinned", why: "what pip installs tomorrow was never verified",
    help: "name one version, for example 'pyspark-client==4.1.0'")

  static let id = ListForm(
    holds: { $0.wholeMatch(of: /[a-z0-9][a-z0-9.-]*(\/[a-z0-9][a-z0-9.-]*)*/) != nil },
    name: "no id", why: "CATEGORY/SLUG is expected", help: "'recipes list' shows all ids")

  static let requirement = ListForm(
    holds: { Requirement($0) != nil }, name: "no requirement",
    why: "nothing could tell whether a cluster has it",
    help: "the requirements are: \(Requirement.forms)", words: ["registry", "storageclass"])
}
