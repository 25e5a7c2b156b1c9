internal import Trees

extension ReleaseObjects {
  /// Whether any container has a file that a ConfigMap or a Secret gives it: who runs a piece of code
  /// is not always known.
  ///
  /// - Returns: nil when nothing that is rendered speaks of such a file. Unknown, with the paths that
  ///   may be meant, when its folder is mounted without it, or the file is mounted elsewhere.
  package func mountedFile(_ path: String) -> ReleaseAnswer<ReleaseFile>? {
    var nearest: [String]?
    let folder = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
    for workload in workloads {
      for container in workload.allContainers {
        switch file(path, in: container, of: workload) {
        case .proven(.key(let object, let key)): return .proven(.key(object, key))
        case .unknown(let names): nearest = (nearest ?? []) + names.map { "\(folder)/\($0)" }
        default: continue
        }
      }
    }
    let name = String(path[folder.endIndex...].dropFirst())
    let elsewhere = mountedPaths(of: name)
    if let nearest { return .unknown(nearest: elsewhere.isEmpty ? nearest : elsewhere) }
    return elsewhere.isEmpty ? nil : .unknown(nearest: elsewhere)
  }

  /// Where containers find files of a name with an extension.
  private func mountedPaths(of name: String) -> [String] {
    guard name.contains(".") else { return [] }
    var paths: Set<String> = []
    for workload in workloads {
      for container in workload.allContainers {
        for mount in container.tree["volumeMounts"]?.elements ?? [] {
          guard let folder = mount["mountPath"]?.text else { continue }
          let path = folder.hasSuffix("/\(name)") ? folder : "\(folder)/\(name)"
          if case .proven(.key) = file(path, in: container, of: workload) { paths.insert(path) }
        }
      }
    }
    return paths.sorted()
  }
}
