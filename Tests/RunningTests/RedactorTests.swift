import Diagnostics
import Foundation
import Recipes
import Running
import Synchronization
import Testing

@Suite struct RedactorTests {
  @Test func secretsOfTheClusterAreRedacted() {
    var redactor = Redactor()
    let list = #"{"items": [{"data": {"a": "czNjcjN0LXZhbHVl", "b": "eA=="}}, {}]}"#
    let isRead = redactor.add(secretList: list)
    let isNoList = redactor.add(secretList: "no JSON")
    #expect(isRead && !isNoList)
    #expect(redactor("key s3cr3t-value czNjcjN0LXZhbHVl x") == "key [REDACTED] [REDACTED] x")
  }

  @Test(arguments: [
    ("a=password-1", "a=[REDACTED]"), ("password-", "password-"),
    // The longer of two with the same beginning, and two that overlap.
    ("password-123", "[REDACTED]"), ("my-password-1 23", "[REDACTED] 23"),
    ("password-1password-1", "[REDACTED][REDACTED]"), ("", ""),
    ("пароль password-1", "пароль [REDACTED]"),
    // Printed inside JSON, and line by line.
    (#"{"a":"say \"hello\" twice"}"#, #"{"a":"[REDACTED]"}"#),
    ("  key = 0123456789abcdef # x", "  [REDACTED] # x"), ("import os", "import os"),
  ])
  func valuesAreFoundInEveryForm(text: String, redacted: String) {
    let redactor = Redactor(secrets: [
      "password-1\n", "password-123", "my-password", "short", "say \"hello\" twice",
      "import os\nkey = 0123456789abcdef\n",
    ])
    #expect(redactor(text) == redacted)
  }

  /// Every service account has a token with these, and pages are full of them.
  @Test func theNamespaceOfATokenIsNoSecret() {
    func encoded(_ text: String) -> String { Data(text.utf8).base64EncodedString() }
    var redactor = Redactor()
    redactor.add(
      secretList: """
        {"items": [{"type": "kubernetes.io/service-account-token", "data": {
        "namespace": "\(encoded("kube-system"))", "ca.crt": "\(encoded("certificate"))",
        "token": "\(encoded("eyJhbGciOi"))"}}]}
        """)
    #expect(
      redactor("kube-system certificate eyJhbGciOi") == "kube-system certificate [REDACTED]")
  }

  /// A secret that a step prints and that exists only then, as it is told and as it is reported.
  @Test func aRunTellsNoSecret() async throws {
    let cluster = try FakeCluster()
    try cluster.write("secrets", #"{"items": [{"data": {"key": "czNjcjN0LXZhbHVl"}}]}"#)
    try cluster.write("events", "pulled with s3cr3t-value\n")
    let recipe = cluster.recipe {
      $0.replacing("name=verified}\ncat state", with: "name=verified}\necho s3cr3t-value")
        .replacing("output-of=verified}\nhealthy", with: "output-of=verified}\nanother")
    }
    let told = Mutex("")
    let terminal = TerminalReport(isColoured: false)
    let report = try await cluster.verify(recipe) { event in
      told.withLock { $0 += (terminal.text(event) ?? "") + "\n" }
    }
    let texts = told.withLock { $0 }
    #expect(texts.contains("red as it must be: expected 'another', got '[REDACTED]'"))
    #expect(texts.contains("pulled with [REDACTED]"))
    #expect(!texts.contains("s3cr3t-value"))
    #expect(report.results.last?.output == "[REDACTED]\n")
    #expect(report.results.last?.verdict == .failed("expected 'another', got '[REDACTED]'"))
  }

  @Test func everyPartOfAReportIsRedacted() async throws {
    let cluster = try FakeCluster()
    try cluster.write("secrets", #"{"items": [{"data": {"key": "czNjcjN0LXZhbHVl"}}]}"#)
    let secrets = ClusterSecrets(cluster.kubectl)
    #expect(await secrets.read())
    let secret = "s3cr3t-value"
    var report = SampleReport.run(failing: true)
    report.results = [
      SampleReport.step("a", .fix, .failedAsProven(secret), output: secret),
      SampleReport.step("b", .fix, .skipped(secret)), SampleReport.step("c", .fix, .passed),
    ]
    report.earlierFailures = [SampleReport.step("d", .fix, .failed(secret))]
    report.findings = [Diagnostic(rule: "r", what: secret, why: secret, help: secret)]
    report.counterProofs = [CounterProof(without: "fix", failedAt: "d", complaint: secret)]
    let redacted = secrets.redact(report)
    let suite = SampleReport.suite([redacted])
    let reports = [
      "\(redacted)", JUnitReport(suite).description, MarkdownReport(suite).description,
      String(decoding: try JSONReport(suite).data, as: UTF8.self),
      "\(GitHubAnnotation.annotations(of: suite))",
    ]
    for text in reports {
      #expect(text.contains("REDACTED"))
      #expect(!text.contains(secret), "\(text)")
    }
  }

  @Test func aClusterThatShowsNoSecretsIsTold() async throws {
    let cluster = try FakeCluster()
    try cluster.write("secrets", "Forbidden")
    #expect(await !ClusterSecrets(cluster.kubectl, namespace: "spark").read())
  }
}
