internal import Foundation
internal import Processes

/// One request's runs of helm, with a folder for what must lie in files.
struct HelmRun {
  let helm: Tool
  let root: String
  let scratch: String
  let limit: Duration

  /// Helm's words when it ends with an error.
  struct Refusal: Error {
    var errors: String
  }

  /// - Throws: ``Refusal``; ``RenderProblem`` when helm was ended.
  func output(_ arguments: [String], _ layers: [ValuesLayer]) async throws -> String {
    let result = try await helm.run(
      arguments + (try options(layers)), in: root, limit: limit)
    switch result.outcome {
    case .exited(0): return result.output
    case .exited:
      throw Refusal(
        errors: result.errors.replacing("\(scratch)/values-", with: "inline values ")
          .replacing("\(root)/", with: ""))
    case .timedOut:
      throw RenderProblem(
        .other, "helm did not come to an end within \(limit.components.seconds) s")
    case .signaled: throw RenderProblem(.other, "helm failed: \(result.outcome)")
    }
  }

  /// Helm applies files first and then each kind of option after the other. Where a page needs
  /// another order (an upgrade that keeps the values of the installation), helm itself says what the
  /// first values come to, and that is laid below the others as a file.
  func inOneGroup(_ groups: [[ValuesLayer]]) async throws -> [ValuesLayer] {
    guard var layers = groups.first else { return [] }
    for group in groups.dropFirst() { layers = [.inline(try await values(layers))] + group }
    return layers
  }

  private func values(_ layers: [ValuesLayer]) async throws -> String {
    let chart = "\(scratch)/chart"
    try write("apiVersion: v2\nname: values\nversion: 0.0.0\n", to: "\(chart)/Chart.yaml")
    try write("{{ toJson .Values }}\n", to: "\(chart)/templates/values.yaml")
    let output = try await output(["template", "values", chart], layers)
    return output.split(separator: "\n").first { $0.hasPrefix("{") }.map(String.init) ?? "{}"
  }

  private func options(_ layers: [ValuesLayer]) throws -> [String] {
    var options: [String] = []
    for (number, layer) in layers.enumerated() {
      switch layer {
      case .file(let path): options += ["-f", path]
      case .inline(let text):
        let path = "\(scratch)/values-\(number + 1)"
        try write(text, to: path)
        options += ["-f", path]
      case .set(let kind, let text): options += [kind.flag, text]
      }
    }
    return options
  }

  private func write(_ text: String, to path: String) throws {
    let url = URL(filePath: path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }
}
