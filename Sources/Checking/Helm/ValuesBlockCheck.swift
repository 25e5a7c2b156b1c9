internal import Charts
internal import Diagnostics
internal import Trees

/// Proves the keys of a values file that a page shows.
struct ValuesBlockCheck: Sendable {
  let ground: Ground
  /// Paths of charts whose values it may hold, likeliest first.
  let charts: [String]

  /// - Returns: false when the YAML is certainly no values of these charts.
  @discardableResult
  func check(_ tree: Tree, _ ledger: inout SnippetLedger) -> Bool {
    guard !tree.members.isEmpty, let model = model(of: tree) else { return false }
    let range = 0..<0
    ledger.proven(
      .manifest, "values of \(model.chart.name)", at: range, by: [model.chart.valuesPath])
    members(of: tree, below: [], ValuesKeyCheck(model: model), &ledger)
    return true
  }

  /// The chart that knows most of the keys at the top, and half of them at least.
  private func model(of tree: Tree) -> ValuesModel? {
    let models = charts.compactMap { ground.model($0) }
    let known = models.map { model in tree.keys.count { !Self.isUnknown($0, model) } }
    guard let most = known.max(), let index = known.firstIndex(of: most) else { return nil }
    if most * 2 >= tree.members.count { return models[index] }
    return models.first { model in
      tree.keys.allSatisfy { key in
        guard Self.isUnknown(key, model) else { return true }
        guard model.resembles(key), case .unknown(let unknown) = model.answer([.key(key)]) else {
          return false
        }
        return unknown.isCertain && unknown.suggestions.first?.contains(".") == false
      }
    }
  }

  private static func isUnknown(_ key: String, _ model: ValuesModel) -> Bool {
    model.isUnknown([.key(key)])
  }

  private func members(
    of tree: Tree, below path: [ValueKey], _ check: ValuesKeyCheck, _ ledger: inout SnippetLedger
  ) {
    for member in tree.members {
      let path = path + [.key(member.key)]
      let start = ledger.snippet.offset(of: member.keyPosition)
      let range = start..<start + member.key.utf8.count
      let isMap = !member.value.members.isEmpty
      let place = ledger.snippet.offset(of: member.value.position)
      let isFreeForm = check.check(
        ValuesKeyCheck.Key(
          path: path, range: range, value: isMap ? nil : .tree(member.value),
          valueRange: place..<place + (member.value.scalarText?.utf8.count ?? 0)), &ledger)
      if isMap, !isFreeForm { members(of: member.value, below: path, check, &ledger) }
    }
  }
}
