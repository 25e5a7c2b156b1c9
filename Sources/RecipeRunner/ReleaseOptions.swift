import ArgumentParser
import Diagnostics
import Recipes

/// Whose release a recipe is run on.
struct ReleaseOptions: ParsableArguments {
  @Option(help: "The kube context; by default your current one.", completion: .contexts)
  var context: String?

  @Option(help: "Your namespace, in place of the documented one.")
  var namespace: String?

  @Option(help: "Your release, in place of the documented one.")
  var release: String?

  @Option(help: ArgumentHelp("A value of the recipe; may be repeated.", valueName: "name=value"))
  var parameter: [String] = []

  /// The options as they were given.
  var words: [String] {
    [("--context", context), ("--namespace", namespace), ("--release", release)]
      .flatMap { name, value in value.map { [name, $0] } ?? [] }
      + parameter.flatMap { ["--parameter", $0] }
  }

  /// What the commands name in this run.
  ///
  /// - Throws: ``Failure`` for a name that Kubernetes refuses or a parameter that the recipe has not.
  func values(instead documented: RunValues) throws(Failure) -> RunValues {
    var values = documented
    if let namespace {
      try Self.requireName(namespace, of: "namespace", longest: 63)
      values.namespace = namespace
    }
    if let release {
      try Self.requireName(release, of: "release", longest: 53)
      values.release = release
    }
    for text in parameter {
      let (name, value) = try Self.parameter(text, among: documented.parameters.keys.sorted())
      values.parameters[name] = value
    }
    return values
  }

  private static func requireName(_ name: String, of kind: String, longest: Int) throws(Failure) {
    let isName = name.wholeMatch(of: /[a-z0-9]([-a-z0-9]*[a-z0-9])?/) != nil
    if isName, name.count <= longest { return }
    throw Failure(
      Diagnostic(
        rule: "invalid-name", what: "'\(name)' is no name of a \(kind)",
        why: "small letters, digits and '-' are allowed, at most \(longest) of them",
        help: "'helm list -A' shows releases and their namespaces"))
  }

  private static func parameter(_ text: String, among names: [String]) throws(Failure)
    -> (String, String)
  {
    guard let equals = text.firstIndex(of: "=") else {
      throw Failure(
        Diagnostic(
          rule: "invalid-parameter", what: "'--parameter \(text)' gives no value",
          why: "NAME=VALUE is expected", help: "write '--parameter \(text)=VALUE'"))
    }
    let name = String(text[..<equals])
    if names.contains(name) { return (name, String(text[text.index(after: equals)...])) }
    throw unknown(name, names)
  }

  private static func unknown(_ name: String, _ names: [String]) -> Failure {
    let nearest = nearestNames(to: name, among: names)
    return Failure(
      Diagnostic(
        rule: "unknown-parameter", what: "unknown parameter '\(name)'",
        why: names.isEmpty
          ? "the recipe has no parameters"
          : "the recipe has these: \(names.joined(separator: ", "))",
        help: nearest.isEmpty
          ? "'recipes run ID --dry-run' shows the commands" : "did you mean '\(nearest[0])'?"))
  }
}
