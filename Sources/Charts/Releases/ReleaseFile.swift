internal import Trees

/// What a path inside a container is.
package enum ReleaseFile: Sendable, Hashable {
  /// A key of a ConfigMap or a Secret of the release.
  case key(ReleaseObject, String)
  /// A folder where something is mounted, by the volume's name.
  case mount(String)
}

extension ReleaseObjects {
  /// Keys of a ConfigMap or a Secret; nil when it is not rendered.
  package func keys(of kind: String, _ name: String) -> [String]? {
    object(kind: kind, name: name).map(keys)
  }

  package func keys(of object: ReleaseObject) -> [String] {
    ["data", "binaryData"].flatMap { object.tree[$0]?.keys ?? [] }
  }

  /// Whether a ConfigMap or a Secret has a key.
  package func key(_ key: String, of object: ReleaseObject) -> ReleaseAnswer<String> {
    let keys = keys(of: object)
    return keys.contains(key) ? .proven(key) : .unknown(nearest: nearest(key, among: keys))
  }

  /// Which volume provides a path in a container, and which key of which object.
  package func file(_ path: String, in container: ReleaseContainer, of workload: ReleaseWorkload)
    -> ReleaseAnswer<ReleaseFile>
  {
    let path = Self.normal(path)
    let mounts = (container.tree["volumeMounts"]?.elements ?? []).compactMap(Mount.init)
    let holding = mounts.filter { path == $0.path || path.hasPrefix($0.folder) }
    guard let mount = holding.max(by: { $0.path.utf8.count < $1.path.utf8.count }) else {
      return outside(path, mounts)
    }
    let volumes = workload.template.at("spec", "volumes")?.elements ?? []
    guard let volume = volumes.first(where: { $0["name"]?.text == mount.volume }) else {
      return .runtime("the volume '\(mount.volume)' is made for each pod", .mount(mount.volume))
    }
    let rest = path == mount.path ? "" : String(path.dropFirst(mount.folder.utf8.count))
    let inVolume = [mount.subPath, rest].filter { !$0.isEmpty }.joined(separator: "/")
    return inVolume.isEmpty ? .proven(.mount(mount.volume)) : file(inVolume, in: volume, mount)
  }

  /// A path that no volume holds is the image's, unless it leads to the mounts.
  private func outside(_ path: String, _ mounts: [Mount]) -> ReleaseAnswer<ReleaseFile> {
    if let below = mounts.first(where: { $0.path.hasPrefix(path == "/" ? path : "\(path)/") }) {
      return .proven(.mount(below.volume))
    }
    return .runtime("it is part of the image, or written at run time", nil)
  }

  private func file(_ path: String, in volume: Tree, _ mount: Mount) -> ReleaseAnswer<ReleaseFile> {
    let sources = volume.at("projected", "sources")?.elements ?? [volume]
    var names: [String] = []
    for source in sources {
      guard let reference = Self.reference(source) else {
        return .runtime(
          "it is written at run time, into the volume '\(mount.volume)'",
          .mount(mount.volume))
      }
      guard let object = object(kind: reference.kind, name: reference.name) else {
        return .runtime("\(reference.kind)/\(reference.name) is not rendered", .mount(mount.volume))
      }
      let files = files(of: object, items: reference.items)
      if let key = files[path] { return .proven(.key(object, key)) }
      // A folder within the items.
      if files.keys.contains(where: { $0.hasPrefix("\(path)/") }) {
        return .proven(.mount(mount.volume))
      }
      names += files.keys
    }
    return .unknown(nearest: nearest(path, among: names))
  }

  /// Paths in a volume, and the keys that they show.
  private func files(of object: ReleaseObject, items: [Tree]?) -> [String: String] {
    guard let items else {
      return Dictionary(keys(of: object).map { ($0, $0) }, uniquingKeysWith: { first, _ in first })
    }
    return items.reduce(into: [:]) { files, item in
      if let key = item["key"]?.text, let path = item["path"]?.text { files[path] = key }
    }
  }

  private static func reference(_ source: Tree) -> (kind: String, name: String, items: [Tree]?)? {
    if let map = source["configMap"], let name = map["name"]?.text {
      return ("ConfigMap", name, map["items"]?.elements)
    }
    guard let secret = source["secret"],
      let name = (secret["secretName"] ?? secret["name"])?.text
    else { return nil }
    return ("Secret", name, secret["items"]?.elements)
  }

  private static func normal(_ path: String) -> String {
    "/" + path.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
  }

  private struct Mount {
    var path: String
    var volume: String
    var subPath: String

    init?(_ tree: Tree) {
      guard let path = tree["mountPath"]?.text, let volume = tree["name"]?.text else { return nil }
      self.path = ReleaseObjects.normal(path)
      self.volume = volume
      subPath = (tree["subPath"] ?? tree["subPathExpr"])?.text ?? ""
    }

    /// What the paths below it begin with.
    var folder: String { path == "/" ? path : "\(path)/" }
  }
}
