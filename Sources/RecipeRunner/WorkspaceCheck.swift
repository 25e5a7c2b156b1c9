import Checking
import Diagnostics
import Foundation
import Markdown
import Recipes
import Site
import Workspace

/// Everything that is checked in a repository, or in some of its recipes.
struct WorkspaceCheck {
  let workspace: Workspace
  /// Recipes and guides; all pages when none is named.
  let ids: [String]
  /// Whether only the pages' format is looked at, and no program started.
  let formatOnly: Bool
  /// Whether renders and parses of earlier checks count.
  var usesCache = true
  /// Where the charts lie, when it is not the workspace: those of another revision.
  var root: String?

  func result() async throws -> CheckResult {
    let isWhole = ids.isEmpty && !formatOnly
    // Reading recipes takes as long as reading charts, and what the site finds, as the proof.
    async let recipes = recipes()
    async let site = isWhole ? siteFindings() : []
    let files = RepositoryFiles(root: workspace.root, excluding: workspace.configuration.exclude)
    let proof = formatOnly ? nil : try await repositoryCheck(files)
    let chosen = try await recipes
    let (documents, unreadable) =
      ids.isEmpty ? self.documents(files) : (chosen.flatMap { $0.pages.values.map(\.source) }, [])
    var result = try await proof?.result(of: documents.map(\.path), chosen) ?? CheckResult()
    result.pages = documents.count
    result.findings += chosen.flatMap(\.diagnostics) + unreadable
    if ids.isEmpty { result.findings += workspace.configuration.unmatched(in: files) }
    // What the site and the proof both see is told once.
    result.findings = unique(result.findings + (try await site))
    // A part of the checks leaves exceptions unused that the others need.
    let meant = documents.filter(SuppressionReader.mayBeIn).map { Document($0) }
    return SuppressionFilter(meant).apply(to: result, isWhole: isWhole)
  }

  /// What each page depends on, and the check that knows.
  func traces() async throws -> (RepositoryCheck, [PageTrace]) {
    let files = RepositoryFiles(root: workspace.root, excluding: workspace.configuration.exclude)
    let check = try await repositoryCheck(files)
    let pages = files.markdown(workspace.configuration.docs)
    return (check, try await check.traces(of: pages, try recipes()))
  }

  private func recipes() throws -> [Recipe] {
    let hasRecipes = FileManager.default.fileExists(atPath: workspace.path("recipes"))
    if ids.isEmpty, !hasRecipes { return [] }
    let catalog = try RecipeCatalog(root: workspace.root)
    return ids.isEmpty ? catalog.procedures : try ids.map(catalog.recipe)
  }

  /// The texts of all pages, and what cannot be read.
  private func documents(_ files: RepositoryFiles) -> ([SourceText], [Diagnostic]) {
    var sources = SourceStore(root: workspace.root)
    var unreadable: [Diagnostic] = []
    let texts = files.markdown(workspace.configuration.docs).compactMap { path in
      let text = sources.text(path)
      if text == nil { unreadable.append(Self.unreadable(path, workspace.path(path))) }
      return text
    }
    return (texts, unreadable)
  }

  private static func unreadable(_ path: String, _ file: String) -> Diagnostic {
    let isThere = FileManager.default.fileExists(atPath: file)
    return Diagnostic(
      rule: "unreadable", what: "'\(path)' cannot be read",
      why: isThere ? "the user may not read it" : "it leads to a file that does not exist",
      help: "mend it, or leave it out with 'exclude' in recipes.yaml", at: Location(path: path))
  }

  /// The check of the charts, and of pages against them.
  func repositoryCheck(_ files: RepositoryFiles? = nil) async throws -> RepositoryCheck {
    let cache = CacheFolder()
    let tools = try await CheckTools(workspace: workspace, cache: cache)
    let configuration = workspace.configuration
    let files = files ?? RepositoryFiles(root: workspace.root, excluding: configuration.exclude)
    let sources = RepositoryCheck.Sources(
      root: root ?? workspace.root, charts: configuration.charts,
      presets: files.presets(configuration.presets),
      exclude: configuration.exclude, namespace: configuration.namespace,
      release: configuration.release, kubernetes: configuration.kubernetes)
    return RepositoryCheck(
      sources, helm: tools.helm, shfmt: tools.shfmt, python: tools.python,
      cache: usesCache ? "\(cache.path)/check" : nil)
  }

  /// Links and languages of all documentation, as the site sees them.
  private func siteFindings() throws -> [Diagnostic] {
    guard FileManager.default.fileExists(atPath: workspace.path("site/site.yaml")) else {
      return []
    }
    // Its warnings are about prose that somebody has to read again; nothing here could prove it.
    return try Site(root: workspace.root) { _ in nil }.diagnostics
      .filter { $0.severity == .error }
  }

  private func unique(_ findings: [Diagnostic]) -> [Diagnostic] {
    var told: Set<[String]> = []
    return findings.filter { finding in
      let place = finding.location.map { "\($0)" } ?? ""
      return told.insert([place, finding.rule, finding.what]).inserted
    }
  }
}
