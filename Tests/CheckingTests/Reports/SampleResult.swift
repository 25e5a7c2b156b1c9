import Checking
import Diagnostics

/// A result with everything that a report has to show.
enum SampleResult {
  static let page = SourceText(
    path: "docs/страница 1.md",
    text: """
      # Порт
      ```bash
      helm upgrade gate charts/gateway --set monitoring.enable=true -n spark
      \tkubectl\tget svc/gatewey
      echo "日本語 порт 8080" | nc gatewey 8080
      \(String(repeating: "word ", count: 30))kubectl logs deploy/gatewey \(String(repeating: "tail ", count: 30))
      color \u{1B}[31mred\u{202E}
      ```

      """)

  static let windows = SourceText(path: "win.md", text: "\u{FEFF}a gatewey\r\nnext\r\n")

  static let store = SourceStore([page, windows])

  private static func finding(
    _ rule: String, _ what: String, line: Int, column: Int, length: Int? = nil,
    help: String? = nil, replacement: String? = nil, in path: String = page.path
  ) -> Diagnostic {
    Diagnostic(
      rule: rule, what: what, why: "the charts know none of that name", help: help,
      at: Location(path: path, position: Position(line: line, column: column)), length: length,
      replacement: replacement)
  }

  static let findings: [Diagnostic] = [
    finding(
      "unknown-value", "the chart 'gateway' has no value 'monitoring.enable'", line: 3, column: 40,
      length: 17, help: "did you mean 'monitoring.enabled'?", replacement: "monitoring.enabled"),
    finding("unknown-object", "no Service 'gatewey'", line: 4, column: 14, length: 11),
    finding("unknown-host", "no Service 'gatewey'", line: 5, column: 37, length: 7),
    finding("unknown-object", "no Deployment 'gatewey'", line: 6, column: 164, length: 14),
    finding("text", "a control character", line: 7, column: 7, help: "remove it"),
    finding("unclosed-fence", "past the end", line: 99, column: 1),
    finding(
      "unknown-object", "no 'gatewey'", line: 1, column: 6, length: 7, replacement: "gateway",
      in: "win.md"),
    Diagnostic(
      .warning, rule: "missing-translation", what: "the page has no 'en' version",
      why: "every page stands in every language", help: "write it\nor remove the other",
      at: Location(path: page.path)),
    Diagnostic(
      rule: "unreadable", what: "something \u{7}odd", why: "no file is to blame"),
  ]

  private static func place(_ line: Int, _ column: Int) -> Location {
    Location(path: page.path, position: Position(line: line, column: column))
  }

  static let result = CheckResult(
    pages: 2, commands: 4,
    facts: [
      Fact(.command, "helm upgrade", .proven, at: place(3, 1), by: ["helm"]),
      Fact(
        .chart, "charts/gateway", .proven, at: place(3, 19), by: ["charts/gateway/Chart.yaml"]),
      Fact(.valuesKey, "monitoring.enable", .wrong, at: place(3, 40)),
      Fact(.object, "Service/gatewey", .wrong, at: place(4, 14)),
      Fact(.object, "Pod/gate-0", .runtime("a pod's name"), at: place(6, 1)),
      Fact(
        .object, "Service/other", .excluded("suppressed: of another team"), at: place(6, 2)),
      Fact(.host, "gatewey:8080", .wrong, at: place(5, 37)),
    ],
    findings: findings,
    suppressed: [
      SuppressedFinding(
        finding("unknown-object", "no Service 'other'", line: 6, column: 2, length: 3),
        reason: "of another team")
    ])
}
