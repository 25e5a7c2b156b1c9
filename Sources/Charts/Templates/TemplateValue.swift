/// What an expression of a template may stand for: any of its parts, or something that holds no
/// value of the chart at all (a number, a text of the template's own making).
struct TemplateValue: Hashable, Sendable {
  indirect enum Part: Hashable, Sendable {
    /// What stands at a place of the values.
    case node(Int)
    /// What a chart's templates get: `.Values`, `.Release` and the rest.
    case root(Int)
    case chartInfo(Int)
    case templateInfo(Int)
    case subcharts(Int)
    /// A constant; U+0000 stands for what is not known of it.
    case text(String)
    case number(Int)
    /// Any key of the map at a place.
    case keys(of: Int)
    /// With what may stand under other keys.
    case map([String: TemplateValue], rest: TemplateValue)
    case list([TemplateValue])
    case sequence(TemplateValue)

    /// What a structure of the template's own holds.
    var contents: [TemplateValue] {
      switch self {
      case .map(let fields, let rest): Array(fields.values) + [rest]
      case .list(let items): items
      case .sequence(let element): [element]
      default: []
      }
    }
  }

  var parts: Set<Part>

  static let opaque = TemplateValue(parts: [])

  init(parts: Set<Part>) { self.parts = parts }

  init(_ part: Part) { parts = [part] }

  var texts: [String] {
    parts.compactMap { part in if case .text(let text) = part { text } else { nil } }
  }

  var nodes: [Int] {
    parts.compactMap { part in if case .node(let node) = part { node } else { nil } }
  }

  /// Whether something of the chart's values is in it.
  var holdsValues: Bool {
    parts.contains { part in
      switch part {
      case .node, .root, .keys, .subcharts: true
      default: part.contents.contains(where: \.holdsValues)
      }
    }
  }

  /// Either of two.
  func or(_ other: TemplateValue) -> TemplateValue {
    if other.parts.isEmpty || self == other { return self }
    if parts.isEmpty { return other }
    return TemplateValue(parts: parts.union(other.parts)).bounded
  }

  static func anyOf(_ values: some Sequence<TemplateValue>) -> TemplateValue {
    values.reduce(.opaque) { $0.or($1) }
  }

  /// Where alternatives become too many, structures are one: loops must end.
  private var bounded: TemplateValue {
    guard parts.count > 24 else { return self }
    var plain: Set<Part> = []
    var fields: [String: TemplateValue] = [:]
    var rest = TemplateValue.opaque
    var hasStructure = false
    for part in parts {
      switch part {
      case .map(let own, let ownRest):
        fields.merge(own) { $0.or($1) }
        rest = rest.or(ownRest)
        hasStructure = true
      case .list(let items):
        rest = rest.or(.anyOf(items))
        hasStructure = true
      case .sequence(let element):
        rest = rest.or(element)
        hasStructure = true
      case .text: plain.insert(.text("\u{0}"))
      case .node, .root, .chartInfo, .templateInfo, .subcharts, .number, .keys: plain.insert(part)
      }
    }
    if hasStructure {
      plain.insert(.map(fields, rest: rest))
      plain.insert(.sequence(rest.or(.anyOf(fields.values))))
    }
    return TemplateValue(parts: plain)
  }
}
