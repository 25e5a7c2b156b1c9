internal import Diagnostics

/// Rules for `versions`: each is a folder that no language or theme could have.
enum VersionCheck {
  static func findings(_ configuration: SiteConfiguration) -> [Diagnostic] {
    configuration.versions.filter { !Edition.isVersion($0) }.map { name in
      Diagnostic(
        rule: "invalid-version", what: "'versions' names '\(name)', which is no version",
        why: "it becomes a folder beside those of the languages", help: "write it like 'v0.2'",
        at: Location(path: SiteConfiguration.path))
    }
  }
}
