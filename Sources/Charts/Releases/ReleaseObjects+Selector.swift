extension ReleaseObjects {
  /// Objects of a kind whose labels meet a selector; `nil` for any kind. What the cluster makes is
  /// answered with the object it comes from.
  package func find(kind: String?, matching selector: LabelSelector)
    -> ReleaseAnswer<[ReleaseObject]>
  {
    let candidates = candidates(kind: kind)
    let sure = candidates.filter { selector.match($0.labels) == .yes }
    let certain = sure.filter { $0.made == nil }.map(\.object)
    if !certain.isEmpty { return .proven(Self.unique(certain)) }
    let promised = sure.filter { $0.made?.isPromised ?? false }.map(\.object)
    if !promised.isEmpty { return .proven(Self.unique(promised)) }
    let possible = sure + candidates.filter { selector.match($0.labels) == .maybe }
    if let reason = possible.lazy.compactMap({ $0.made?.reason }).first {
      return .runtime(reason, Self.unique(possible.map(\.object)))
    }
    if let reason = helmSecret(kind: kind, selector) { return .runtime(reason, nil) }
    return .unknown(nearest: nearestLabels(to: selector, among: candidates.map(\.labels)))
  }

  /// The pods that a selector means, by the workloads that they belong to.
  package func pods(matching selector: LabelSelector) -> ReleaseAnswer<[ReleaseWorkload]> {
    switch find(kind: "Pod", matching: selector) {
    case .unknown(let nearest): .unknown(nearest: nearest)
    case .proven: .proven(workloads(matching: selector, atLeast: .yes))
    case .runtime(let reason, _): .runtime(reason, workloads(matching: selector, atLeast: .maybe))
    }
  }

  /// Workloads whose pods meet it.
  func workloads(matching selector: LabelSelector, atLeast match: LabelMatch) -> [ReleaseWorkload] {
    var found: [ReleaseWorkload] = []
    for candidate in candidates(kind: "Pod") where selector.match(candidate.labels) >= match {
      guard let workload = candidate.made?.workload ?? candidate.object.derived.workload,
        !found.contains(workload)
      else { continue }
      found.append(workload)
    }
    return found.filter { !$0.object.isHook } + found.filter(\.object.isHook)
  }

  private struct Candidate {
    var object: ReleaseObject
    var labels: [String: LabelValue]
    var made: ReleaseRuntimeObject?
  }

  private func candidates(kind: String?) -> [Candidate] {
    let rendered = objects.filter { kind == nil || $0.kind == kind }.map {
      Candidate(object: $0, labels: $0.labels.mapValues(LabelValue.known), made: nil)
    }
    let made = runtimeObjects.filter { kind == nil || $0.kind == kind }.map {
      Candidate(object: $0.origin, labels: $0.labels, made: $0)
    }
    return rendered + made
  }

  private static func unique(_ objects: [ReleaseObject]) -> [ReleaseObject] {
    var seen: Set<ReleaseObject> = []
    return objects.filter { seen.insert($0).inserted }
  }

  /// Helm stores each revision in a Secret that has labels.
  private func helmSecret(kind: String?, _ selector: LabelSelector) -> String? {
    let labels = [
      "owner": LabelValue.known("helm"), "name": .open, "status": .open,
      "version": .open, "modifiedAt": .open,
    ]
    guard kind == "Secret" || kind == "ConfigMap", selector.match(labels) != .no else { return nil }
    return "helm keeps a Secret for each revision of a release"
  }

  /// Labels that are there: first those of a near key that have the value.
  private func labels(like key: String, _ value: String, among labels: [[String: LabelValue]])
    -> [String]
  {
    let having = labels.flatMap { $0.filter { $0.value == .known(value) }.keys }
    let near = nearest(key, among: Array(Set(having)).sorted())
    if !near.isEmpty { return near.prefix(1).map { "\($0)=\(value)" } }
    let keys = nearest(key, among: Array(Set(labels.flatMap(\.keys))).sorted())
    return keys.prefix(1).flatMap { key in
      let known = labels.compactMap { if case .known(let text) = $0[key] { text } else { nil } }
      return Array(Set(known)).sorted().prefix(3).map { "\(key)=\($0)" }
    }
  }

  /// Where one requirement alone finds nothing, what is near to it.
  private func nearestLabels(to selector: LabelSelector, among labels: [[String: LabelValue]])
    -> [String]
  {
    for requirement in selector.requirements {
      guard case .isIn(let values) = requirement.condition, let value = values.first else {
        continue
      }
      let present = Set(labels.compactMap { $0[requirement.key] })
      if present.isEmpty {
        return self.labels(like: requirement.key, value, among: labels)
      }
      let known = present.compactMap { if case .known(let text) = $0 { text } else { nil } }
      if !known.contains(where: values.contains) {
        return nearest(value, among: known.sorted()).map { "\(requirement.key)=\($0)" }
      }
    }
    return []
  }
}
