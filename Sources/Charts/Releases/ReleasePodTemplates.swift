internal import Trees

/// Pods that a program of the release starts when they are needed, as Airflow does for its tasks:
/// from a template in a ConfigMap, or from a Python program there.
enum ReleasePodTemplates {
  /// Labels that Airflow adds to the pods of its tasks.
  private static let added = [
    "dag_id", "task_id", "run_id", "try_number", "map_index", "kubernetes_pod_operator",
    "kubernetes_executor", "airflow_version", "airflow_kpo_in_cluster", "airflow-worker",
    "already_checked",
  ]

  /// - Parameter spark: templates that Spark uses for its own pods are not meant.
  static func pods(from object: ReleaseObject, spark: ReleaseSpark?) -> [ReleaseRuntimeObject] {
    guard object.kind == "ConfigMap" else { return [] }
    return (object.tree["data"]?.members ?? []).compactMap { member in
      guard let text = member.value.text, !(spark?.podTemplateKeys.contains(member.key) ?? false)
      else { return nil }
      if let template = object.podTemplates[member.key] {
        return pods(template, key: member.key, object)
      }
      return text.holds("KubernetesPodOperator") ? pods(nil, key: member.key, object) : nil
    }
  }

  /// The values of a ConfigMap that are manifests of pods.
  static func templates(in object: Tree) -> [String: Tree] {
    guard object["kind"]?.text == "ConfigMap" else { return [:] }
    return (object["data"]?.members ?? []).reduce(into: [:]) { templates, member in
      guard let text = member.value.text, text.holds("kind: Pod"),
        let tree = try? Tree(yaml: text), tree["kind"]?.text == "Pod"
      else { return }
      templates[member.key] = tree
    }
  }

  private static func pods(_ template: Tree?, key: String, _ object: ReleaseObject)
    -> ReleaseRuntimeObject
  {
    let workload = template.map { ReleaseWorkload(object, template: $0) }
    var labels = (workload?.labels ?? [:]).mapValues(LabelValue.known)
    for key in added where labels[key] == nil { labels[key] = .open }
    return .some(
      "Pod", NamePattern([.any, .hash(8...10)]), labels: labels, from: object,
      "a program starts these pods by \(key) in \(object.title) when it needs them",
      workload: workload)
  }
}
