package import Diagnostics

/// What `recipes.yaml` says; every key has a default, and the file may be missing.
package struct Configuration: Sendable, Equatable {
  package static let file = "recipes.yaml"

  /// Charts, as folders or patterns; nil for every folder with a `Chart.yaml` that is no subchart.
  package var charts: [String]?
  /// Markdown, as files, folders or patterns; nil for every `*.md`.
  package var docs: [String]?
  /// What is left out of both.
  package var exclude: [String] = []
  /// Values files that stand for an installation, as patterns; nil for those of usual names.
  package var presets: [String]?
  /// The namespace of commands that name none.
  package var namespace = "spark"
  /// The release that stands for the one of a reader.
  package var release = "spark"
  /// Oldest and newest Kubernetes that the charts support: `1.20`.
  package var kubernetes = ["1.20", "1.34"]
  /// Where each entry of a list stands, for messages about it.
  private var places: [Entry: Location] = [:]

  private struct Entry: Hashable, Sendable {
    let key: String
    let text: String
  }

  package init() {}

  package static let keys = [
    "charts", "docs", "exclude", "presets", "namespace", "release", "kubernetes",
  ]

  /// Where an entry of a list stands; nil for one that the file does not hold.
  package func place(of entry: String, in key: String) -> Location? {
    places[Entry(key: key, text: entry)]
  }

  mutating func note(_ entry: String, in key: String, at place: Location) {
    places[Entry(key: key, text: entry)] = place
  }

  /// Patterns of `docs` and `charts` that name nothing: most likely misspelt, and what they should
  /// name is not checked.
  package func unmatched(in files: RepositoryFiles) -> [Diagnostic] {
    let lists = [("docs", docs ?? [], "Markdown"), ("charts", charts ?? [], "chart")]
    return lists.flatMap { key, patterns, what in
      patterns.filter { files.matching($0).isEmpty }.map { pattern in
        let nearest = nearestNames(to: pattern, among: files.files + files.folders, limit: 1)
        return Diagnostic(
          rule: "unmatched-pattern", what: "'\(key)' names '\(pattern)', which is nothing here",
          why: "no \(what) would be checked for it",
          help: nearest.first.map { "did you mean '\($0)'?" }
            ?? "paths are relative to \(Self.file); '**' stands for any folders",
          at: place(of: pattern, in: key), length: pattern.utf8.count)
      }
    }
  }
}
