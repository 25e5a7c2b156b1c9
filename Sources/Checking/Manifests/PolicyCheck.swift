package import Diagnostics
internal import Foundation
package import Processes
internal import Trees
internal import Workspace

/// Asks the policies of a repository, those of `policies/*.rego`, about the manifests of its pages:
/// all in one run of Python, whose answer is kept.
package struct PolicyCheck: Sendable {
  /// A manifest that a page shows or applies.
  package struct Question: Sendable {
    package var object: ManifestObject
    package var location: Location

    package init(_ object: ManifestObject, at location: Location) {
      self.object = object
      self.location = location
    }
  }

  private let policies: [PolicyRun.Policy]
  private let python: Tool?
  private let cacheFolder: String?

  /// - Parameters:
  ///   - python: with the package regopy.
  ///   - cacheFolder: where answers are kept; nil keeps none.
  package init(root: String, python: Tool?, cacheFolder: String?) {
    let folder = "\(root)/policies"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    policies = names.filter { $0.hasSuffix(".rego") }.sorted().compactMap { name in
      guard let text = try? String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8) else {
        return nil
      }
      return PolicyRun.Policy(name: name, text: text)
    }
    self.python = python
    self.cacheFolder = cacheFolder
  }

  /// A fact for each manifest that describes whole pods; none where the repository has no policies.
  package func check(_ questions: [Question]) async -> Ledger {
    var ledger = Ledger()
    let asked = questions.filter { $0.object.podTemplate != nil && !$0.object.isPart }
    guard !policies.isEmpty, !asked.isEmpty else { return ledger }
    let run = PolicyRun(policies: policies, documents: asked.map(\.object.tree))
    do {
      let answers = try await answers(of: run)
      for (question, denials) in zip(asked, answers) { add(question, denials, &ledger) }
    } catch {
      for question in asked {
        ledger.excluded(
          .manifest, subject(question), because: error.reason, at: question.location)
      }
    }
    return ledger
  }

  private func answers(of run: PolicyRun) async throws(PolicyRun.Silence) -> [[String]] {
    let file = cacheFolder.map { "\($0)/policies/\(run.fingerprint).json" }
    if let file, let kept = FileManager.default.contents(atPath: file),
      let answers = run.answers(in: kept)
    {
      return answers
    }
    let output = try await run.output(of: python)
    guard let answers = run.answers(in: output) else {
      throw PolicyRun.Silence(reason: "the policies gave no answer")
    }
    // A cache that cannot be written costs only time.
    if let file { try? AtomicFile.write(output, to: file) }
    return answers
  }

  private func subject(_ question: Question) -> String { "\(question.object.title), policies" }

  private func add(_ question: Question, _ denials: [String], _ ledger: inout Ledger) {
    let findings = denials.map { denial in
      Diagnostic(
        rule: "policy", what: "a policy denies \(question.object.title)", why: denial,
        help: "mend the manifest, or suppress the rule with a reason", at: question.location)
    }
    guard let first = findings.first else {
      ledger.proven(
        .manifest, subject(question), at: question.location,
        by: policies.map { "policies/\($0.name)" })
      return
    }
    ledger.wrong(.manifest, subject(question), first)
    for finding in findings.dropFirst() { ledger.add(finding) }
  }
}
