internal import Diagnostics
internal import Pages

/// A name without a kind: of a chart, or of a preset. Names of one word mean too many things.
struct BareName {
  private let text: String

  init?(_ code: InlineCode) {
    guard code.text.contains("-"), CodeShape.isObjectName(code.text),
      !CodeShape.isPlaceholder(code.text)
    else { return nil }
    text = code.text
  }

  func claim(_ names: any ProseNames) -> Claim? {
    if let chart = names.charts.first(where: { $0.name == text }) {
      return Claim(.chart, text[...], .known(by: ["\(chart.path)/Chart.yaml"]))
    }
    if let chart = names.charts.first(where: { $0.presets.contains(text) }) {
      return Claim(.preset, text[...], .known(by: [chart.path]))
    }
    return slip(names)
  }

  /// A preset's long name with a slip: nothing else is called nearly so.
  private func slip(_ names: any ProseNames) -> Claim? {
    let presets = Set(names.charts.flatMap(\.presets))
    guard text.count(where: { $0 == "-" }) > 1, !names.services.contains(text),
      let near = presets.filter({ editDistance($0, text) <= 2 }).only,
      let chart = names.charts.first(where: { $0.presets.contains(near) })
    else { return nil }
    return Claim(.preset, text[...], PresetClaim.answer(text, of: chart))
  }
}
