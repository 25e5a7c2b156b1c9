internal import Commands
internal import Trees

/// What the commands of a page have made up to some point of it.
struct Stage: Sendable {
  /// Releases, by name and namespace.
  private(set) var releases: [ReleaseHistory] = []
  /// Other installations of the same release that the page shows: one of them is the reader's.
  private(set) var alternatives: [ReleaseHistory] = []
  /// Objects that the page itself creates.
  var created: [CreatedObject] = []
  /// Variables of the shell, as far as their values are known.
  var variables: [String: String] = [:]
  /// Files that the page writes, by their paths; an empty text where it is not known.
  var files: [String: String] = [:]
  /// Local ports that `kubectl port-forward` opens: what they lead to.
  var forwards: [Int: Forward] = [:]
  /// Chart repositories that the page adds: addresses by name.
  var chartRepositories: [String: String] = [:]
  /// The current folder, relative to the repository's root; empty for the root.
  var folder = ""
  /// The namespace of commands that name none.
  var namespace: String?

  struct Forward: Sendable, Hashable {
    /// `svc/minio`
    var target: String
    var port: String
  }

  struct CreatedObject: Sendable, Hashable {
    var namespace: String?
    var tree: Tree
  }

  /// A manifest that the page applies; an object of the same kind and name gives way.
  mutating func add(_ tree: Tree, in namespace: String?) {
    guard let kind = tree["kind"]?.text, let name = tree.at("metadata", "name")?.text else {
      return
    }
    created.removeAll {
      $0.tree["kind"]?.text == kind && $0.tree.at("metadata", "name")?.text == name
        && $0.namespace == namespace
    }
    created.append(CreatedObject(namespace: namespace, tree: tree))
  }

  func release(_ name: String, in namespace: String?) -> ReleaseHistory? {
    releases.last { $0.name == name && Stage.isSame($0.namespace, namespace) }
  }

  /// A release that is there already gives way: the page shows another way to install it.
  mutating func install(_ release: ReleaseHistory) {
    if let index = index(of: release.name, in: release.namespace) {
      if !releases[index].isUninstalled { alternatives.append(releases[index]) }
      releases[index] = release
    } else {
      releases.append(release)
    }
  }

  /// Changes a release that the page has made; does nothing when there is none.
  mutating func change(
    _ name: String, in namespace: String?, _ body: (inout ReleaseHistory) -> Void
  ) {
    guard let index = index(of: name, in: namespace) else { return }
    body(&releases[index])
  }

  private func index(of name: String, in namespace: String?) -> Int? {
    releases.lastIndex { $0.name == name && Stage.isSame($0.namespace, namespace) }
  }

  /// A namespace that is not known may be any.
  static func isSame(_ left: String?, _ right: String?) -> Bool {
    left == nil || right == nil || left == right
  }
}
