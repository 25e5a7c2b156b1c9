internal import Charts
internal import Commands
internal import Schemas

/// The objects whose fields a command names.
struct FieldTargets: Sendable {
  private(set) var kind: ResourceKind?
  /// Those that the charts or the page make; none where only the cluster knows them.
  private(set) var objects: [ReleaseObject] = []
  /// Whether kubectl answers with a list, whose elements they are.
  private(set) var isList = false

  init(_ kubectl: KubectlCall, _ view: ReleaseView, _ kinds: ResourceKinds, _ namespace: String?) {
    let named = kubectl.objects
    guard let first = named.first, let kind = kinds.kind(first.kind),
      named.allSatisfy({ kinds.kind($0.kind)?.kind == kind.kind })
    else { return }
    self.kind = kind
    isList = (named.count > 1 || first.name == nil) && kubectl.verb == ["get"]
    let place = kubectl.allNamespaces ? nil : namespace
    if named.allSatisfy({ $0.name != nil }) {
      objects = named.compactMap { name in
        name.name?.text.flatMap { text in
          view.ask(in: place) { $0.find(kind: kind.kind, name: text) }.value
        }
      }.filter { $0.kind == kind.kind }
    } else if let selector = kubectl.selector?.text.flatMap(LabelSelector.init) {
      let found = view.ask(in: place) { $0.find(kind: kind.kind, matching: selector) }
      objects = (found.value ?? []).filter { $0.kind == kind.kind }
    } else {
      objects = view.objects(kind.kind, in: place)
    }
  }

  /// The same for expressions that are asked of each object alone.
  var eachAlone: FieldTargets {
    var targets = self
    targets.isList = false
    return targets
  }

  /// A path from one object, and whether the whole one leads into a list.
  func path(_ path: FieldPath) -> (own: FieldPath, isList: Bool) {
    guard isList, path.steps.count >= 2, case .key("items") = path.steps[0].selector else {
      return (path, isList)
    }
    var own = path
    own.steps.removeFirst(2)
    return (own, true)
  }
}
