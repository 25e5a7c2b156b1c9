internal import Charts
internal import Commands
internal import Diagnostics
internal import Foundation
internal import Markdown
internal import Pages
package import Processes
package import Recipes
internal import Schemas
internal import Trees
internal import Workspace

/// Proves all pages of a repository against its charts.
package struct RepositoryCheck: Sendable {
  /// What is checked, and where its parts lie.
  package struct Sources: Sendable {
    /// Absolute path.
    package var root: String
    /// Patterns of charts; nil for every folder with a `Chart.yaml`.
    package var charts: [String]?
    /// Values files that stand for an installation, relative to the root.
    package var presets: [String]
    package var exclude: [String]
    package var namespace: String
    package var release: String
    /// Oldest and newest Kubernetes: `1.20`.
    package var kubernetes: [String]

    package init(
      root: String, charts: [String]? = nil, presets: [String] = [], exclude: [String] = [],
      namespace: String = "spark", release: String = "spark", kubernetes: [String] = []
    ) {
      self.root = root
      self.charts = charts
      self.presets = presets
      self.exclude = exclude
      self.namespace = namespace
      self.release = release
      self.kubernetes = kubernetes
    }
  }

  /// The rule that helm breaks when it refuses a chart.
  private static let refusal = "chart-does-not-render"

  private let sources: Sources
  private let ground: Ground
  let renders: RenderStore
  private let scripts: ScriptStore
  private let python: PythonReader
  private let policies: PolicyCheck
  private let images: ImagePackages
  private let links: LinkCheck

  /// - Parameter cache: a folder that keeps parses and renders; nil does everything anew.
  package init(_ sources: Sources, helm: Tool, shfmt: Tool, python: Tool?, cache: String?) {
    self.sources = sources
    let charts = ChartSet(
      root: sources.root, patterns: sources.charts, excluding: sources.exclude)
    let presets = PresetFinder(root: sources.root, files: sources.presets, charts: charts).presets()
    let models = Dictionary(
      charts.charts.map { ($0.path, ValuesModel($0)) }, uniquingKeysWith: { first, _ in first })
    ground = Ground(
      root: sources.root, charts: charts, models: models,
      names: RepositoryCheck.names(charts, models, presets), presets: presets,
      presetPaths: Set(sources.presets), kinds: .known,
      schema: KubernetesSchema(versions: Self.versions(sources.kubernetes)),
      files: LinkedFiles(root: sources.root), namespace: sources.namespace,
      release: sources.release)
    renders = RenderStore(root: sources.root, helm: helm, cacheFolder: cache)
    scripts = ScriptStore(shfmt: shfmt, folder: cache)
    self.python = PythonReader(python: python, cacheFolder: cache)
    policies = PolicyCheck(root: sources.root, python: python, cacheFolder: cache)
    images = ImagePackages(root: sources.root)
    links = LinkCheck(ground.files)
  }

  /// Nil for those that the charts of this tool's own repository support.
  private static func versions(_ kubernetes: [String]) -> MinorVersions? {
    guard let oldest = kubernetes.first, let newest = kubernetes.last else { return nil }
    return MinorVersions(oldest: oldest, newest: newest)
  }

  private static func names(
    _ charts: ChartSet, _ models: [String: ValuesModel], _ presets: [Preset]
  ) -> [String: ChartNames] {
    var names: [String: ChartNames] = [:]
    for chart in charts.charts {
      guard let model = models[chart.path] else { continue }
      let own = presets.filter { $0.chart == chart.path }.compactMap {
        $0.name.split(separator: "/").last.map(String.init)
      }
      names[chart.path] = ChartNames(chart, model, presets: own)
    }
    return names
  }

  /// What each page depends on.
  ///
  /// - Throws: ``Failure`` when a program cannot be run.
  package func traces(of files: [String], _ procedures: [Recipe]) async throws -> [PageTrace] {
    let pages = await self.pages(files, procedures)
    let result = try await result(of: files, procedures)
    let facts = Dictionary(grouping: result.facts, by: \.location.path)
    let parses = try await parses(pages, [])
    return pages.map { page in
      let check = check(page, parses)
      let own = ([page.path] + page.items.map(\.snippet.path)).flatMap { facts[$0] ?? [] }
      let installs = check.steps.flatMap { step in
        step.after.releases.compactMap { check.views.request($0, $0.deployed) }
      }
      return PageTrace(
        path: page.path, procedure: page.recipe?.id,
        folder: page.recipe.flatMap { $0.kind == .guide ? nil : $0.folder },
        installs: Array(Set(installs)), mentions: Array(Set(requests(check))),
        evidence: Set(own.flatMap(\.evidence)))
    }
  }

  /// What a chart's values.yaml says of a key, as text; nil when it says nothing.
  func standard(_ key: String, of chart: String) -> String? {
    let path = key.split(separator: ".").map { ValueKey.key(String($0)) }
    return ground.model(chart)?.standard(path)?.standard?.jsonText
  }

  /// Everything that the pages state, and what of it is wrong.
  ///
  /// - Parameters:
  ///   - files: Markdown, relative to the root.
  ///   - procedures: recipes and guides, to which some of the files belong.
  /// - Throws: ``Failure`` when a program cannot be run.
  package func result(of files: [String], _ procedures: [Recipe]) async throws -> CheckResult {
    let pages = await self.pages(files, procedures)
    let prose = await pages.concurrentMap { ProsePage($0.document) }
    let parses = try await parses(pages, prose)
    let checks = await pages.concurrentMap { check($0, parses) }
    let presets = ground.requests(for: ground.installable.map(\.path))
    await renders.prepare(await checks.concurrentMap(requests).flatMap { $0 } + presets)
    let facts = await pythonFacts(checks)
    let ledgers = await Array(zip(checks, prose)).concurrentMap { check, prose in
      await ledger(check, prose, facts, parses)
    }
    let judged = await policies.check(checks.flatMap(\.policyQuestions))
    return total(
      ledgers + [judged, translations(pages, procedures)], await presetLedger(), pages)
  }

  /// Each preset has to render, whether or not a page speaks of it.
  private func presetLedger() async -> Ledger {
    var ledger = Ledger()
    let charts = ground.installable.map(\.path).filter(ground.charts.isSound)
    for request in ground.requests(for: charts) {
      guard case .failure(let problem) = await renders.release(request),
        problem.kind != .missingDependency
      else { continue }
      let file: String =
        if case .file(let path)? = request.layers.first { path } else { request.chart }
      ledger.add(
        Diagnostic(
          rule: Self.refusal, what: "helm refuses '\(request.chart)' with '\(file)'",
          why: problem.message,
          help: "helm template \(request.release) \(request.chart) -f \(file) --debug",
          at: Location(path: file)))
    }
    return ledger
  }

  private func total(_ ledgers: [Ledger], _ presets: Ledger, _ pages: [CheckedPage])
    -> CheckResult
  {
    var total = Ledger()
    for ledger in ledgers { total.add(ledger) }
    // A chart that no page can install is told where pages do it.
    let told = Set(total.findings.filter { $0.rule == Self.refusal }.map(\.why))
    for finding in presets.findings where !told.contains(finding.why) { total.add(finding) }
    // Scripts beside a page belong to it in each language.
    var seen: Set<Fact> = []
    let facts = total.facts.filter { seen.insert($0).inserted }
    var unique: Set<Diagnostic> = []
    let findings = (ground.charts.diagnostics + total.findings).filter {
      unique.insert($0).inserted
    }
    return CheckResult(
      pages: pages.count, commands: facts.count { $0.kind == .command }, facts: facts,
      findings: findings)
  }

  private func ledger(
    _ check: PageCheck, _ prose: ProsePage,
    _ facts: [String: Result<PythonFacts, PythonReader.Absence>],
    _ parses: [String: PageWalk.Script]
  ) async -> Ledger {
    var ledger = await check.ledger(python: facts)
    if let page = check.page.recipePage {
      ledger.add(FrontmatterCheck(ground: ground).ledger(page))
    } else {
      // A recipe's own reader tells of its form.
      for finding in check.page.document.problems { ledger.add(finding) }
    }
    ledger.add(links.check(check.page.document))
    ledger.add(await PageProse(check: check, files: ground.files, scripts: parses).ledger(prose))
    return ledger
  }

  private func pythonFacts(_ checks: [PageCheck]) async
    -> [String: Result<PythonFacts, PythonReader.Absence>]
  {
    let codes = Set(checks.flatMap { $0.pieces.values.map(\.snippet.code) }).sorted()
    if codes.isEmpty { return [:] }
    let facts = await python.facts(of: codes)
    return Dictionary(uniqueKeysWithValues: zip(codes, facts))
  }

  /// Whether the languages say the same.
  private func translations(_ pages: [CheckedPage], _ procedures: [Recipe]) -> Ledger {
    let compared = Set(procedures.flatMap { $0.pages.values.map(\.source.path) })
    var ledger = Ledger()
    for finding in Translations(pages.map(\.document)).findings(isProcedure: compared.contains) {
      ledger.add(finding)
    }
    return ledger
  }

  private func pages(_ files: [String], _ procedures: [Recipe]) async -> [CheckedPage] {
    let pages = procedures.flatMap { recipe in
      recipe.pages.values.map { ($0.source.path, ($0, recipe)) }
    }
    let byPath = Dictionary(pages, uniquingKeysWith: { first, _ in first })
    return await files.concurrentMap { page($0, byPath) }.compactMap { $0 }
  }

  private func page(_ path: String, _ procedures: [String: (RecipePage, Recipe)]) -> CheckedPage? {
    if let (page, recipe) = procedures[path] { return CheckedPage(page, of: recipe) }
    guard let data = FileManager.default.contents(atPath: "\(sources.root)/\(path)") else {
      return nil
    }
    return CheckedPage(Document(SourceText(path: path, bytes: Array(data))))
  }

  private func parses(_ pages: [CheckedPage], _ prose: [ProsePage]) async throws
    -> [String: PageWalk.Script]
  {
    let blocks = pages.flatMap(\.items).compactMap { item -> String? in
      if case .shell(let snippet) = item.content { return snippet.code }
      return nil
    }
    let distinct = Array(Set(blocks + prose.flatMap(\.commandCodes))).sorted()
    let results = try await scripts.parse(distinct)
    return Dictionary(uniqueKeysWithValues: zip(distinct, results))
  }

  private func check(_ page: CheckedPage, _ parses: [String: PageWalk.Script]) -> PageCheck {
    let charts = PageCharts(ground: ground).charts(of: page)
    return PageCheck(
      ground: ground, page: page, renders: renders,
      views: ViewBuilder(ground: ground, page: page, renders: renders, charts: charts),
      scripts: parses, steps: PageWalk(ground: ground, page: page).steps(parses), images: images)
  }

  /// All that a page's steps render, and its prose.
  private func requests(_ check: PageCheck) -> [RenderRequest] {
    let stages = check.steps.flatMap { [$0.before, $0.after] }
    return stages.flatMap(check.views.requests) + check.views.requests(Stage())
  }
}
