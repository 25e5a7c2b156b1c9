internal import Diagnostics
internal import Recipes
internal import Yams

/// `site/site.yaml`.
struct SiteConfiguration: Sendable {
  var titles: [PageLanguage: String] = [:]
  /// Where the site is published, without a slash at the end.
  var baseURL = ""
  /// Where the sources are, without a slash at the end.
  var repositoryURL = ""
  var branch = "main"
  /// First parts of keys, in the order of the navigation; others follow.
  var navigation: [String] = []

  /// The versions that are published, the newest first.
  var versions: [String] = []
  /// From the key that a page had to the key that it has.
  var redirects: [String: String] = [:]

  static let path = "site/site.yaml"

  private struct File: Decodable {
    var title: [String: String]
    var baseURL: String
    var repositoryURL: String
    var branch: String?
    var navigation: [String]?
    var versions: [String]?
    var redirects: [String: String]?
  }

  private static let keys: Set<String> = [
    "title", "baseURL", "repositoryURL", "branch", "navigation", "versions", "redirects",
  ]

  init(_ source: SourceText, diagnostics: inout [Diagnostic]) {
    let text = source.text(0..<source.bytes.count)
    do {
      for (key, _) in try compose(yaml: text)?.mapping ?? [:] {
        guard let name = key.string, !Self.keys.contains(name) else { continue }
        diagnostics.append(Self.unknown(name, key.mark?.line ?? 1, source))
      }
      let file = try YAMLDecoder().decode(File.self, from: text)
      for language in PageLanguage.allCases { titles[language] = file.title[language.rawValue] }
      baseURL = Self.trimmed(file.baseURL)
      repositoryURL = Self.trimmed(file.repositoryURL)
      branch = file.branch ?? "main"
      navigation = file.navigation ?? []
      versions = file.versions ?? []
      redirects = file.redirects ?? [:]
    } catch {
      diagnostics.append(
        Diagnostic(
          rule: "invalid-configuration", what: "the configuration cannot be read",
          why: Self.cause(of: error),
          help: "it holds: \(Self.keys.sorted().joined(separator: ", "))",
          at: Location(path: source.path)))
    }
    for language in PageLanguage.allCases where titles[language] == nil && !baseURL.isEmpty {
      diagnostics.append(
        Diagnostic(
          rule: "missing-key", what: "the site has no title in '\(language.rawValue)'",
          why: "every language needs one", help: "add '\(language.rawValue): …' under 'title'",
          at: Location(path: source.path)))
    }
  }

  private static func unknown(_ name: String, _ line: Int, _ source: SourceText) -> Diagnostic {
    let nearest = nearestNames(to: name, among: keys)
    return Diagnostic(
      rule: "unknown-key", what: "unknown key '\(name)'", why: "nothing reads it",
      help: nearest.isEmpty
        ? "the keys are: \(keys.sorted().joined(separator: ", "))"
        : "did you mean '\(nearest[0])'?",
      at: source.location(Position(line: line, column: 1)))
  }

  static func cause(of error: any Error) -> String {
    switch error {
    case DecodingError.keyNotFound(let key, _): "'\(key.stringValue)' is missing"
    case DecodingError.typeMismatch(_, let context):
      "'\(context.codingPath.map(\.stringValue).joined(separator: "."))' has another type"
    case YamlError.scanner(_, let problem, let mark, _),
      YamlError.parser(_, let problem, let mark, _):
      "\(problem) in line \(mark.line)"
    default: "\(error)"
    }
  }

  private static func trimmed(_ url: String) -> String {
    url.hasSuffix("/") ? String(url.dropLast()) : url
  }
}
