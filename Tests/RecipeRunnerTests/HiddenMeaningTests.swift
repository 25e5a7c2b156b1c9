import Foundation
import Processes
import Testing

/// What no template says in so many words: whether a value changes anything, which objects have to be
/// there before the release, and which files Python finds in its container.
@Suite struct HiddenMeaningTests {
  private static let values = """
    cache:
      enabled: true
      persistence:
        enabled: false
    metrics:
      enabled: false
    existingSecret: ""
    search:
      enabled: false
      name: finder

    """

  /// The Secret is named and not rendered; `metrics` is looked at in vain.
  private static let templates = """
    apiVersion: v1
    kind: ConfigMap
    metadata:
      name: app-settings
    data:
      app.conf: "x"
    ---
    apiVersion: apps/v1
    kind: Deployment
    metadata:
      name: app
    spec:
      selector:
        matchLabels: {app: app}
      template:
        metadata:
          labels: {app: app}
        spec:
          {{- if .Values.metrics.enabled }}
          {{- end }}
          containers:
            - name: app
              image: python
              envFrom:
                - secretRef:
                    name: {{ .Values.existingSecret | default "app-login" }}
              volumeMounts:
                - name: settings
                  mountPath: /etc/app
          volumes:
            - name: settings
              configMap:
                name: app-settings
    {{- if .Values.cache.enabled }}
    ---
    apiVersion: v1
    kind: Service
    metadata:
      name: app-cache
    spec:
      selector: {app: app}
      ports:
        - port: 80
    {{- if .Values.cache.persistence.enabled }}
    ---
    apiVersion: v1
    kind: PersistentVolumeClaim
    metadata:
      name: app-cache
    spec:
      accessModes: [ReadWriteOnce]
      resources:
        requests:
          storage: 1Gi
    {{- end }}
    {{- end }}
    {{- if .Values.search.enabled }}
    ---
    apiVersion: v1
    kind: Service
    metadata:
      name: {{ .Values.search.name }}
    spec:
      ports:
        - port: 80
    {{- end }}

    """

  struct Block: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var language = "bash"
    var code: String
    /// Lines of the code that are wrong, with their rule.
    var findings: [String] = []
  }

  private static let install = "helm install app charts/app -n app"
  private static let other = "helm install redis redis --repo https://charts.example.org -n app"

  static let blocks = [
    Block(
      testDescription: "a toggle that changes nothing",
      code: "\(install) --set metrics.enabled=true", findings: ["1: unread-value"]),
    Block(
      testDescription: "a toggle that changes something",
      code: "\(install) --set cache.persistence.enabled=true"),
    Block(
      testDescription: "a toggle of what is off in this installation",
      code: "\(install) --set cache.enabled=false --set cache.persistence.enabled=true"),
    Block(
      testDescription: "a Secret that a template names and nobody makes",
      code: "\(install)\nkubectl get secret app-login -n app", findings: ["2: unknown-object"]),
    Block(
      testDescription: "a Secret that a value names",
      code: "\(install) --set existingSecret=keys\nkubectl get secret keys -n app"),
    Block(
      testDescription: "a chart of another repository that is called like none here",
      code: "helm install other redis --repo https://charts.example.org -n app"),
    Block(
      testDescription: "a port that no Service has, beside a chart of another repository",
      code: "\(install)\n\(other)\nkubectl exec -n app deploy/app -- curl http://app-cache:81/",
      findings: ["3: unknown-port"]),
    Block(
      testDescription: "a host that may be of a chart of another repository",
      code: "\(install)\n\(other)\nkubectl exec -n app deploy/app -- curl http://redis:81/"),
    Block(
      testDescription: "pods of a role that Spark does not know",
      code: "\(install)\n\(other)\nkubectl get pods -n app -l spark-role=executr",
      findings: ["3: unmatched-selector"]),
    Block(
      testDescription: "pods that Spark may start",
      code: "\(install)\n\(other)\nkubectl get pods -n app -l 'spark-role in (executor, driver)'"),
    Block(
      testDescription: "a chart that is nowhere",
      code: "helm install other redis -n app", findings: ["1: unknown-chart"]),
    Block(
      testDescription: "a file that a ConfigMap gives", language: "python",
      code: "open('/etc/app/app.conf').read()"),
    Block(
      testDescription: "a file that the ConfigMap does not have", language: "python",
      code: "open('/etc/app/other.conf').read()", findings: ["1: unknown-file"]),
    Block(
      testDescription: "a file whose folder is another", language: "python",
      code: "open('/etc/apps/app.conf').read()", findings: ["1: unknown-file"]),
    Block(
      testDescription: "a file that the code makes itself", language: "python",
      code: "open('/tmp/result.txt', 'w').write('x')"),
    Block(
      testDescription: "a Service of a component that is off", language: "",
      code:
        "Ask `svc/finder`.\n\n| Service | Port |\n|---|---|\n| `app-cache` | 80 |\n| `finder` | 80 |"
    ),
    Block(
      testDescription: "a Service that no component has", language: "",
      code:
        "Ask `svc/findr`.\n\n| Service | Port |\n|---|---|\n| `app-cache` | 81 |\n| `findre` | 80 |",
      findings: ["1: unknown-object", "5: unknown-port", "6: unknown-object"]),
  ]

  @Test(arguments: blocks)
  func onlyWhatIsWrong(block: Block) async throws {
    let repository = try CheckedRepository()
    try repository.write("charts/app/Chart.yaml", "apiVersion: v2\nname: app\nversion: 1.0.0\n")
    try repository.write("charts/app/values.yaml", Self.values)
    try repository.write("charts/app/templates/all.yaml", Self.templates)
    let installation = block.language == "bash" ? "" : "```bash\n\(Self.install)\n```\n\n"
    let isProse = block.language.isEmpty
    let head = "# App\n\n\(installation)" + (isProse ? "" : "```\(block.language)\n")
    try repository.write("README.md", "\(head)\(block.code)\n" + (isProse ? "" : "```\n"))
    let found = try await repository.findings()
    let above = head.count { $0 == "\n" }
    let wanted = block.findings.map { finding -> String in
      let parts = finding.split(separator: ":", maxSplits: 1)
      return "README.md:\(Int(parts[0])! + above):\(parts[1])"
    }
    #expect(found.lines == wanted)
    #expect(found.outcome == .exited(wanted.isEmpty ? 0 : 1), "\(found.errors)")
  }
}
