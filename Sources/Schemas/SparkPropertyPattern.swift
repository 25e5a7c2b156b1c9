/// A name of properties with free parts: `spark.task.resource.*.amount`. A `*` stands for one
/// segment, `**` for all that follows, `(a|b)` for one of these.
struct SparkPropertyPattern: Sendable {
  private enum Part: Sendable {
    case words(Set<Substring>)
    case any
    case rest
  }

  private let parts: [Part]

  init(_ text: Substring) {
    parts = text.split(separator: ".").map { part in
      switch part {
      case "*": .any
      case "**": .rest
      default: .words(Set(part.drop { $0 == "(" }.prefix { $0 != ")" }.split(separator: "|")))
      }
    }
  }

  func matches(_ segments: [Substring]) -> Bool {
    for (index, part) in parts.enumerated() {
      guard segments.indices.contains(index), !segments[index].isEmpty else { return false }
      switch part {
      case .rest: return true
      case .any: continue
      case .words(let words): if !words.contains(segments[index]) { return false }
      }
    }
    return segments.count == parts.count
  }
}
