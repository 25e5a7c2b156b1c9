import Schemas
import Testing

@Suite struct ResourceKindsTests {
  @Test(
    "kubectl's names lead to a kind",
    arguments: [
      ("svc", "Service"), ("services", "Service"), ("Service", "Service"), ("po", "Pod"),
      ("deploy", "Deployment"), ("deployments.apps", "Deployment"),
      ("deployments.v1.apps", "Deployment"), ("cm", "ConfigMap"), ("pvc", "PersistentVolumeClaim"),
      ("ingresses", "Ingress"), ("netpol", "NetworkPolicy"), ("endpoints", "Endpoints"),
      ("crd", "CustomResourceDefinition"), ("sparkapp", "SparkApplication"),
      ("sparkapplications.sparkoperator.k8s.io", "SparkApplication"),
      ("scheduledsparkapp", "ScheduledSparkApplication"), ("smon", "ServiceMonitor"),
      ("podmonitors", "PodMonitor"), ("promrule", "PrometheusRule"),
      ("hpa", "HorizontalPodAutoscaler"),
    ])
  func names(_ name: String, _ kind: String) throws {
    #expect(ResourceKinds.known.lookup(name)?.kind == kind)
  }

  @Test func `the core's events and today's ingresses come first`() throws {
    #expect(ResourceKinds.known.lookup("ev")?.group == "")
    #expect(ResourceKinds.known.lookup("ing")?.group == "networking.k8s.io")
  }

  @Test func `a misspelt name is no kind`() {
    #expect(ResourceKinds.known.lookup("deploymnt") == nil)
    #expect(ResourceKinds.known.nearest(to: "deploymnt").first == "deployment")
    #expect(ResourceKinds.known.lookup("deployments.batch") == nil)
  }

  @Test func `scope and all`() throws {
    let pods = try #require(ResourceKinds.known.lookup("pods"))
    #expect(pods.isNamespaced && pods.isInAll && pods.shortNames == ["po"])
    #expect(ResourceKinds.known.lookup("nodes")?.isNamespaced == false)
    #expect(ResourceKinds.known.lookup("clusterroles")?.isNamespaced == false)
    #expect(ResourceKinds.known.lookup("configmaps")?.isInAll == false)
  }

  @Test func `a repository adds its kinds`() {
    let kinds = ResourceKinds.known.adding([
      ResourceKind(
        custom: "Lamp", plural: "lamps", shortNames: ["lmp"], apiVersion: "light.example.com/v1")
    ])
    #expect(kinds.lookup("lmp")?.kind == "Lamp")
    #expect(kinds.lookup("lamps.light.example.com")?.group == "light.example.com")
  }
}
