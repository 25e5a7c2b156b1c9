/// A release as a page makes it: the revisions that its commands give it, one after the other.
struct ReleaseHistory: Sendable, Hashable {
  var name: String
  /// Nil when the page does not say which.
  var namespace: String?
  private(set) var revisions: [Revision]
  /// Index of the revision that is deployed.
  private(set) var current: Int
  private(set) var isUninstalled = false

  init(name: String, namespace: String?, _ revision: Revision) {
    self.name = name
    self.namespace = namespace
    revisions = [revision]
    current = 0
  }

  var deployed: Revision { revisions[current] }

  /// The deployed revision and those before it, newest first: helm keeps an older one when it
  /// refuses the newest.
  var fallbacks: [Revision] { revisions[...current].reversed() }

  mutating func upgrade(to revision: Revision) {
    revisions.append(revision)
    current = revisions.count - 1
    isUninstalled = false
  }

  /// - Parameter number: counted from 1; nil or 0 for the one before.
  /// - Returns: false when the page has made no such revision.
  mutating func rollBack(to number: Int?) -> Bool {
    let index = number.flatMap { $0 > 0 ? $0 - 1 : nil } ?? current - 1
    guard revisions.indices.contains(index) else { return false }
    revisions.append(revisions[index])
    current = revisions.count - 1
    return true
  }

  mutating func uninstall() { isUninstalled = true }
}
