internal import Charts
internal import Commands

/// Whether a value is read at all, where the templates make up names and only helm can tell: a chart
/// that renders the same with another value does not read it in this installation.
struct ReadingProbe: Sendable {
  let ground: Ground
  let renders: RenderStore

  func check(
    _ helm: HelmCall, _ request: RenderRequest, _ objects: ReleaseObjects,
    _ ledger: inout SnippetLedger
  ) async {
    guard let model = ground.model(request.chart) else { return }
    for assignment in helm.assignments {
      guard let path = assignment.valueKeys, let value = assignment.value,
        case .known = model.answer(path), isDoubtful(path, value, model)
      else { continue }
      let change = ValuesLayer.set(
        .set, "\(assignment.keyText)=\(Self.other(than: value))")
      guard await isWithoutEffect(change, on: request, objects),
        await isWithoutEffect(change, onceEnabled: enabling(path, model), request)
      else { continue }
      ledger.wrong(
        .valuesKey, assignment.keyText,
        Mistake(
          "unread-value", "no template reads the value '\(assignment.keyText)' here",
          why: "helm renders the same with '\(value)' and with '\(Self.other(than: value))'",
          help: "remove it, or set the value that the templates read"), at: assignment.keyRange)
    }
  }

  private func isWithoutEffect(
    _ change: ValuesLayer, on request: RenderRequest, _ objects: ReleaseObjects
  ) async -> Bool {
    var other = request
    other.layers.append(change)
    guard case .success(let changed) = await renders.release(other) else { return false }
    return ReleaseObjects.difference(between: objects, changed).isEmpty
  }

  /// What belongs to a component that this installation leaves out is read once that is on.
  private func isWithoutEffect(
    _ change: ValuesLayer, onceEnabled layers: [ValuesLayer],
    _ request: RenderRequest
  ) async -> Bool {
    if layers.isEmpty { return true }
    var enabled = request
    enabled.layers += layers
    guard case .success(let objects) = await renders.release(enabled) else { return false }
    return await isWithoutEffect(change, on: enabled, objects)
  }

  /// Switches on all that the value is a part of.
  private func enabling(_ path: [ValueKey], _ model: ValuesModel) -> [ValuesLayer] {
    path.indices.dropFirst().compactMap { length in
      let toggle = path[..<length] + [.key("enabled")]
      guard toggle != path[...], case .known = model.answer(Array(toggle)) else { return nil }
      return .set(.set, "\(Array(toggle).spelled)=true")
    }
  }

  /// Nobody but helm knows of names that templates make up, and of toggles that many of them look at.
  private func isDoubtful(_ path: [ValueKey], _ value: String, _ model: ValuesModel) -> Bool {
    if case .unsure = model.reading(path) { return true }
    return path.last == .key("enabled") && (value == "true" || value == "false")
  }

  /// A value of the same type.
  private static func other(than value: String) -> String {
    switch value {
    case "true": "false"
    case "false": "true"
    default: Int(value).map { "\($0 + 1)" } ?? "\(value)x"
    }
  }
}
