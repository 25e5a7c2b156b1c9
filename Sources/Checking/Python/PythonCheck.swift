internal import Diagnostics

/// Proves a piece of Python code: that it compiles, that its imports are where it runs, that its
/// Spark properties exist. Its addresses are for whoever knows the release.
package struct PythonCheck: Sendable {
  /// A piece of Python code and where it runs.
  package struct Code: Sendable {
    package var snippet: Snippet
    package var environment: ModuleEnvironment
    /// Of the Spark that it uses, as in its image's tag.
    package var sparkVersion: String?
    /// How messages call it: `the block 'probe'`, `submit.py`.
    package var name: String

    package init(
      _ snippet: Snippet, name: String = "the block", in environment: ModuleEnvironment,
      sparkVersion: String? = nil
    ) {
      self.snippet = snippet
      self.name = name
      self.environment = environment
      self.sparkVersion = sparkVersion
    }
  }

  private let properties: SparkPropertyCheck

  package init(properties: SparkPropertyCheck = SparkPropertyCheck()) {
    self.properties = properties
  }

  /// - Parameter facts: of the snippet's code, from a ``PythonReader``.
  package func check(_ code: Code, _ facts: Result<PythonFacts, PythonReader.Absence>) -> Ledger {
    var ledger = Ledger()
    let start = code.snippet.location(at: 0)
    switch facts {
    case .failure(let absence):
      ledger.excluded(.python, code.name, because: absence.reason, at: start)
    case .success(let facts):
      check(code, facts, &ledger, start)
    }
    return ledger
  }

  private func check(_ code: Code, _ facts: PythonFacts, _ ledger: inout Ledger, _ start: Location)
  {
    if let reason = facts.excluded {
      ledger.excluded(.python, code.name, because: reason, at: start)
      return
    }
    if let problem = facts.error {
      ledger.wrong(
        .python, code.name,
        Diagnostic(
          rule: "python-syntax", what: "\(code.name) is no valid Python",
          why: "\(problem.message), says Python \(facts.version ?? "3")",
          help: "mend the code; it would fail for readers too",
          at: code.snippet.location(problem.position)))
      return
    }
    ledger.proven(
      .python, code.name, at: start, by: [facts.version.map { "Python \($0)" } ?? "Python"])
    for module in facts.imports ?? [] { ledger.add(check(module, code)) }
    for property in facts.properties ?? [] { ledger.add(check(property: property, code)) }
  }

  private func check(property: PythonFacts.Mention, _ code: Code) -> Ledger {
    let mention = SparkPropertyCheck.Mention(
      property.text, at: code.snippet.location(property.position), length: property.length,
      isCertain: property.isCertain ?? true)
    return properties.check(mention, version: code.sparkVersion)
  }

  private func check(_ module: PythonFacts.Mention, _ code: Code) -> Ledger {
    var ledger = Ledger()
    let place = code.snippet.location(module.position)
    if module.isStandard == true {
      ledger.proven(.module, module.text, at: place, by: ["Python's standard library"])
      return ledger
    }
    switch code.environment.answer(module.text) {
    case .present(let evidence): ledger.proven(.module, module.text, at: place, by: [evidence])
    case .unsure(let reason): ledger.runtime(.module, module.text, because: reason, at: place)
    case .absent where module.isOptional == true, .misspelt where module.isOptional == true:
      ledger.runtime(.module, module.text, because: "the code goes on without it", at: place)
    case .absent(let package):
      ledger.wrong(.module, module.text, Self.undeclared(module, package, place))
    case .misspelt(let meant):
      ledger.wrong(.module, module.text, Self.misspelt(module, meant, place))
    }
    return ledger
  }
}
