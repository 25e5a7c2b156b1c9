internal import Foundation
internal import Processes
internal import Trees
internal import Workspace

/// One question to the policies: all of them, about some objects, each alone.
struct PolicyRun: Sendable {
  struct Policy: Sendable, Encodable {
    var name: String
    var text: String
  }

  /// Why there is no answer.
  struct Silence: Error {
    var reason: String
  }

  private struct Request: Encodable {
    var policies: [Policy]
    var documents: [JSONForm]
  }

  private let request: Data
  private let count: Int

  init(policies: [Policy], documents: [Tree]) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let request = Request(policies: policies, documents: documents.map { JSONForm(tree: $0) })
    self.request = (try? encoder.encode(request)) ?? Data()
    count = documents.count
  }

  var fingerprint: Fingerprint { Fingerprint(of: Array(request) + Array(Self.program.utf8)) }

  /// The denials of each object, in order; nil when the output is none of ours.
  func answers(in output: Data) -> [[String]]? {
    guard let answers = try? JSONDecoder().decode([[String]].self, from: output),
      answers.count == count
    else { return nil }
    return answers
  }

  func output(of python: Tool?) async throws(Silence) -> Data {
    guard let python else { throw Silence(reason: Self.missing) }
    let result: Tool.Result
    do {
      result = try await python.run(
        ["-c", Self.program], input: String(decoding: request, as: UTF8.self))
    } catch {
      throw Silence(reason: "the policies need Python, which cannot be run")
    }
    guard result.outcome.isSuccess else {
      if result.errors.contains("No module named 'regopy'") { throw Silence(reason: Self.missing) }
      let last = result.errors.split(separator: "\n").last ?? "no reason is told"
      throw Silence(reason: "the policies cannot be asked: \(last)")
    }
    return Data(result.output.utf8)
  }

  private static let missing = "the policies need Python with the package regopy"

  private static let program = """
    import json, sys
    import regopy

    request = json.load(sys.stdin)
    engine = regopy.Interpreter()
    # Otherwise a built-in that fails makes its rule undefined, and so silent.
    engine.strict_built_in_errors = True
    for policy in request["policies"]:
        engine.add_module(policy["name"], policy["text"])
    bundle = engine.build("data.main.deny")
    if not bundle.ok():
        sys.exit("data.main.deny does not compile")
    answers = []
    for document in request["documents"]:
        engine.set_input(document)
        output = engine.query_bundle(bundle)
        if not output.ok() or str(output) == "undefined":
            sys.exit("a policy gave no answer")
        answers.append(sorted(output.results[0].expressions[0]))
    print(json.dumps(answers))
    """
}

/// A tree as JSON.
private struct JSONForm: Encodable {
  private struct Key: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  let tree: Tree

  func encode(to encoder: any Encoder) throws {
    switch tree.value {
    case .mapping(let members):
      var container = encoder.container(keyedBy: Key.self)
      for member in members {
        try container.encode(JSONForm(tree: member.value), forKey: Key(stringValue: member.key))
      }
    case .sequence(let elements):
      var container = encoder.unkeyedContainer()
      for element in elements { try container.encode(JSONForm(tree: element)) }
    default:
      var container = encoder.singleValueContainer()
      try encodeScalar(&container)
    }
  }

  private func encodeScalar(_ container: inout any SingleValueEncodingContainer) throws {
    switch tree.value {
    case .bool(let truth): try container.encode(truth)
    case .integer(let number): try container.encode(number)
    case .number(let number): try container.encode(number)
    case .string(let text): try container.encode(text)
    case .null, .mapping, .sequence: try container.encodeNil()
    }
  }
}
