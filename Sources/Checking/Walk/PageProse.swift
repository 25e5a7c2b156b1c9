internal import Charts
internal import Commands
internal import Pages

/// Proves a page's sentences and tables against what its charts may install.
struct PageProse: Sendable {
  let check: PageCheck
  let files: LinkedFiles
  let scripts: [String: PageWalk.Script]

  func ledger(_ page: ProsePage) async -> Ledger {
    // A sentence speaks of any installation: that of the page, or a preset.
    var view = await check.views.view(check.steps.last?.after ?? Stage())
    view.presets += await check.views.view(Stage()).presets
    let names = PageNames(
      ground: check.ground, page: check.views.charts, view: view,
      sparkVersion: check.views.sparkVersion)
    var result = ProseCheck(names, files).check(page)
    for command in result.commands { result.ledger.add(ledger(command, view)) }
    return result.ledger
  }

  /// A command in a sentence: it may be a part of one.
  private func ledger(_ command: ProseResult.Command, _ view: ReleaseView) -> Ledger {
    var ledger = SnippetLedger(command.snippet, exemption: command.doubt)
    guard case .success(let script)? = scripts[command.snippet.code] else { return Ledger() }
    for line in script.commands {
      guard let call = ClientCall(line) else { continue }
      check.form(call, line, &ledger)
      guard let kubectl = KubectlCall(call) else { continue }
      KubectlCheck(
        ground: check.ground, view: view, before: Stage(),
        namespace: KubectlStage(ground: check.ground).namespace(kubectl, Stage())
      ).check(kubectl, &ledger)
    }
    return ledger.ledger
  }
}

extension ProsePage {
  /// The codes of the commands in its sentences.
  var commandCodes: [String] {
    codes.compactMap { code in
      code.meaning == .command ? code.command(in: document).code : nil
    }
  }
}
