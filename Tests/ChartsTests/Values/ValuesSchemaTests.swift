import Testing
import Trees

@testable import Charts

@Suite struct ValuesSchemaTests {
  static let schema = """
    {
      "type": "object", "additionalProperties": false,
      "properties": {
        "port": {"type": "integer", "minimum": 1, "maximum": 65535},
        "name": {"$ref": "#/$defs/name"},
        "mode": {"enum": ["fast", "slow", 3]},
        "only": {"const": 1},
        "ratio": {"type": "number", "exclusiveMinimum": 0},
        "flag": {"type": ["boolean", "null"]},
        "tag": {"type": "string", "minLength": 1, "not": {"const": "latest"}},
        "labels": {"type": "object", "additionalProperties": {"type": "string"}},
        "ports": {"type": "object", "patternProperties": {"^p[0-9]+$": {"type": "integer"}},
          "additionalProperties": false},
        "free": {"type": "object"},
        "tree": {"$ref": "#/definitions/tree"},
        "either": {"anyOf": [{"type": "string"}, {"type": "object", "properties": {"ref": {"type": "string"}}}]},
        "joined": {"allOf": [{"properties": {"a": {"type": "integer"}}}, {"properties": {"b": {"type": "string"}}}]},
        "list": {"type": "array", "items": {"type": "object", "additionalProperties": false,
          "properties": {"host": {"type": "string"}}}},
        "chosen": {"type": "string", "if": {"minLength": 5}, "then": {"pattern": "^long"}, "else": {"pattern": "^s"}},
        "gone": false
      },
      "if": {"properties": {"mode": {"const": "fast"}}}, "then": {"properties": {"speed": {}}},
      "$defs": {"name": {"type": "string", "pattern": "^[a-z]+$"}},
      "definitions": {"tree": {"type": "object", "additionalProperties": false,
        "properties": {"left": {"$ref": "#/definitions/tree"}, "size": {"type": "integer"}}}}
    }
    """

  func model() throws -> ValuesModel {
    try ChartRepository(values: "port: 80\nlabels: {a: b}\n", schema: Self.schema).model()
  }

  @Test(
    "What the schema says of a key",
    arguments: [
      ("port", "known"), ("labels.new", "free labels"), ("ports.p1", "free"),
      ("ports.x", "charts/mill/values.schema.json allows no 'ports.x'"),
      ("free.a.b", "free"), ("tree.left.left.size", "known"),
      ("tree.left.right", "charts/mill/values.schema.json allows no 'tree.left.right'"),
      ("tree.right.size", "charts/mill/values.schema.json allows no 'tree.right'"),
      ("either.ref", "known"), ("joined.a", "known"), ("list[2].host", "known"),
      ("list[2].port", "charts/mill/values.schema.json allows no 'list[2].port'"),
      ("list.host", "charts/mill/values.schema.json allows no 'list.host'"),
      ("port.x", "charts/mill/values.schema.json allows no 'port.x'"),
      ("gone", "charts/mill/values.schema.json allows no 'gone'"),
      ("prot", "charts/mill/values.schema.json allows no 'prot'"),
    ])
  func keys(_ text: String, _ answer: String) throws {
    let answered = try model().answer(path(text))
    let found =
      switch answered {
      case .known: "known"
      case .freeForm(let below): "free \(below.spelled)"
      case .unknown(let value): value.why
      }
    #expect(found.trimmingSpace == answer)
  }

  @Test(
    "What the schema says of a value",
    arguments: [
      ("port", "8080", nil), ("port", "http", "wants a whole number, not the text 'http'"),
      ("port", "0", "wants at least 1, not 0"), ("port", "70000", "wants at most 65535, not 70000"),
      ("port", "null", nil), ("name", "Abc", "wants a text like ^[a-z]+$, not the text 'Abc'"),
      ("name", "12", "wants a text, not the number 12"), ("mode", "fast", nil), ("mode", "3", nil),
      ("mode", "quick", "allows fast, slow, 3, not the text 'quick'"),
      ("only", "2", "allows only the number 1, not the number 2"),
      ("ratio", "0", "wants more than 0, not 0"), ("flag", "true", nil),
      ("flag", "yes", "wants true or false or null, not the text 'yes'"),
      ("tag", "latest", "excludes the text 'latest'"), ("tag", "", "allows no empty text"),
      ("labels.a", "1", "wants a text, not the number 1"),
      ("ports.p1", "x", "wants a whole number, not the text 'x'"),
      ("free", "x", "wants a map, not the text 'x'"),
      ("either", "x", nil),
      ("either", "1", "wants a text, not the number 1, or wants a map, not the number 1"),
      ("joined.b", "1", "wants a text, not the number 1"),
      ("list[0].host", "1", "wants a text, not the number 1"),
      ("chosen", "longer", nil),
      ("chosen", "tedious", "wants a text like ^long, not the text 'tedious'"),
      ("chosen", "t", "wants a text like ^s, not the text 't'"), ("unknown", "t", nil),
    ] as [(String, String, String?)])
  func values(_ key: String, _ text: String, _ problem: String?) throws {
    #expect(
      try model().typeProblem(text, .set, at: path(key))
        == problem.map { "charts/mill/values.schema.json \($0)" })
  }

  @Test(
    "What helm makes of a text",
    arguments: [
      ("8080", SetFlag.string, "wants a whole number, not the text '8080'"), ("8080", .json, nil),
      ("8080", .literal, "wants a whole number, not the text '8080'"), ("8080", .file, nil),
      ("080", .set, "wants a whole number, not the text '080'"),
      ("1.5", .set, "wants a whole number, not the text '1.5'"),
      ("1.5", .json, "wants a whole number, not the number 1.5"),
      ("TRUE", .set, "wants a whole number, not true"),
      ("[1", .json, nil),
    ] as [(String, SetFlag, String?)])
  func flags(_ text: String, _ flag: SetFlag, _ problem: String?) throws {
    #expect(
      try model().typeProblem(text, flag, at: ["port"])
        == problem.map { "charts/mill/values.schema.json \($0)" })
  }

  @Test func `maps and lists as a whole`() throws {
    let model = try model()
    func problem(_ json: String, at text: String) throws -> String? {
      model.typeProblem(try Tree(yaml: json), at: path(text))
    }
    let schema = "charts/mill/values.schema.json"
    #expect(try problem("{left: {size: 1}}", at: "tree") == nil)
    #expect(
      try problem("{left: {size: x}}", at: "tree")
        == "\(schema) wants a whole number, not the text 'x', at 'size', at 'left'")
    #expect(try problem("{right: 1}", at: "tree") == "\(schema) allows no key 'right' there")
    #expect(
      try problem("[{host: 1}]", at: "list")
        == "\(schema) wants a text, not the number 1, at 'host', in a list")
  }

  @Test func `a key that the schema refuses is renamed to one that it has`() throws {
    guard case .unknown(let value) = try model().answer(["prot"]) else {
      Issue.record("prot is not unknown")
      return
    }
    #expect(value.suggestions.contains("port"))
  }
}

extension String {
  fileprivate var trimmingSpace: String { hasSuffix(" ") ? String(dropLast()) : self }
}
