import Charts
import Foundation
import Processes
import Testing

/// Questions that this repository's pages ask, put to its real charts.
@Suite(.enabled(if: RealCharts.helm != nil)) struct RealReleaseTests {
  /// One store for all tests: each preset is rendered once.
  private static let store = RenderStore(
    root: RealCharts.root, helm: RealCharts.helm ?? Tool(path: "/nowhere"), cacheFolder: nil)

  private func release(_ preset: String) async throws -> ReleaseObjects {
    let chart = String(preset.prefix { $0 != "/" })
    return try await Self.store.release(
      RealCharts.request(chart, ["presets/\(preset).yaml"])
    ).get()
  }

  @Test(arguments: RealCharts.requests)
  func `every preset renders, and every template is a file`(_ request: RenderRequest) async throws {
    let release = try await Self.store.release(request).get()
    #expect(release.objects.count > 10)
    for object in release.objects {
      #expect(
        FileManager.default.fileExists(atPath: "\(RealCharts.root)/\(object.template)"),
        "\(object.template)")
      #expect(!object.template.contains("/charts/spark-base/"))
    }
    for service in release.services {
      for port in service.ports {
        let target = release.target(of: port, in: service)
        #expect(target.nearest == nil, "\(service.object.title) \(port): \(target)")
      }
    }
    for workload in release.workloads {
      for container in workload.allContainers {
        for variable in release.variables(of: container) {
          let answer = release.variable(variable.name, of: container)
          #expect(answer.isProven, "\(workload.object.title) \(variable.name): \(answer)")
        }
      }
    }
  }

  @Test(
    "Selectors of the pages",
    arguments: [
      ("spark-4.1/jupyter-connect-k8s", "spark-role=executor", "runtime"),
      ("spark-4.1/jupyter-connect-k8s", "spark-role=driver", "unknown"),
      ("spark-4.1/jupyter-connect-k8s", "app.kubernetes.io/component=connect", "proven"),
      ("spark-4.1/jupyter-connect-k8s", "app.kubernetes.io/component=conect", "unknown"),
      ("spark-4.1/jupyter-connect-standalone", "spark-role=executor", "unknown"),
      (
        "spark-4.1/jupyter-connect-standalone", "app.kubernetes.io/component=spark-worker", "proven"
      ),
      ("spark-3.5/jupyter-connect-k8s", "app.kubernetes.io/component=history-server", "proven"),
      ("spark-4.1/airflow-operator", "spark-role=driver", "runtime"),
      ("spark-4.1/airflow-k8s-submit", "spark-role=executor", "runtime"),
      ("spark-4.1/airflow-k8s-submit", "dag_id=spark_submit", "runtime"),
      ("spark-4.1/jupyter-connect-k8s", "dag_id=spark_submit", "unknown"),
    ])
  func selectors(_ preset: String, _ text: String, _ expected: String) async throws {
    let selector = try #require(LabelSelector(text))
    let answer = try await release(preset).pods(matching: selector)
    let word = answer.isProven ? "proven" : answer.reason == nil ? "unknown" : "runtime"
    #expect(word == expected, "\(answer)")
  }

  @Test func `Spark Connect to the letter`() async throws {
    let release = try await release("spark-4.1/jupyter-connect-k8s")
    let connect = try #require(
      release.workloads.first { $0.object.title == "Deployment/spark-connect" })
    let container = try #require(connect.container(named: "spark-connect").value)
    #expect(connect.container(named: "s3-prepare").isProven)
    #expect(connect.container(named: "spark-conect").nearest == ["spark-connect"])
    #expect(release.variable("AWS_ACCESS_KEY_ID", of: container).isProven)
    #expect(
      release.file("/opt/spark-conf-source/spark-defaults.conf", in: container, of: connect).value
        == .key(
          try #require(release.object(kind: "ConfigMap", name: "spark-connect-conf")),
          "spark-defaults.conf"))
    #expect(
      release.find(kind: "Deployment", name: "spark-conect").nearest?.first == "spark-connect")
    #expect(
      release.find(kind: "Pod", name: "spark-connect-1a2b3c-exec-1").reason
        == "Spark starts its executors, and names them")
    guard
      case .service(let service, let port) = release.host(
        "spark-connect.spark.svc.cluster.local:15002", namespace: "spark")
    else {
      Issue.record("no Service")
      return
    }
    #expect(service.object.title == "Service/spark-connect")
    #expect(port?.number == 15002)
  }

  @Test func `executors, as their template has them`() async throws {
    let selector = try #require(LabelSelector("spark-role=executor,app.kubernetes.io/name=spark"))
    let release = try await release("spark-4.1/jupyter-connect-k8s")
    let executor = try #require(release.pods(matching: selector).value?.first)
    #expect(executor.containers.map(\.name) == ["executor"])
    #expect(executor.object.title == "ConfigMap/spark-connect-conf")
    let operatorRelease = try await self.release("spark-4.1/airflow-operator")
    let driver = operatorRelease.pods(kind: "Pod", name: "trip-report-driver").value?.first
    #expect(driver?.containers.map(\.name) == ["spark-kubernetes-driver"])
    #expect(
      operatorRelease.find(kind: "SparkApplication", name: "trip-report-nightly-1764288000").reason
        == "ScheduledSparkApplication/trip-report-nightly starts its applications by the clock")
  }

  @Test func `presets differ by what they add`() async throws {
    let plain = try await release("spark-4.1/jupyter-connect-k8s")
    let request = RealCharts.requests.first {
      $0.layers.contains(.set(.set, "mlflow.enabled=true"))
    }
    let more = try await Self.store.release(try #require(request)).get()
    let difference = ReleaseObjects.difference(between: plain, more)
    #expect(difference.added.map(\.title).contains("Deployment/mlflow"))
    #expect(difference.removed.isEmpty)
  }

  /// The times are printed for whoever wants to know: no test fails by them.
  @Test func `a second render says the same, and so does the cache`() async throws {
    let helm = try #require(RealCharts.helm)
    try await RealCharts.temporaryFolder { folder in
      for name in ["cold", "warm", "warm again"] {
        let start = ContinuousClock.now
        let store = RenderStore(root: RealCharts.root, helm: helm, cacheFolder: folder)
        await store.prepare(RealCharts.requests)
        let time = (ContinuousClock.now - start) / .milliseconds(1)
        let statistics = await store.statistics
        print(
          "\(RealCharts.requests.count) presets \(name): \(Int(time)) ms,",
          "\(statistics.runs) runs of helm, \(Int(statistics.seconds * 1_000)) ms in them")
        #expect(statistics.runs == (name == "cold" ? RealCharts.requests.count : 0))
        for request in RealCharts.requests {
          let first = try await Self.store.release(request).get()
          let second = try await store.release(request).get()
          let difference = ReleaseObjects.difference(between: first, second)
          #expect(difference.isEmpty, "\(difference.changed.map(\.after.title))")
        }
      }
    }
  }
}
