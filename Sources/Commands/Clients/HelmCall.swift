/// A helm command: the release, the chart and the values that it names.
package struct HelmCall: Sendable {
  /// What becomes of the values of the revision before.
  package enum Reuse: Sendable {
    /// Taken over when the command sets none, else dropped: helm's default.
    case whenNothingIsSet
    case always
    case never
    /// The chart's new defaults come in between.
    case overNewDefaults
  }

  package let call: ClientCall
  /// Several for `uninstall`.
  package let releases: [ShellWord]
  package let chart: ShellWord?
  /// In helm's order of precedence: later ones win.
  package let values: [ValuesOption]
  /// Of `rollback`, or of `--revision`.
  package let revision: ShellWord?

  package var verb: [String] { call.verb }
  package var release: ShellWord? { releases.first }
  package var namespace: ShellWord? { call.flag("namespace")?.value }
  package var createsNamespace: Bool { call.isSet("create-namespace") }

  /// Whether nothing is changed.
  package var isTrial: Bool {
    guard let flag = call.flag("dry-run") else { return false }
    return !["false", "none"].contains(flag.value?.text ?? "client")
  }

  /// Whether there may be no release before: `install`, `upgrade --install`.
  package var mayInstall: Bool {
    verb == ["install"] || verb == ["upgrade"] && call.isSet("install")
  }

  /// Whether helm makes a name up.
  package var generatesName: Bool {
    call.isSet("generate-name") || call.flag("name-template") != nil
  }

  package var reuse: Reuse {
    if call.isSet("reset-values") { return .never }
    if call.isSet("reuse-values") { return .always }
    return call.isSet("reset-then-reuse-values") ? .overNewDefaults : .whenNothingIsSet
  }

  /// Templates that `template --show-only` names.
  package var shownTemplates: [ShellWord] { call.flags("show-only").compactMap(\.value) }

  /// Nil for a call of kubectl.
  package init?(_ call: ClientCall) {
    guard call.program == .helm else { return nil }
    self.call = call
    let names = HelmNames(call)
    releases = names.releases
    chart = names.chart
    revision = names.revision ?? call.flag("revision")?.value
    values = Self.values(call)
  }

  private static func values(_ call: ClientCall) -> [ValuesOption] {
    let files = call.flags("values").compactMap(\.value).flatMap { $0.split(at: ",") }
    // The order in which helm merges them, whatever that of the words.
    let kinds: [SetAssignment.Kind] = [.json, .typed, .string, .file, .literal]
    return files.map(ValuesOption.file)
      + kinds.flatMap { kind in
        call.flags(kind.rawValue).compactMap(\.value).map {
          ValuesOption.set($0, SetGrammar.read($0, kind).assignments, kind)
        }
      }
  }
}

/// Which of a helm command's arguments is what.
private struct HelmNames {
  var releases: [ShellWord] = []
  var chart: ShellWord?
  var revision: ShellWord?

  init(_ call: ClientCall) {
    let words = call.arguments
    switch call.verb.first {
    case "install", "template":
      // With one argument that is the chart.
      let isNamed = words.count > 1
      if isNamed { releases = [words[0]] }
      chart = isNamed ? words[1] : words.first
    case "upgrade":
      releases = Array(words.prefix(1))
      chart = words.dropFirst().first
    case "rollback":
      releases = Array(words.prefix(1))
      revision = words.dropFirst().first
    case "status", "history", "test", "get": releases = Array(words.prefix(1))
    case "uninstall": releases = words
    case "show", "lint", "package", "pull", "dependency": chart = words.first
    default: break
    }
  }
}
