import Charts
import Testing

/// What the checker asks about a small release.
@Suite struct ReleaseQuestionsTests {
  private static let release = try? ReleaseObjects(
    manifest: """
      apiVersion: v1
      kind: Service
      metadata: {name: web, labels: {app: web}}
      spec:
        selector: {app: web}
        ports: [{name: http, port: 80, targetPort: http}, {name: odd, port: 81, targetPort: nope}, {port: 82}]
      ---
      apiVersion: v1
      kind: Service
      metadata: {name: db}
      spec: {clusterIP: None, selector: {app: db}, ports: [{port: 5432}]}
      ---
      apiVersion: v1
      kind: Service
      metadata: {name: out}
      spec: {type: ExternalName, externalName: example.com}
      ---
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: web}
      spec:
        template:
          metadata: {labels: {app: web}}
          spec:
            initContainers: [{name: setup, image: busybox}]
            containers:
              - name: main
                image: nginx
                ports: [{name: http, containerPort: 8080}]
                env:
                  - {name: MODE, value: fast}
                  - {name: TOKEN, valueFrom: {secretKeyRef: {name: keys, key: token}}}
                  - {name: LOST, valueFrom: {secretKeyRef: {name: keys, key: lost}}}
                  - {name: NODE, valueFrom: {fieldRef: {fieldPath: spec.nodeName}}}
                envFrom: [{prefix: X_, configMapRef: {name: conf}}]
                volumeMounts:
                  - {name: conf, mountPath: /etc/web}
                  - {name: conf, mountPath: /etc/other/web.conf, subPath: web.conf}
                  - {name: some, mountPath: /etc/some}
                  - {name: all, mountPath: /etc/all}
                  - {name: tmp, mountPath: /tmp/}
                  - {name: extern, mountPath: /extern}
            volumes:
              - {name: conf, configMap: {name: conf}}
              - {name: some, configMap: {name: conf, items: [{key: web.conf, path: deep/a.conf}]}}
              - {name: all, projected: {sources: [{configMap: {name: conf}}, {secret: {name: keys}}]}}
              - {name: tmp, emptyDir: {}}
              - {name: extern, secret: {secretName: not-here}}
      ---
      apiVersion: apps/v1
      kind: StatefulSet
      metadata: {name: db}
      spec:
        replicas: 2
        serviceName: db
        selector: {matchLabels: {app: db}}
        template:
          metadata: {labels: {app: db}}
          spec: {containers: [{name: db, image: postgres, ports: [{name: pg, containerPort: 5433}]}]}
        volumeClaimTemplates: [{metadata: {name: data}}]
      ---
      apiVersion: batch/v1
      kind: CronJob
      metadata: {name: night}
      spec: {jobTemplate: {spec: {template: {metadata: {labels: {app: night}}, spec: {containers: [{name: n, image: n}]}}}}}
      ---
      {apiVersion: v1, kind: ConfigMap, metadata: {name: conf}, data: {web.conf: "a", mode: "b"}}
      ---
      {apiVersion: v1, kind: Secret, metadata: {name: keys}, data: {token: "YQ=="}}
      ---
      apiVersion: v1
      kind: Pod
      metadata: {name: web-test, labels: {app: web}, annotations: {helm.sh/hook: test}}
      spec: {containers: [{name: test, image: curl}]}
      """)

  private func release() throws -> ReleaseObjects { try #require(Self.release) }

  @Test(
    "Objects",
    arguments: [
      ("Deployment", "web", "proven"), ("Pod", "web-7d9f8b6c5d-abcde", "runtime"),
      ("Pod", "web-0", "unknown: Deployment/web, db-0"), ("Pod", "db-1", "proven"),
      ("Pod", "db-7", "runtime"),
      ("ReplicaSet", "web-7d9f8b6c5d", "runtime"), ("Endpoints", "web", "proven"),
      ("EndpointSlice", "web-abcde", "runtime"), ("PersistentVolumeClaim", "data-db-0", "proven"),
      ("PersistentVolumeClaim", "data-db-2", "unknown: data-db-0, data-db-1"),
      ("Job", "night-28123456", "runtime"), ("Pod", "night-28123456-x2b4q", "runtime"),
      ("Deployment", "db", "unknown: StatefulSet/db, Service/db, web"),
      ("Service", "wep", "unknown: web"), ("ServiceAccount", "default", "runtime"),
      ("Node", "worker", "runtime"), ("Secret", "sh.helm.release.v1.spark.v1", "runtime"),
      ("SparkApplication", "pi", "unknown: "), ("Secret", "not-here", "runtime"),
      ("Secret", "not-hare", "unknown: "), ("ConfigMap", "not-here", "unknown: "),
    ])
  func objects(_ kind: String, _ name: String, _ expected: String) throws {
    #expect(Self.word(try release().find(kind: kind, name: name)) == expected)
  }

  @Test(
    "Pods that a command reaches",
    arguments: [
      ("Deployment", "web", "proven main"), ("Service", "web", "proven main"),
      ("Service", "out", "runtime"), ("Pod", "db-0", "proven db"),
      ("Pod", "web-7d9f8b6c5d-abcde", "runtime main"), ("Pod", "web-test", "proven test"),
      ("Job", "night-28123456", "runtime"), ("ConfigMap", "conf", "proven"),
      ("Deployment", "wep", "unknown: web"),
    ])
  func pods(_ kind: String, _ name: String, _ expected: String) throws {
    let answer = try release().pods(kind: kind, name: name)
    let containers = (answer.value ?? []).map { " \($0.containers[0].name)" }.joined()
    #expect(Self.word(answer) + containers == expected)
  }

  @Test(
    "Selectors",
    arguments: [
      ("Pod", "app=web", "proven"), ("Pod", "app=db", "proven"), ("Pod", "app=night", "runtime"),
      ("Pod", "statefulset.kubernetes.io/pod-name=db-1", "proven"),
      (
        "Pod", "statefulset.kubernetes.io/pod-name=db-3",
        "unknown: statefulset.kubernetes.io/pod-name=db-0, statefulset.kubernetes.io/pod-name=db-1"
      ),
      ("Pod", "spark-role=executor", "unknown: "),
      ("EndpointSlice", "kubernetes.io/service-name=web", "proven"),
      ("PersistentVolumeClaim", "app=db", "proven"), ("Secret", "owner=helm", "runtime"),
      ("Service", "app=web", "proven"), ("Service", "app=wet", "unknown: app=web"),
    ])
  func selectors(_ kind: String, _ text: String, _ expected: String) throws {
    let selector = try #require(LabelSelector(text))
    #expect(Self.word(try release().find(kind: kind, matching: selector)) == expected)
  }

  @Test(
    "Containers and their ports",
    arguments: [
      ("main", "proven"), ("setup", "proven"), ("mian", "unknown: main"),
      ("istio-proxy", "runtime"),
    ])
  func containers(_ name: String, _ expected: String) throws {
    let web = try #require(try release().workloads.first { $0.object.name == "web" })
    #expect(Self.word(web.container(named: name)) == expected)
    #expect(web.port("8080").isProven)
    #expect(web.port("http").isProven)
    #expect(web.port("80").nearest == ["8080"])
  }

  @Test(
    "Variables",
    arguments: [
      ("MODE", "proven"), ("TOKEN", "proven"), ("NODE", "proven"), ("LOST", "runtime"),
      ("X_mode", "proven"), ("MODES", "unknown: MODE, NODE"), ("PATH", "runtime"),
      ("WEB_SERVICE_HOST", "runtime"), ("SOMETHING_ELSE", "runtime"),
    ])
  func variables(_ name: String, _ expected: String) throws {
    let web = try #require(try release().workloads.first { $0.object.name == "web" })
    #expect(Self.word(try release().variable(name, of: web.containers[0])) == expected)
  }

  @Test(
    "Files in a container",
    arguments: [
      ("/etc/web/web.conf", "ConfigMap/conf web.conf"), ("/etc/web", "mount conf"),
      ("/etc/web/", "mount conf"), ("/etc/web/wep.conf", "unknown: web.conf"),
      ("/etc/other/web.conf", "ConfigMap/conf web.conf"),
      ("/etc/some/deep/a.conf", "ConfigMap/conf web.conf"),
      ("/etc/some/deep", "mount some"), ("/etc/some/web.conf", "unknown: "),
      ("/etc/all/token", "Secret/keys token"), ("/etc/all/mode", "ConfigMap/conf mode"),
      ("/tmp/x", "runtime"), ("/extern/x", "runtime"), ("/usr/bin/nginx", "runtime"),
      ("/etc", "mount conf"), ("/var/run/secrets/kubernetes.io/serviceaccount/token", "runtime"),
    ])
  func files(_ path: String, _ expected: String) throws {
    let release = try release()
    let web = try #require(release.workloads.first { $0.object.name == "web" })
    let answer = release.file(path, in: web.containers[0], of: web)
    let text =
      switch answer {
      case .proven(.key(let object, let key)): "\(object.title) \(key)"
      case .proven(.mount(let volume)): "mount \(volume)"
      default: Self.word(answer)
      }
    #expect(text == expected)
  }

  @Test(
    "Ports of a Service, and where they lead",
    arguments: [
      ("80", "proven"), ("http", "proven"), ("odd", "unknown: http"), ("82", "runtime"),
      ("83", "none: 80, 81, 82"), ("htp", "none: http"),
    ])
  func ports(_ text: String, _ expected: String) throws {
    let release = try release()
    let service = try #require(release.service(named: "web"))
    let port = service.port(text)
    let word =
      port.value.map { Self.word(release.target(of: $0, in: service)) }
      ?? "none: \((port.nearest ?? []).joined(separator: ", "))"
    // `odd` leads to a port by the name of none.
    #expect(word == (text == "odd" ? "unknown: 8080" : expected))
  }

  @Test func `images, replicas, accounts`() throws {
    let release = try release()
    #expect(release.images == ["busybox", "curl", "n", "nginx", "postgres"])
    #expect(release.workloads.map(\.object.title).last == "Pod/web-test")
    #expect(release.workloads.first { $0.object.name == "db" }?.replicas == 2)
    #expect(release.workloads.first?.serviceAccount == "default")
  }

  @Test(
    "Hosts",
    arguments: [
      ("web:80", "Service/web 80 (http)"), ("http://web:80/x:y", "Service/web 80 (http)"),
      ("web", "Service/web"),
      ("web:http", "Service/web 80 (http)"),
      ("web.spark:80", "Service/web 80 (http)"), ("web.spark.svc", "Service/web"),
      ("WEB.spark.svc.cluster.local.:80", "Service/web 80 (http)"),
      ("web:8080", "no port: 80, 81, 82"), ("wep:80", "no service: web"),
      ("web.spark.svc.cluster.lokal", "domain cluster.lokal"),
      ("web.team.svc:80", "namespace team"),
      ("web.spark.example.com", "elsewhere"), ("web.example", "elsewhere"),
      ("db:5432", "Service/db 5432"), ("db:5433", "Service/db 5433 (pg)"),
      ("db:5434", "no port: 5432, 5433"), ("db-0.db:5433", "pod StatefulSet/db 5433 (pg)"),
      ("db-1.db.spark.svc.cluster.local", "pod StatefulSet/db"), ("db-x.db:5433", "elsewhere"),
      ("out:99", "Service/out"), ("localhost:80", "elsewhere"), ("127.0.0.1:80", "elsewhere"),
      ("[::1]:80", "elsewhere"), ("kubernetes.default.svc:443", "elsewhere"),
      ("s3.eu-central-1.amazonaws.com", "elsewhere"),
    ])
  func hosts(_ text: String, _ expected: String) throws {
    #expect(Self.word(try release().host(text, namespace: "spark")) == expected)
  }

  private static func word(_ host: ReleaseHost) -> String {
    let number = { (port: ReleasePort?) in port.map { " \($0)" } ?? "" }
    return switch host {
    case .service(let service, let port): service.object.title + number(port)
    case .pod(let workload, _, let port): "pod \(workload.object.title)\(number(port))"
    case .unknownService(_, let nearest): "no service: \(nearest.joined(separator: ", "))"
    case .unknownPort(_, _, let nearest): "no port: \(nearest.joined(separator: ", "))"
    case .wrongDomain(_, let found, _): "domain \(found)"
    case .otherNamespace(let namespace, _): "namespace \(namespace)"
    case .elsewhere: "elsewhere"
    }
  }

  private static func word<Value>(_ answer: ReleaseAnswer<Value>) -> String {
    switch answer {
    case .proven: "proven"
    case .runtime: "runtime"
    case .unknown(let nearest): "unknown: \(nearest.joined(separator: ", "))"
    }
  }
}
