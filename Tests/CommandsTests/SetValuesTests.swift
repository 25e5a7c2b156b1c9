import Commands
import Foundation
import Processes
import Testing
import Trees

/// helm's grammar of --set: what the real program makes of expressions, in Fixtures/set_values.txt.
@Suite struct SetValuesTests {
  private static let shfmt = Tool(named: "shfmt", searchPath: "/usr/bin:/usr/local/bin")!

  private struct Sample {
    var flag: String
    var expression: String
    /// Nil where helm refuses it.
    var values: Tree?
  }

  private static func samples() throws -> [Sample] {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/set_values.txt")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map { line in
      let parts = line.split(separator: "\t").map(String.init)
      return Sample(
        flag: parts[0], expression: parts[1].replacing("<newline>", with: "\n"),
        values: parts[2] == "refused" ? nil : try Tree(yaml: parts[2]))
    }
  }

  @Test func readsAsHelmDoes() async throws {
    let samples = try Self.samples()
    #expect(samples.count > 150)
    let codes = samples.map { sample in
      "helm template x y --\(sample.flag) '\(sample.expression.replacing("'", with: "'\\''"))'"
    }
    let store = ScriptStore(shfmt: Self.shfmt, folder: nil)
    for (sample, parse) in zip(samples, try await store.parse(codes)) {
      let call = try #require(ClientCall(try parse.get().commands[0]))
      #expect(
        call.problems().isEmpty == (sample.values != nil),
        "\(sample.flag) \(sample.expression): \(call.problems())")
      guard let values = sample.values else { continue }
      let helm = try #require(HelmCall(call))
      guard case .set(_, let assignments, _)? = helm.values.first else {
        Issue.record("no values: \(sample.expression)")
        continue
      }
      let result = assignments.reduce(into: Tree(.mapping([]))) { $0.set($1) }
      #expect(result.sorted == values.sorted, "\(sample.flag) \(sample.expression)")
    }
  }

  @Test func partsKnowTheirPlaces() async throws {
    let code = "helm upgrade r c --set \"a\\.b.é[1].c\"='x y',d=$V,e.$V=1"
    let script = try await ShellScript(parsing: code, shfmt: Self.shfmt)
    let call = try #require(ClientCall(script.commands[0]).flatMap(HelmCall.init))
    guard case .set(_, let assignments, .typed)? = call.values.first else {
      Issue.record("no values")
      return
    }
    let slice = { (range: Range<Int>) in
      String(decoding: Array(code.utf8)[range], as: UTF8.self)
    }
    #expect(assignments.map { slice($0.keyRange) } == ["a\\.b.é[1].c", "d", "e.$V"])
    #expect(assignments.map { slice($0.valueRange) } == ["x y", "$V", "1"])
    #expect(assignments[0].partRanges.map(slice) == ["a\\.b", "é", "1", "c"])
    #expect(assignments[0].keyText == "a\\.b.é[1].c")
    #expect(assignments[1].value == nil && assignments[1].literal == .unknown)
    #expect(assignments[2].path == [.key("e"), .unknown])
  }
}

extension Tree {
  fileprivate mutating func set(_ assignment: SetAssignment) {
    let value = Tree(literal: assignment.literal)
    // helm ends with an empty list where an index has no value, and keeps one that is there.
    self = setting(assignment.path[...], to: value)
  }

  private func setting(_ path: ArraySlice<SetAssignment.KeyPart>, to value: Tree) -> Tree {
    guard let part = path.first else { return value }
    let rest = path.dropFirst()
    switch part {
    case .key(let name):
      var members = self.members
      let inner = (self[name] ?? Tree(.null)).setting(rest, to: value)
      if let index = members.firstIndex(where: { $0.key == name }) {
        members[index].value = inner
      } else {
        members.append(Member(key: name, keyPosition: position, value: inner))
      }
      return Tree(.mapping(members))
    case .index(let index):
      var elements = self.elements
      while elements.count <= index { elements.append(Tree(.null)) }
      elements[index] = elements[index].setting(rest, to: value)
      return Tree(.sequence(elements))
    case .unknown: return self
    }
  }

  fileprivate init(literal: SetAssignment.Literal) {
    switch literal {
    case .text(let text), .file(let text): self.init(.string(text))
    case .bool(let truth): self.init(.bool(truth))
    case .integer(let number): self.init(.integer(number))
    case .null, .unknown: self.init(.null)
    case .list(let elements): self.init(.sequence(elements.map { Tree(literal: $0) }))
    case .json(let text): self = (try? Tree(yaml: text)) ?? Tree(.null)
    }
  }

  /// With the keys of mappings in order.
  fileprivate var sorted: Tree {
    switch value {
    case .mapping(let members):
      Tree(
        .mapping(
          members.map {
            Member(key: $0.key, keyPosition: position, value: $0.value.sorted)
          }.sorted { $0.key < $1.key }))
    case .sequence(let elements): Tree(.sequence(elements.map(\.sorted)))
    default: self
    }
  }
}
