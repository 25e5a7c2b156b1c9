internal import Charts
internal import Commands
internal import Diagnostics
internal import Recipes
internal import Schemas
internal import Trees

/// Proves a page, step by step, against the release as it is at each.
struct PageCheck: Sendable {
  let ground: Ground
  let page: CheckedPage
  let renders: RenderStore
  let views: ViewBuilder
  let scripts: [String: PageWalk.Script]
  let steps: [WalkStep]
  let images: ImagePackages

  /// Python code of the page, by the index of its step.
  var pieces: [Int: PythonPiece] {
    var pieces: [Int: PythonPiece] = [:]
    for (index, step) in steps.enumerated() where !step.isRepeated {
      let item = page.items[step.item]
      switch step.action {
      case .python: pieces[index] = PythonPiece(item, isDeclared: page.requirements != nil)
      case .client(let call, let line): pieces[index] = PythonPiece(line, call, in: item.snippet)
      case .program(let line): pieces[index] = PythonPiece(line, nil, in: item.snippet)
      case .yaml: break
      }
    }
    return pieces
  }

  /// - Parameter python: the facts of code.
  func ledger(python: [String: Result<PythonFacts, PythonReader.Absence>]) async -> Ledger {
    var ledger = Ledger()
    for item in page.items { ledger.add(syntax(item)) }
    var view = await views.view(Stage())
    var key = ViewKey(Stage())
    let pieces = pieces
    for (index, step) in steps.enumerated() {
      // Commands that only read and those that change something find what is there before them.
      let next = ViewKey(step.before)
      if next != key {
        view = await views.view(step.before)
        key = next
      }
      ledger.add(await check(step, view))
      if let piece = pieces[index], let facts = python[piece.snippet.code] {
        let check = PythonStep(
          ground: ground, page: page, view: view, images: images, sparkVersion: views.sparkVersion)
        ledger.add(check.check(piece, facts, step))
      }
    }
    return ledger
  }

  /// What a view depends on.
  private struct ViewKey: Equatable {
    let releases: [ReleaseHistory]
    let alternatives: [ReleaseHistory]
    let created: [Stage.CreatedObject]

    init(_ stage: Stage) {
      releases = stage.releases
      alternatives = stage.alternatives
      created = stage.created
    }
  }

  // MARK: - Blocks

  private func syntax(_ item: PageItem) -> Ledger {
    var ledger = Ledger()
    guard case .shell(let snippet) = item.content else { return ledger }
    switch scripts[snippet.code] {
    case .failure(let error):
      let what = item.block?.name.map { "'\($0)'" } ?? "the block"
      ledger.add(
        Diagnostic(
          rule: "shell-syntax", what: "\(what) is no valid bash", why: error.message,
          help: "mend the command; it would fail for readers too",
          at: snippet.location(Position(line: error.line, column: error.column))))
    case .success(let script):
      if let finding = changingWait(item.block, script) { ledger.add(finding) }
    case nil: break
    }
    return ledger
  }

  /// A declared wait runs its block many times.
  private func changingWait(_ block: CommandBlock?, _ script: ShellScript) -> Diagnostic? {
    guard let block, block.until != nil, block.effect != .read, script.effect == .change else {
      return nil
    }
    return Diagnostic(
      rule: "until-changes", what: "'\(block.name ?? "block")' is polled and may change things",
      why: "a declared wait runs its block many times, so the block must only read",
      help: "use reading commands only, or state 'effect=read' when it does", at: block.location)
  }

  // MARK: - Steps

  private func check(_ step: WalkStep, _ view: ReleaseView) async -> Ledger {
    let item = page.items[step.item]
    var ledger = SnippetLedger(
      item.snippet, exemption: item.isFault ? "the fault of the recipe" : nil)
    switch step.action {
    case .client(let call, let line):
      await check(call, line, step, view, &ledger)
    case .program(let line):
      if !step.isRepeated { check(program: line, step, view, &ledger) }
    case .yaml: yaml(item, step, view, &ledger)
    case .python: break
    }
    return step.isRepeated ? ledger.findingsOnly : ledger.ledger
  }

  private func check(
    _ call: ClientCall, _ line: ShellScript.CommandLine, _ step: WalkStep, _ view: ReleaseView,
    _ ledger: inout SnippetLedger
  ) async {
    form(call, line, &ledger)
    let maker = StageMaker(ground: ground, page: page)
    let spark = SparkWords(version: views.sparkVersion)
    spark.check(call.arguments + call.rest, &ledger)
    if let helm = HelmCall(call) {
      for assignment in helm.assignments { spark.check(assignment, &ledger) }
      HelmCheck(ground: ground, maker: maker, before: step.before).check(helm, &ledger)
      await RenderCheck(ground: ground, views: views, renders: renders, maker: maker)
        .check(helm, step, &ledger)
    } else if let kubectl = KubectlCall(call) {
      let namespace = KubectlStage(ground: ground).namespace(kubectl, step.before)
      let check = KubectlCheck(
        ground: ground, view: view, before: step.before, namespace: namespace)
      check.check(kubectl, &ledger)
      if kubectl.files.contains(where: { $0.text == "-" }) { manifests(line, &ledger) }
    }
    hosts(
      in: call.arguments + call.rest + call.flags.compactMap(\.value), line, step, view, &ledger)
  }

  /// How the command is written: its verb and its flags.
  func form(
    _ call: ClientCall, _ line: ShellScript.CommandLine, _ ledger: inout SnippetLedger
  ) {
    let problems = call.problems()
    let subject = ([call.program.rawValue] + call.verb).joined(separator: " ")
    for problem in problems {
      let kind: Fact.Kind = problem.rule == "unknown-verb" ? .command : .flag
      ledger.wrongForm(kind, subject, problem)
    }
    if !problems.contains(where: { $0.rule == "unknown-verb" }) {
      ledger.proven(
        .command, subject, at: call.programRange,
        by: ["\(call.program.rawValue) \(call.program.table.version)"])
    }
    let bad = Set(problems.map(\.range.lowerBound))
    for flag in call.flags where flag.known != nil && !bad.contains(flag.range.lowerBound) {
      ledger.proven(.flag, "\(subject) \(flag.spelled)", at: flag.range)
    }
  }

  /// Another program: what it is given may name hosts, and files of the repository.
  private func check(
    program line: ShellScript.CommandLine, _ step: WalkStep, _ view: ReleaseView,
    _ ledger: inout SnippetLedger
  ) {
    let name = line.words.first?.text(with: step.before.variables) ?? "a command"
    ProgramCheck(ground: ground, before: step.before).check(line, name, &ledger)
    SparkWords(version: views.sparkVersion).check(line.words, &ledger)
    hosts(in: line.words, line, step, view, &ledger)
  }

  private func hosts(
    in words: [ShellWord], _ line: ShellScript.CommandLine, _ step: WalkStep, _ view: ReleaseView,
    _ ledger: inout SnippetLedger
  ) {
    let check = HostCheck(
      lookup: HostLookup(
        view: view, forwards: step.after.forwards, namespace: step.before.namespace))
    var texts = words
    if case .document(let document) = line.input { texts.append(document) }
    for word in texts where word.letters.count > 3 {
      check.check(word.textWithBlanks(step.before.variables), &ledger) { word.range(of: $0) }
    }
  }

  /// What a here-document gives to the cluster.
  private func manifests(_ line: ShellScript.CommandLine, _ ledger: inout SnippetLedger) {
    guard let snippet = Self.document(of: line, in: ledger.snippet) else { return }
    ledger.add(ManifestCheck(schema: ground.schema).check(snippet, isApplied: true))
  }

  /// A manifest, values of a chart, or neither.
  private func yaml(
    _ item: PageItem, _ step: WalkStep, _ view: ReleaseView, _ ledger: inout SnippetLedger
  ) {
    let manifests = ManifestCheck(schema: ground.schema).check(item.snippet)
    ledger.add(manifests)
    if manifests.facts.isEmpty, manifests.findings.isEmpty,
      let tree = try? Tree(yaml: item.snippet.code)
    {
      let installed = step.before.releases.compactMap(\.deployed.chart)
      ValuesBlockCheck(ground: ground, charts: installed + views.charts).check(tree, &ledger)
    }
    let check = HostCheck(
      lookup: HostLookup(
        view: view, forwards: step.before.forwards, namespace: step.before.namespace))
    check.check(item.snippet.code, &ledger) { $0 }
  }
}
