internal import Foundation
package import Processes
internal import Workspace

/// Renders charts by the real helm, each chart with the same values once: what helm read and what it
/// printed stays in a cache on the disk, refusals too.
///
/// The files of the repository are looked at once in the life of a store.
package actor RenderStore {
  package struct Statistics: Sendable, Equatable {
    /// Answers from the disk.
    package var hits = 0
    /// Runs of helm.
    package var runs = 0
    /// The time of these runs, one added to the other.
    package var seconds = 0.0
  }

  package private(set) var statistics = Statistics()
  private let helm: HelmTemplate
  private var cache: RenderCache?
  private var reader: ChartContentsReader
  private var charts: [String: ChartContents] = [:]
  private var renders: [Fingerprint: Task<Result<ReleaseObjects, RenderProblem>, Never>] = [:]
  /// By request: its key costs more than the answer, and one page asks often.
  private var answers: [RenderRequest: Task<Result<ReleaseObjects, RenderProblem>, Never>] = [:]
  private var isPruned = false
  private var busy = 0
  private var waiting: [CheckedContinuation<Void, Never>] = []

  /// Processes of helm at a time.
  private static let limit = 2

  /// - Parameters:
  ///   - root: absolute path of the repository.
  ///   - cacheFolder: where a folder `renders` is kept; nil keeps nothing.
  ///   - limit: after which helm is ended: a chart renders in less than a second, and one that does
  ///     not end in this time never will.
  package init(
    root: String, helm: Tool, cacheFolder: String?, limit: Duration = .seconds(60)
  ) {
    self.helm = HelmTemplate(helm: helm, root: root, limit: limit)
    cache = cacheFolder.map { RenderCache(folder: "\($0)/renders") }
    reader = ChartContentsReader(root: root)
  }

  /// What helm renders, or why it refuses. Whoever asks for the same at the same time waits for one
  /// run of helm.
  package func release(_ request: RenderRequest) async -> Result<ReleaseObjects, RenderProblem> {
    if let known = answers[request] { return await known.value }
    if let problem = request.remoteFile { return .failure(problem) }
    let contents = contents(of: request.chart)
    if let problem = contents.problem { return .failure(problem) }
    let key = key(of: request, contents)
    let render = renders[key] ?? Task { await self.render(request, contents, key) }
    renders[key] = render
    answers[request] = render
    return await render.value
  }

  /// ``release(_:)`` of each: one question for all costs less than one for each.
  package func releases(_ requests: [RenderRequest]) async
    -> [Result<ReleaseObjects, RenderProblem>]
  {
    var answers: [Result<ReleaseObjects, RenderProblem>] = []
    for request in requests { answers.append(await release(request)) }
    return answers
  }

  /// Renders what will be asked for, two at a time.
  package func prepare(_ requests: [RenderRequest]) async {
    await withDiscardingTaskGroup { group in
      for request in Set(requests) { group.addTask { _ = await self.release(request) } }
    }
  }

  private func contents(of chart: String) -> ChartContents {
    if let known = charts[chart] { return known }
    let contents = reader.chart(at: chart)
    charts[chart] = contents
    return contents
  }

  private func render(_ request: RenderRequest, _ contents: ChartContents, _ key: Fingerprint) async
    -> Result<ReleaseObjects, RenderProblem>
  {
    if let known = cache?.read(key) {
      statistics.hits += 1
      return known
    }
    await enter()
    let start = ContinuousClock.now
    let answer = await helm.render(request, contents)
    leave()
    statistics.runs += 1
    statistics.seconds += (ContinuousClock.now - start) / .seconds(1)
    if answer.isLasting { write(answer.result, key) }
    return answer.result
  }

  private func write(_ result: Result<ReleaseObjects, RenderProblem>, _ key: Fingerprint) {
    cache?.write(result, key)
    if !isPruned { cache?.prune() }
    isPruned = true
  }

  private func enter() async {
    if busy < Self.limit {
      busy += 1
    } else {
      await withCheckedContinuation { waiting.append($0) }
    }
  }

  /// Whoever waits longest takes the place over.
  private func leave() {
    if waiting.isEmpty {
      busy -= 1
    } else {
      waiting.removeFirst().resume()
    }
  }

  /// Everything that helm reads.
  private func key(of request: RenderRequest, _ contents: ChartContents) -> Fingerprint {
    var parts = ["render 2", helm.identity, contents.fingerprint.description]
    parts += request.arguments
    for layer in request.layers {
      switch layer {
      case .file(let path): parts += ["-f", path, fingerprint(of: path)]
      case .inline(let text): parts += ["inline", text]
      case .set(let kind, let text):
        parts += [kind.flag, text]
        if kind == .file { parts += Self.files(in: text).map(fingerprint) }
      }
    }
    return Fingerprint(of: parts)
  }

  private func fingerprint(of path: String) -> String {
    reader.fingerprint(of: path)?.description ?? "missing"
  }

  /// Paths that `key=path,key=path` names.
  private static func files(in text: String) -> [String] {
    text.split(separator: ",").compactMap { part in
      part.firstIndex(of: "=").map { String(part[part.index(after: $0)...]) }
    }
  }
}
