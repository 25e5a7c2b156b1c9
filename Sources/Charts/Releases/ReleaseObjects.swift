internal import Trees

/// The objects of a release at one step, and what can be asked about them. Hooks count: helm runs
/// them.
package struct ReleaseObjects: Sendable, Equatable {
  /// In helm's order.
  package let objects: [ReleaseObject]
  /// Names that the values give, and not the templates: of what whoever installs the chart has made
  /// before. Nil when they are not known.
  package var givenNames: Set<String>?
  /// By kind, then by name; several namespaces may hold one name.
  private let index: [String: [String: [ReleaseObject]]]

  package init(_ objects: [ReleaseObject]) {
    self.objects = objects
    var index: [String: [String: [ReleaseObject]]] = [:]
    for object in objects {
      index[object.kind, default: [:]][object.name, default: []].append(object)
    }
    self.index = index
  }

  package static func == (left: ReleaseObjects, right: ReleaseObjects) -> Bool {
    left.objects == right.objects
  }

  package func objects(kind: String, name: String) -> [ReleaseObject] {
    index[kind]?[name] ?? []
  }

  package func objects(kind: String) -> [ReleaseObject] { objects.filter { $0.kind == kind } }

  package func object(kind: String, name: String) -> ReleaseObject? {
    objects(kind: kind, name: name).first
  }

  /// Kinds that there is an object of.
  package var kinds: [String] { index.keys.sorted() }

  package func names(kind: String) -> [String] { (index[kind]?.keys).map { $0.sorted() } ?? [] }

  /// With objects that a page creates; those replace what has their kind, name and namespace.
  package func adding(_ more: [ReleaseObject]) -> ReleaseObjects {
    let replaced = Set(more.map(Identity.init))
    return ReleaseObjects(objects.filter { !replaced.contains(Identity($0)) } + more)
  }

  /// Without what a page deletes.
  package func removing(kind: String, name: String) -> ReleaseObjects {
    ReleaseObjects(objects.filter { $0.kind != kind || $0.name != name })
  }

  /// What makes an object the same one in another release.
  struct Identity: Hashable {
    let kind: String
    let name: String
    let namespace: String?

    init(_ object: ReleaseObject) {
      kind = object.kind
      name = object.name
      namespace = object.namespace
    }
  }
}
