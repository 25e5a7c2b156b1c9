internal import Charts

/// What there is in the cluster at one step of a page, as far as the charts and the page tell.
struct ReleaseView: Sendable {
  /// A release that was rendered, or what the page creates.
  struct Part: Sendable {
    /// Nil when it may be any.
    var namespace: String?
    var release: String
    var objects: ReleaseObjects
    /// What rendered it, for messages: `charts/spark-4.1`.
    var title: String
  }

  /// Releases as they are at this step, and the objects that the page creates.
  var current: [Part] = []
  /// Other installations that the page shows. What is in one of them is there for some readers.
  var alternatives: [Part] = []
  /// Installations of presets: for pages that install nothing, or any preset.
  var presets: [Part] = []
  /// Why what is known here may be otherwise; nil when all of it is certain.
  var gap: String?
  /// Why there may be more beside it; nil when nothing speaks for it.
  var beside: String?

  /// All that there may be, nearest first.
  var parts: [Part] { current + alternatives + presets }

  var isEmpty: Bool { parts.allSatisfy(\.objects.objects.isEmpty) }

  /// The parts that a command in a namespace sees; all of them when it names none.
  func parts(in namespace: String?) -> [Part] {
    parts.filter { Stage.isSame($0.namespace, namespace) }
  }

  /// All objects of a kind, and of each name the first.
  func objects(_ kind: String, in namespace: String?) -> [ReleaseObject] {
    var seen: Set<String> = []
    return parts(in: namespace).flatMap { $0.objects.objects(kind: kind) }
      .filter { seen.insert($0.name).inserted }
  }

  /// The same question to each part, in their order.
  func ask<Value>(
    in namespace: String?, _ question: (ReleaseObjects) -> ReleaseAnswer<Value>
  ) -> ReleaseAnswer<Value> {
    let answers = parts(in: namespace).map { question($0.objects) }
    return answers.first { $0.isProven } ?? answers.first { $0.reason != nil }
      ?? answers.first ?? .unknown(nearest: [])
  }

  /// Why something may be there that is not found in this view; nil when nothing speaks for it.
  func doubt(in namespace: String?) -> String? {
    let gap = gap ?? beside
    if isEmpty { return gap ?? "no release is known here" }
    if let namespace, parts(in: namespace).isEmpty {
      return "the page installs nothing into the namespace '\(namespace)'"
    }
    return gap
  }

  /// Where things are looked for, for messages.
  func places(in namespace: String?) -> String {
    var seen: Set<String> = []
    let titles = parts(in: namespace).map(\.title).filter { seen.insert($0).inserted }
    return titles.isEmpty ? "the release" : titles.prefix(2).joined(separator: " and ")
  }
}
