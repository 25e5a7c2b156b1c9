import Charts
import Testing

@Suite struct RenderProblemTests {
  private struct Case: CustomTestStringConvertible {
    var errors: String
    var kind: RenderProblem.Kind
    var message: String
    var path: [String]?
    var place: String?

    var testDescription: String { message }
  }

  private static let advice = "\n\nUse --debug flag to render out invalid YAML\n"
  private static let schema =
    "Error: values don't meet the specifications of the schema(s) in the following chart(s):\n"

  @Test("helm's words, in its version 3.17", arguments: cases)
  private func words(_ example: Case) {
    let problem = RenderProblem(helm: example.errors, chart: "spark-4.1") {
      $0.replacing("spark-4.1/", with: "charts/spark-4.1/")
    }
    #expect(problem.kind == example.kind)
    #expect(problem.message == example.message)
    #expect(problem.valuesPath == example.path)
    #expect(problem.place == example.place)
  }

  private static let cases: [Case] = [
    Case(
      errors: schema + """
        spark-4.1:
        - backend: backend must be one of the following: "k8s", "standalone", "operator"
        """, kind: .schema,
      message: #"backend: must be one of the following: "k8s", "standalone", "operator""#,
      path: ["backend"]),
    Case(
      errors: schema + """
        spark-4.1:
        - connect: Additional property bogus is not allowed
        - jupyter.enabled: Invalid type. Expected: boolean, given: string

        """, kind: .schema,
      message: "connect: Additional property bogus is not allowed (and 1 more)",
      path: ["connect", "bogus"]),
    Case(
      errors: schema + "spark-4.1:\n- (root): image is required\n", kind: .schema,
      message: "image is required", path: ["image"]),
    Case(
      errors: schema + "redis:\n- size: Invalid type. Expected: integer, given: string\n",
      kind: .schema, message: "redis.size: Invalid type. Expected: integer, given: string",
      path: ["redis", "size"]),
    Case(
      errors: schema
        + #"spark-4.1:\#n- a.memory: Does not match pattern '^[0-9]+(Mi|Gi)?$|write 512Mi or 2Gi^'"#,
      kind: .schema, message: "a.memory: write 512Mi or 2Gi", path: ["a", "memory"]),
    Case(
      errors: schema + "spark-4.1:\n- at '/backend': value must be one of 'k8s', 'standalone'\n",
      kind: .schema, message: "backend: value must be one of 'k8s', 'standalone'",
      path: ["backend"]),
    Case(
      errors: schema + "spark-4.1:\nunexpected EOF\n", kind: .schema,
      message: "the schema of 'spark-4.1' is no schema: unexpected EOF"),
    Case(
      errors: "Error: An error occurred while checking for chart dependencies. You may need to run "
        + "`helm dependency build` to fetch missing dependencies: found in Chart.yaml, but missing "
        + "in charts/ directory: redis", kind: .missingDependency,
      message:
        "Chart.yaml names the dependency redis, and the folder charts/ does not have it: run "
        + "'helm dependency build'"),
    Case(
      errors: "Error: template: spark-4.1/templates/x.yaml:1:13: executing "
        + #""spark-4.1/templates/x.yaml" at <.Values.a.b.c>: nil pointer evaluating interface {}.b"#
        + advice, kind: .template,
      message: ".Values.a.b.c: nil pointer evaluating interface {}.b", path: ["a", "b", "c"],
      place: "charts/spark-4.1/templates/x.yaml:1"),
    Case(
      errors:
        #"Error: template: spark-4.1/templates/a.yaml:1:6: executing "a" at <include "b" .>: "#
        + #"error calling include: template: spark-4.1/templates/_b.tpl:7:3: executing "b" at "#
        + "<.Values.x>: can't evaluate field x in type string" + advice, kind: .template,
      message: ".Values.x: can't evaluate field x in type string", path: ["x"],
      place: "charts/spark-4.1/templates/_b.tpl:7"),
    Case(
      errors: "walk.go:75: found symbolic link in path: /a resolves to /b. Contents used\n"
        + "Error: execution error at (spark-4.1/charts/base/templates/x.yaml:3:3): no S3 endpoint: "
        + "set s3.endpoint to your S3 server" + advice, kind: .template,
      message: "no S3 endpoint: set s3.endpoint to your S3 server", path: ["s3", "endpoint"],
      place: "charts/spark-4.1/charts/base/templates/x.yaml:3"),
    Case(
      errors: "Error: parse error at (spark-4.1/templates/x.yaml:1): missing value for if" + advice,
      kind: .template, message: "missing value for if", place: "charts/spark-4.1/templates/x.yaml:1"
    ),
    Case(
      errors:
        "Error: YAML parse error on spark-4.1/templates/x.yaml: error converting YAML to JSON: "
        + "yaml: line 3: did not find expected key" + advice, kind: .template,
      message: "what the template renders is no YAML: yaml: line 3: did not find expected key",
      place: "charts/spark-4.1/templates/x.yaml"),
    Case(
      errors:
        #"Error: template: spark-4.1/templates/x.yaml:1:50: executing "x" at <include "a" .>: "#
        + "error calling include: rendering template has a nested reference name: a: unable to "
        + "execute template" + advice, kind: .cycle,
      message: "the template 'a' includes itself without an end",
      place: "charts/spark-4.1/templates/x.yaml:1"),
    Case(
      errors:
        "Error: failed to parse /v.yaml: error converting YAML to JSON: yaml: line 1: did not "
        + "find expected ',' or ']'\n", kind: .values,
      message: "/v.yaml: yaml: line 1: did not find expected ',' or ']'"),
    Case(
      errors:
        "Error: failed to parse list.yaml: error unmarshaling JSON: while decoding JSON: json: "
        + "cannot unmarshal array into Go value of type map[string]interface {}\n", kind: .values,
      message: "list.yaml is no mapping of values"),
    Case(
      errors: "Error: open gone.yaml: no such file or directory\n", kind: .values,
      message: "there is no file gone.yaml"),
    Case(
      errors: "Error: failed parsing --set data: key \"y\" has no value\n", kind: .values,
      message: "failed parsing --set data: key \"y\" has no value"),
    Case(
      errors: "Error: library charts are not installable\n", kind: .other,
      message: "library charts are not installable"),
    Case(
      errors: "", kind: .other, message: "helm ended with an error and did not say why"),
  ]

  @Test func `every violation is kept`() {
    let problem = RenderProblem(
      helm: Self.schema
        + "a:\n- x: Invalid type. Expected: object, given: integer\n- y: z is required",
      chart: "a")
    #expect(problem.violations.map(\.valuesPath) == [["x"], ["y", "z"]])
    #expect(problem.violations.last?.message == "y: z is required")
  }
}
