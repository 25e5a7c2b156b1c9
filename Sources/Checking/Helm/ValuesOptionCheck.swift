internal import Charts
internal import Commands
internal import Diagnostics
internal import Pages
internal import Trees

/// Proves one `-f` or `--set` of a helm command.
struct ValuesOptionCheck: Sendable {
  let ground: Ground
  /// Nil when the chart is none of this repository.
  let chart: ChartFolder?
  let before: Stage

  func check(_ option: ValuesOption, _ ledger: inout SnippetLedger) {
    switch option {
    case .file(let word): file(word, &ledger)
    case .set(_, let assignments, let kind):
      for assignment in assignments { set(assignment, kind, &ledger) }
    }
  }

  private func file(_ word: ShellWord, _ ledger: inout SnippetLedger) {
    let name = word.text ?? "a values file"
    switch FileSearch(files: ground.files, stage: before).answer(word) {
    case .repository(let path):
      let isPreset = ground.isPreset(path)
      ledger.proven(isPreset ? .preset : .file, path, at: word.range, by: [path])
    case .written: ledger.proven(.file, name, at: word.range, by: ["this page writes it"])
    case .placeholder:
      ledger.excluded(.file, name, because: "the name is a placeholder", at: word.range)
    case .outside(let reason): ledger.runtime(.file, name, because: reason, at: word.range)
    case .unknown: ledger.runtime(.file, name, because: "the name is in a variable", at: word.range)
    case .missing(let path): ledger.wrong(.file, name, missing(path), at: word.range)
    }
  }

  private func missing(_ path: String) -> Mistake {
    let folder = path.split(separator: "/").dropLast().joined(separator: "/")
    let file = path.split(separator: "/").last.map(String.init) ?? path
    let isPreset = ground.isPresetFolder(folder)
    let nearest = nearestNames(to: file, among: ground.files.names(in: folder).sorted(), limit: 1)
      .map { "\(folder)/\($0)" }
    return Mistake(
      isPreset ? "unknown-preset" : "unknown-file", "there is no file '\(path)'",
      why: "helm would refuse the command",
      help: Mistake.suggestion(nearest, otherwise: "name a file of the repository"))
  }

  private func set(
    _ assignment: SetAssignment, _ kind: SetAssignment.Kind, _ ledger: inout SnippetLedger
  ) {
    let text = assignment.keyText
    guard let chart, let model = ground.model(chart.path) else {
      ledger.excluded(
        .valuesKey, text, because: "a chart of another repository", at: assignment.keyRange)
      return
    }
    guard let path = assignment.valueKeys else {
      ledger.runtime(.valuesKey, text, because: "the key is in a variable", at: assignment.keyRange)
      return
    }
    ValuesKeyCheck(model: model).check(
      ValuesKeyCheck.Key(
        path: path, range: assignment.keyRange, value: assignment.value(kind),
        valueRange: assignment.valueRange), &ledger)
  }
}

extension SetAssignment {
  /// Nil when a part of the key holds a variable.
  var valueKeys: [ValueKey]? {
    var keys: [ValueKey] = []
    for part in path {
      switch part {
      case .key(let name): keys.append(.key(name))
      case .index(let index): keys.append(.index(index))
      case .unknown: return nil
      }
    }
    return keys
  }

  fileprivate func value(_ kind: Kind) -> ValuesKeyCheck.Key.Value? {
    switch literal {
    case .unknown, .file: return nil
    case .list: return (try? Tree(yaml: listText)).map { .tree($0) }
    case .json(let text): return (try? Tree(yaml: text)).map { .tree($0) }
    case .null: return .tree(Tree(.null))
    default: break
    }
    guard let value else { return nil }
    return .flag(value, kind == .typed ? .set : kind == .literal ? .literal : .string)
  }

  private var listText: String { Tree(literal)?.jsonText ?? "null" }
}

extension Tree {
  /// Nil for what is not known.
  fileprivate init?(_ literal: SetAssignment.Literal) {
    switch literal {
    case .text(let text): self.init(.string(text))
    case .bool(let truth): self.init(.bool(truth))
    case .integer(let number): self.init(.integer(number))
    case .null: self.init(.null)
    case .list(let list): self.init(.sequence(list.compactMap { Tree($0) }))
    case .json(let text):
      guard let tree = try? Tree(yaml: text) else { return nil }
      self = tree
    case .file, .unknown: return nil
    }
  }
}
