internal import Trees

/// An environment variable of a container.
package struct ReleaseVariable: Sendable, Hashable {
  package enum Source: Sendable, Hashable {
    /// The value itself; it may refer to other variables as `$(NAME)`.
    case value(String)
    /// A key of a ConfigMap or a Secret.
    case key(kind: String, name: String, key: String, isOptional: Bool)
    /// A field of the pod, or a resource of the container.
    case field(String)
  }

  package let name: String
  package let source: Source
}

extension ReleaseObjects {
  /// The variables that the manifest gives a container, those of `envFrom` included.
  package func variables(of container: ReleaseContainer) -> [ReleaseVariable] {
    let single = (container.tree["env"]?.elements ?? []).compactMap(Self.variable)
    let groups = container.tree["envFrom"]?.elements ?? []
    return single
      + groups.flatMap { group in
        Self.reference(group).flatMap { reference in
          keys(of: reference.kind, reference.name)?.map { key in
            ReleaseVariable(
              name: (group["prefix"]?.text ?? "") + key,
              source: .key(
                kind: reference.kind, name: reference.name, key: key,
                isOptional: reference.isOptional))
          }
        } ?? []
      }
  }

  /// Whether a container has a variable.
  package func variable(_ name: String, of container: ReleaseContainer)
    -> ReleaseAnswer<ReleaseVariable>
  {
    let variables = variables(of: container)
    if let variable = variables.first(where: { $0.name == name }) { return resolved(variable) }
    for group in container.tree["envFrom"]?.elements ?? [] {
      if let reference = Self.reference(group), keys(of: reference.kind, reference.name) == nil {
        return .runtime(
          "the variables of \(reference.kind)/\(reference.name), which is not rendered", nil)
      }
    }
    if name.hasSuffix("_SERVICE_HOST") || name.contains("_SERVICE_PORT") {
      return .runtime("the cluster gives pods the addresses of Services", nil)
    }
    let near = Self.isCommon(name) ? [] : nearest(name, among: variables.map(\.name))
    return near.isEmpty ? .runtime("the image may set it", nil) : .unknown(nearest: near)
  }

  /// One that refers to a key that is not there keeps the container from starting.
  private func resolved(_ variable: ReleaseVariable) -> ReleaseAnswer<ReleaseVariable> {
    guard case .key(let kind, let name, let key, let isOptional) = variable.source else {
      return .proven(variable)
    }
    guard let keys = keys(of: kind, name) else {
      return .runtime("it comes from \(kind)/\(name), which is not rendered", variable)
    }
    return keys.contains(key) || isOptional
      ? .proven(variable) : .runtime("\(kind)/\(name) has no key '\(key)'", variable)
  }

  private static func variable(_ entry: Tree) -> ReleaseVariable? {
    guard let name = entry["name"]?.text else { return nil }
    guard let from = entry["valueFrom"] else {
      return ReleaseVariable(name: name, source: .value(entry["value"]?.scalarText ?? ""))
    }
    for (field, kind) in [("configMapKeyRef", "ConfigMap"), ("secretKeyRef", "Secret")] {
      guard let reference = from[field], let object = reference["name"]?.text,
        let key = reference["key"]?.text
      else { continue }
      let isOptional = reference["optional"]?.value == .bool(true)
      return ReleaseVariable(
        name: name, source: .key(kind: kind, name: object, key: key, isOptional: isOptional))
    }
    let path = from.at("fieldRef", "fieldPath") ?? from.at("resourceFieldRef", "resource")
    return ReleaseVariable(name: name, source: .field(path?.text ?? ""))
  }

  private static func reference(_ group: Tree) -> (kind: String, name: String, isOptional: Bool)? {
    for (field, kind) in [("configMapRef", "ConfigMap"), ("secretRef", "Secret")] {
      if let name = group.at(field, "name")?.text {
        return (kind, name, group.at(field, "optional")?.value == .bool(true))
      }
    }
    return nil
  }

  /// Those that shells and images set, whatever similar ones a manifest has.
  private static func isCommon(_ name: String) -> Bool {
    let names: Set = [
      "PATH", "HOME", "HOSTNAME", "USER", "PWD", "OLDPWD", "SHELL", "SHLVL", "TERM", "LANG",
      "LC_ALL", "TZ", "IFS", "UID", "EUID", "PPID", "RANDOM", "SECONDS", "OPTARG", "REPLY",
      "TMPDIR",
      "JAVA_HOME", "SPARK_HOME", "PYTHONPATH", "HADOOP_HOME", "AIRFLOW_HOME", "CONDA_DIR",
      "NB_USER", "NB_UID", "KUBERNETES_SERVICE_HOST",
    ]
    return names.contains(name)
  }
}
