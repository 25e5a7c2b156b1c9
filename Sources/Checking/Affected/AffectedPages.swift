internal import Charts

/// Which pages a change touches, and why.
package struct AffectedPages: Sendable {
  /// A page with what touches it.
  package struct Page: Sendable, Hashable {
    package var path: String
    package var procedure: String?
    package var reasons: [String]
  }

  /// Renders and values of a revision.
  package struct Side: Sendable {
    let check: RepositoryCheck

    package init(_ check: RepositoryCheck) { self.check = check }
  }

  let traces: [PageTrace]
  let old: Side
  let new: Side
  /// Relative to the root.
  let changedFiles: [String]

  package init(traces: [PageTrace], old: Side, new: Side, changedFiles: [String]) {
    self.traces = traces
    self.old = old
    self.new = new
    self.changedFiles = changedFiles
  }

  /// Why nothing can be told from the charts alone; nil when it can.
  package var doubt: String? {
    let deciding = ["recipes.yaml", "Package.swift"]
    if let file = changedFiles.first(where: { deciding.contains($0) || $0.hasPrefix("Sources/") }) {
      return "'\(file)' decides how everything is checked and run"
    }
    return nil
  }

  /// In the order of the pages.
  package func pages() async -> [Page] {
    if let doubt {
      return traces.map { Page(path: $0.path, procedure: $0.procedure, reasons: [doubt]) }
    }
    var pages: [Page] = []
    for trace in traces {
      let reasons = await reasons(trace)
      if !reasons.isEmpty {
        pages.append(Page(path: trace.path, procedure: trace.procedure, reasons: reasons))
      }
    }
    return pages
  }

  private func reasons(_ trace: PageTrace) async -> [String] {
    var reasons = files(trace)
    var changed: Set<String> = []
    for request in trace.installs {
      guard let difference = await difference(request) else { continue }
      reasons.append(
        "\(Self.title(request)) renders differently: \(difference.joined(separator: ", "))")
    }
    for request in trace.mentions { changed.formUnion(await difference(request) ?? []) }
    let objects = changed.filter { trace.evidence.contains("object:\($0)") }.sorted()
    if trace.installs.isEmpty, !objects.isEmpty {
      reasons.append("it names \(objects.joined(separator: ", "))")
    }
    let values = trace.evidence.filter { $0.hasPrefix("value:") && isChanged(value: $0) }.sorted()
    if !values.isEmpty {
      let names = values.map { $0.split(separator: ":", maxSplits: 2).last.map(String.init) ?? $0 }
      reasons.append("it sets \(names.joined(separator: ", "))")
    }
    var seen: Set<String> = []
    return reasons.filter { seen.insert($0).inserted }
  }

  private func files(_ trace: PageTrace) -> [String] {
    changedFiles.compactMap { file in
      if file == trace.path { return "the page itself changed" }
      if let folder = trace.folder, file.hasPrefix("\(folder)/"), !file.hasSuffix(".md") {
        return "its file '\(file)' changed"
      }
      let isTemplate = file.contains("/templates/") || file.hasSuffix("/values.yaml")
      return !isTemplate && trace.evidence.contains(file) ? "it uses '\(file)'" : nil
    }
  }

  /// Titles of the objects that differ; nil when none does.
  private func difference(_ request: RenderRequest) async -> [String]? {
    let before = await old.check.renders.release(request)
    let after = await new.check.renders.release(request)
    switch (before, after) {
    case (.success(let before), .success(let after)):
      let difference = ReleaseObjects.difference(between: before, after)
      if difference.isEmpty { return nil }
      return (difference.added + difference.removed + difference.changed.map(\.after)).map(\.title)
    case (.failure(let before), .failure(let after)): return before == after ? nil : ["its refusal"]
    case (.success, .failure): return ["it no longer renders"]
    case (.failure, .success): return ["it renders now"]
    }
  }

  private static func title(_ request: RenderRequest) -> String {
    let files = request.layers.compactMap { layer -> String? in
      if case .file(let path) = layer { return path }
      return nil
    }
    return ([request.chart] + files).joined(separator: " with ")
  }

  /// Whether a value has another default, or is there no more.
  private func isChanged(value evidence: String) -> Bool {
    let parts = evidence.split(separator: ":", maxSplits: 2).map(String.init)
    guard parts.count == 3 else { return false }
    return old.check.standard(parts[2], of: parts[1]) != new.check.standard(parts[2], of: parts[1])
  }
}
