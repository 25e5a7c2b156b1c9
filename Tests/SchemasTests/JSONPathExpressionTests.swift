import Schemas
import Testing
import Trees

/// Paths as a person would write them, one after the other.
private func written(_ expression: JSONPathExpression) -> [String] {
  expression.paths.map { written($0) }
}

private func written(_ path: FieldPath) -> String {
  path.steps.map { step in
    switch step.selector {
    case .key(let name): ".\(name)"
    case .index(let index): "[\(index)]"
    case .slice(let from, let to, let step):
      "[\(from.map(String.init) ?? ""):\(to.map(String.init) ?? ""):\(step)]"
    case .each: "[*]"
    case .anywhere(let name): "..\(name)"
    case .filter(let filter):
      "[?\(written(filter.path))\(filter.comparison == .exists ? "" : filter.comparison.rawValue)\(filter.value ?? "")]"
    }
  }.joined()
}

@Suite struct JSONPathExpressionTests {
  @Test(
    "kubectl's JSONPath",
    arguments: [
      ("{.data.token}", [".data.token"]),
      ("{.data.spark-defaults\\.conf}", [".data.spark-defaults.conf"]),
      ("{.items[*].metadata.name}", [".items[*].metadata.name"]),
      (
        "{range .items[*]}{.metadata.name}{\"\\t\"}{.status.phase}{\"\\n\"}{end}",
        [".items[*].metadata.name", ".items[*].status.phase"]
      ),
      ("{range .items[*]}{@.a}{range .b[*]}{.c}{end}{end}", [".items[*].a", ".items[*].b[*].c"]),
      (
        "{.status.conditions[?(@.type==\"Ready\")].status}",
        [".status.conditions[?.type==Ready].status"]
      ),
      ("{.spec.ports[?(@.name=='http')].port}", [".spec.ports[?.name==http].port"]),
      (
        "{range .metadata.managedFields[?(@.fieldsV1.f\\:rules)]}{.manager}{end}",
        [".metadata.managedFields[?.fieldsV1.f:rules].manager"]
      ),
      ("{.metadata.labels['app']}", [".metadata.labels.app"]),
      ("{.metadata.labels['kubernetes\\.io/name']}", [".metadata.labels.kubernetes.io/name"]),
      ("{.items[0]}", [".items[0]"]), ("{.items[-1:].a}", [".items[-1::1].a"]),
      ("{.items[0:2].a}", [".items[0:2:1].a"]),
      ("{.items[0,1].a}", [".items[0].a", ".items[1].a"]),
      ("{['a', 'b']}", [".a", ".b"]), ("{..image}", ["..image"]),
      ("{.spec..image}", [".spec..image"]),
      ("{$.a.b}", [".a.b"]), ("{@}", [""]), ("{.a} and {.b}", [".a", ".b"]), ("{.a.*}", [".a[*]"]),
      ("{range .items[*]}{\"x\"}{end}", [".items[*]"]), ("{ .a }", [".a"]), ("{\"text\"}", []),
    ])
  func paths(_ text: String, _ wanted: [String]) {
    let expression = JSONPathExpression(jsonPath: text)
    #expect(written(expression) == wanted)
    #expect(expression.problem == nil)
    #expect(expression.doubt == nil)
  }

  @Test(
    "What kubectl refuses",
    arguments: [
      (".data.token", "'.data.token' has no braces — kubectl prints it as it is", 0..<11),
      ("{.data.token", "a brace is not closed — kubectl wants '}'", 12..<12),
      ("{.items[0}", "a bracket is not closed — kubectl wants ']'", 7..<10),
      ("{.items[a].b}", "'[a]' is no index — it is no number", 8..<9),
      ("{.labels[\"app\"]}", "'[\"app\"]' is no index — kubectl wants single quotes", 9..<14),
      (
        "{.a[?(@.b=\"c\")]}", "'=' compares nothing — kubectl knows ==, !=, <, <=, > and >=", 9..<10
      ),
      ("{.a[?(@.b==\"c\"]}", "a filter is not closed — kubectl wants ')]'", 3..<16),
      (
        "{.a[?(@.b==c)]}", "'c' is no value — kubectl wants quotes around a text", 11..<12
      ),
      ("{a.b}", "'a' has no meaning in a path — kubectl wants '.', '[' or '}' there", 1..<2),
      ("{end}", "'{end}' ends nothing — no '{range}' is open", 1..<4),
      ("{.a | b}", "'|' has no meaning in a path — kubectl wants '.', '[' or '}' there", 4..<5),
    ])
  func problems(_ text: String, _ wanted: String, _ range: Range<Int>) throws {
    let problem = try #require(JSONPathExpression(jsonPath: text).problem)
    #expect("\(problem.what) — \(problem.why)" == wanted)
    #expect(problem.range == range)
  }

  @Test func `a step knows its bytes`() throws {
    let text = "{.metadata.labels['app']} {.x}"
    let paths = JSONPathExpression(jsonPath: text).paths
    #expect(paths[0].steps.map(\.range) == [1..<10, 10..<17, 19..<22])
    #expect(paths[1].range == 27..<29)
  }

  @Test func `what a filter reads is a path, too`() throws {
    let expression = JSONPathExpression(jsonPath: "{.a[?(@.b.c==\"x\")].d}")
    #expect(expression.allPaths.map { written($0) } == [".a[*].b.c", ".a[?.b.c==x].d"])
    #expect(expression.allPaths[0].steps.map(\.range) == [1..<3, 3..<18, 7..<9, 9..<11])
  }

  @Test(
    "Braces may be missing where kubectl completes them",
    arguments: ["{.status.phase}", ".status.phase", "status.phase", "{status.phase}"])
  func relaxed(_ text: String) {
    #expect(written(JSONPathExpression(relaxed: text)) == [".status.phase"])
  }

  @Test func `columns`() throws {
    let expression = JSONPathExpression(
      customColumns: "NAME:.metadata.name,IMAGE:.spec.containers[*].image")
    #expect(written(expression) == [".metadata.name", ".spec.containers[*].image"])
    #expect(expression.paths[1].steps[0].range == 26..<31)
    let problem = try #require(JSONPathExpression(customColumns: "A:.a,B").problem)
    #expect(problem.what == "'B' is no column")
    #expect(problem.range == 5..<6)
  }

  @Test(
    "Go templates",
    arguments: [
      ("{{.status.phase}}", [".status.phase"]),
      (
        "{{range .items}}{{.metadata.name}}{{\"\\n\"}}{{end}}",
        [".items", ".items[*].metadata.name"]
      ),
      ("{{index .data \"a.b\"}}", [".data.a.b"]),
      ("{{ (index .status.conditions 0).type }}", [".status.conditions[0].type"]),
      ("{{.data.token | base64decode}}", [".data.token"]),
      ("{{range $i, $e := .items}}{{$e.kind}}{{end}}", [".items", ".items[*].kind"]),
      ("{{with .spec}}{{.replicas}}{{end}}", [".spec", ".spec.replicas"]),
      (
        "{{range .items}}{{if eq .type \"Ready\"}}{{.status}}{{else}}{{.reason}}{{end}}{{end}}",
        [".items", ".items[*].type", ".items[*].status", ".items[*].reason"]
      ),
      ("{{$x := .a}}{{$x.b}}", [".a", ".a.b"]), ("{{printf \"%s\" .a.b}}", [".a.b"]),
      ("{{range .items}}{{$.kind}}{{end}}", [".items", ".kind"]), ("{{- .a -}}", [".a"]),
    ])
  func templates(_ text: String, _ wanted: [String]) {
    let expression = JSONPathExpression(goTemplate: text)
    #expect(written(expression) == wanted)
    #expect(expression.problem == nil)
    #expect(expression.doubt == nil)
  }

  @Test(
    "jq",
    arguments: [
      (".items[].metadata.name", [".items[*].metadata.name"], true),
      (".items[] | .metadata.name", [".items[*].metadata.name"], true),
      (".data[\"a.b\"]", [".data.a.b"], true), (".data.\"a.b\" | @base64d", [".data.a.b"], true),
      (".items[0].status.phase", [".items[0].status.phase"], true), (".", [], true),
      (
        ".items[] | select(.status.phase==\"Running\") | .metadata.name",
        [".items[*].status.phase", ".items[*].metadata.name"], true
      ),
      (".a, .b", [".a", ".b"], true), (".items | length", [".items"], true),
      (".a?.b", [".a.b"], true),
      (".items | map(.a)", [".items[*].a"], true),
      (".items | group_by(.a)", [".items"], false), ("[.items[].a]", [], false),
      (".. | .a", [], false),
      ("to_entries[] | .key", [], false),
    ])
  func jq(_ text: String, _ wanted: [String], _ isCertain: Bool) {
    let expression = JSONPathExpression(jq: text)
    #expect(written(expression) == wanted)
    #expect((expression.doubt == nil) == isCertain)
  }

  @Test func `paths are followed in an object`() throws {
    let tree = try Tree(
      yaml: """
        items:
          - {name: a, size: 1, image: x}
          - {name: b, size: 2}
          - {name: c, size: 3}
        """)
    func texts(_ text: String) -> [String?] {
      JSONPathExpression(jsonPath: text).resolve(in: tree).map(\.scalarText)
    }
    #expect(texts("{.items[*].name}") == ["a", "b", "c"])
    #expect(texts("{.items[-1].name}") == ["c"])
    #expect(texts("{.items[0:2].name}") == ["a", "b"])
    #expect(texts("{.items[?(@.size>1)].name}") == ["b", "c"])
    #expect(texts("{.items[?(@.image)].name}") == ["a"])
    #expect(texts("{.items[?(@.name!='a')].size}") == ["2", "3"])
    #expect(texts("{..image}") == ["x"])
    #expect(texts("{.items[7].name}") == [])
    #expect(JSONPathExpression(jsonPath: "{.items[0].nam}").paths[0].depth(in: tree) == 2)
  }
}
