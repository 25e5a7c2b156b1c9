/// What an edit of a chart changes in a release.
package struct ReleaseDifference: Sendable, Equatable {
  package struct Change: Sendable, Equatable {
    package var before: ReleaseObject
    package var after: ReleaseObject
  }

  package var added: [ReleaseObject] = []
  package var removed: [ReleaseObject] = []
  package var changed: [Change] = []

  package var isEmpty: Bool { added.isEmpty && removed.isEmpty && changed.isEmpty }
}

extension ReleaseObjects {
  /// By kind, name and namespace; each list in the order of the release that holds it. The template
  /// does not count: an object that moved to another file is the same.
  package static func difference(between before: ReleaseObjects, _ after: ReleaseObjects)
    -> ReleaseDifference
  {
    var difference = ReleaseDifference()
    let former = Dictionary(
      before.objects.map { (Identity($0), $0) }, uniquingKeysWith: { _, last in last })
    let present = Dictionary(
      after.objects.map { (Identity($0), $0) }, uniquingKeysWith: { _, last in last })
    for object in before.objects where present[Identity(object)] == nil {
      difference.removed.append(object)
    }
    for object in after.objects {
      guard let old = former[Identity(object)] else {
        difference.added.append(object)
        continue
      }
      if old.digest != object.digest {
        difference.changed.append(ReleaseDifference.Change(before: old, after: object))
      }
    }
    return difference
  }
}
