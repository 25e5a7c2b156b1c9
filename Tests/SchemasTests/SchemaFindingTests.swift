import Schemas
import Testing
import Trees

@Suite struct SchemaFindingTests {
  private func findings(_ text: String, _ schema: KubernetesSchema = KubernetesSchema())
    throws -> [String]
  {
    schema.findings(in: try Tree(yaml: text)).map { finding in
      "\(finding.position): \(finding.what) — \(finding.why)"
        + (finding.help.map { "; \($0)" } ?? "")
    }
  }

  @Test(
    "A manifest's mistakes, each at its place",
    arguments: [
      (
        "apiVersion: v1\nkind: Service\nspec:\n  ports:\n    - port: 80\n      target: 8080\n",
        [
          "6:7: ServicePort has no field 'target' — Kubernetes 1.20 to 1.34 would refuse or drop 'spec.ports[0].target'; did you mean 'targetPort'?"
        ]
      ),
      (
        "apiVersion: apps/v1\nkind: Deployment\nspec:\n  replicas: '3'\n  selector: {}\n  template: {}\n",
        [
          "4:13: 'spec.replicas' is the string '3' — apps/v1 Deployment has an integer there; write it without quotes: 3"
        ]
      ),
      (
        "apiVersion: v1\nkind: Pod\nspec:\n  resources: {}\n  containers:\n    - image: a\n",
        [
          "6:7: 'spec.containers[0].name' is missing — Kubernetes 1.20 to 1.34 wants it in each Container; add it: a string",
          "4:3: PodSpec has no field 'resources' in Kubernetes 1.20 — it came in 1.32",
        ]
      ),
      (
        "apiVersion: sparkoperator.k8s.io/v1beta2\nkind: SparkApplication\nspec: {type: Java, mode: cluster, sparkVersion: '4', mainApplicationFile: a, driver: {core: 1}}\n",
        [
          "3:87: DriverSpec has no field 'core' — the Spark operator would refuse or drop 'spec.driver.core'; did you mean 'cores'?",
          "3:1: 'spec.executor' is missing — the Spark operator wants it in each SparkApplicationSpec; add it: a mapping",
        ]
      ),
      (
        "apiVersion: policy/v1beta1\nkind: PodSecurityPolicy\n",
        [
          "1:13: policy/v1beta1 PodSecurityPolicy is not in Kubernetes 1.34 — it was removed in 1.25"
        ]
      ),
      (
        "apiVersion: extensions/v1beta1\nkind: Deployment\n",
        [
          "1:13: extensions/v1beta1 has no kind 'Deployment' — Kubernetes 1.20 to 1.34 has it in apps/v1; use 'apps/v1'"
        ]
      ),
      (
        "apiVersion: v1\nkind: ConfigMap\ndata:\n  a: 1\n",
        [
          "4:6: 'data.a' is the number 1 — v1 ConfigMap has a string there; put it in quotes"
        ]
      ),
      (
        "apiVersion: v1\nkind: List\nitems:\n  - apiVersion: v1\n    kind: Secret\n    data: {a: plain}\n",
        [
          "6:15: 'data.a' is no base64 — the API server decodes it; encode it, or use 'stringData' of a Secret or 'data' of a ConfigMap"
        ]
      ),
    ])
  func mistakes(_ text: String, _ wanted: [String]) throws {
    #expect(try Set(findings(text)) == Set(wanted))
  }

  @Test(
    "What is no mistake",
    arguments: [
      // Of other programs.
      "apiVersion: v1\nkind: Config\nclusters: []\n",
      "apiVersion: kind.x-k8s.io/v1alpha4\nkind: Cluster\n",
      "apiVersion: skaffold/v4beta6\nkind: Config\n",
      "apiVersion: serving.knative.dev/v1\nkind: Service\nspec: {template: {}}\n",
      "apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n",
      "apiVersion: monitoring.coreos.com/v1\nkind: ServiceMonitor\nspec: {any: 1}\n",
      // No version of its API is in both 1.20 and 1.34.
      "apiVersion: policy/v1\nkind: PodDisruptionBudget\nspec: {minAvailable: 1}\n",
      "apiVersion: v1\nkind: Pod\nspec:\n  nodeSelector:\n  containers: [{name: a}]\n",
      "apiVersion: v1\nkind: Secret\ndata: {a: '', b: YQ==}\n",
      // Of the Spark operator, which takes a part of a pod's template.
      "apiVersion: sparkoperator.k8s.io/v1alpha1\nkind: SparkConnect\nspec: {sparkVersion: 4.1.0, server: {template: {spec: {any: 1}}}, executor: {instances: 1}}\n",
    ])
  func right(_ text: String) throws {
    #expect(try findings(text) == [])
  }

  @Test func `the newest version alone may be asked`() throws {
    let text = "apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\n"
    #expect(
      try findings(text) == [
        "1:13: autoscaling/v2 HorizontalPodAutoscaler is not in Kubernetes 1.20 — it came in 1.23; use 'autoscaling/v1'"
      ])
    #expect(try findings(text, KubernetesSchema(demandsOldest: false)) == [])
  }

  @Test func `a part of a manifest may leave fields out`() throws {
    let pod = try Tree(yaml: "apiVersion: v1\nkind: Pod\nspec: {nodeSelector: {a: b}}\n")
    #expect(KubernetesSchema().findings(in: pod, isWhole: false).isEmpty)
    #expect(KubernetesSchema().findings(in: pod).map(\.what) == ["'spec.containers' is missing"])
  }
}
