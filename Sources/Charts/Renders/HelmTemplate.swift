internal import Diagnostics
internal import Foundation
internal import Glibc
internal import Processes
internal import Trees

/// Runs `helm template` for a request.
struct HelmTemplate: Sendable {
  struct Answer: Sendable {
    var result: Result<ReleaseObjects, RenderProblem>
    /// Whether another run would say the same: not when the machine failed.
    var isLasting: Bool
  }

  private let helm: Tool
  private let root: String
  /// Which program it is, by its file.
  let identity: String

  private let limit: Duration

  init(helm: Tool, root: String, limit: Duration) {
    self.limit = limit
    // A debugging helm prints what it could not parse.
    self.helm = Tool(
      path: helm.path, environment: helm.environment.merging(["HELM_DEBUG": "false"]) { $1 })
    self.root = root
    var status = stat()
    let isThere = stat(helm.path, &status) == 0
    let time = status.st_mtim
    identity = isThere ? "\(helm.path) \(status.st_size) \(time.tv_sec).\(time.tv_nsec)" : helm.path
  }

  @concurrent
  func render(_ request: RenderRequest, _ contents: ChartContents) async -> Answer {
    let scratch = "\(NSTemporaryDirectory())recipes-render-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: scratch) }
    do {
      let run = HelmRun(helm: helm, root: root, scratch: scratch, limit: limit)
      var request = request
      request.layers = try await run.inOneGroup(request.groups)
      let output = try await run.output(request.arguments, request.layers)
      return Answer(result: objects(output, contents), isLasting: true)
    } catch let refusal as HelmRun.Refusal {
      return Answer(
        result: .failure(
          RenderProblem(
            helm: refusal.errors, chart: contents.chart.name, path: contents.path(ofTemplate:))),
        isLasting: true)
    } catch let problem as RenderProblem {
      return Answer(result: .failure(problem), isLasting: false)
    } catch {
      let why = (error as? Failure)?.diagnostics.first?.message ?? error.localizedDescription
      return Answer(
        result: .failure(RenderProblem(.other, "helm cannot be run: \(why)")), isLasting: false)
    }
  }

  private func objects(_ output: String, _ contents: ChartContents)
    -> Result<ReleaseObjects, RenderProblem>
  {
    do {
      return .success(try ReleaseObjects(manifest: output, path: contents.path(ofTemplate:)))
    } catch {
      return .failure(
        RenderProblem(.template, "what the chart renders is no YAML: \(error.message)"))
    }
  }
}
