import Charts
import Testing
import Trees

@Suite struct ReleaseObjectsTests {
  private static let manifest = """
    ---
    # Source: lamp/templates/a.yaml
    apiVersion: v1
    kind: Secret
    metadata: {name: s}
    data: {password: YWJj}
    stringData: {user: "x"}
    ---
    # Source: lamp/charts/base/templates/b.yaml
    apiVersion: apps/v1
    kind: Deployment
    metadata: {name: web, namespace: other, labels: {app: web, number: 3}}
    spec:
      template:
        metadata: {annotations: {checksum/config: "123"}}
        spec: {containers: [{name: c, image: i}]}
    ---
    apiVersion: v1
    kind: List
    items:
      - {apiVersion: v1, kind: ConfigMap, metadata: {name: m}, data: {text: "a\\n---\\nb"}}
    ---
    # Source: lamp/templates/test.yaml
    apiVersion: v1
    kind: Pod
    metadata: {name: t, annotations: {helm.sh/hook: test}}
    """

  private static let release = try? ReleaseObjects(manifest: manifest) { "charts/\($0)" }

  @Test func `objects, their templates, hooks`() throws {
    let release = try #require(Self.release)
    #expect(
      release.objects.map(\.title) == ["Secret/s", "Deployment/web", "ConfigMap/m", "Pod/t"])
    #expect(
      release.objects.map(\.template) == [
        "charts/lamp/templates/a.yaml", "charts/lamp/charts/base/templates/b.yaml",
        "charts/lamp/charts/base/templates/b.yaml", "charts/lamp/templates/test.yaml",
      ])
    #expect(release.objects.map(\.isHook) == [false, false, false, true])
    let web = try #require(release.object(kind: "Deployment", name: "web"))
    #expect(web.namespace == "other")
    #expect(web.labels == ["app": "web", "number": "3"])
    #expect(web.apiVersion == "apps/v1")
  }

  @Test func `generated values are empty, their keys stay`() throws {
    let release = try #require(Self.release)
    let secret = try #require(release.object(kind: "Secret", name: "s"))
    #expect(secret.tree["data"] == (try Tree(yaml: "{password: '', user: ''}")))
    #expect(secret.tree["stringData"] == nil)
    #expect(release.keys(of: "Secret", "s") == ["password", "user"])
    let web = try #require(release.object(kind: "Deployment", name: "web"))
    let annotations = web.tree.at("spec", "template", "metadata", "annotations")
    #expect(annotations == (try Tree(yaml: "{checksum/config: ''}")))
  }

  @Test(
    "The digest",
    arguments: [
      ("YWJj", "ZGVm", true), ("\"123\"", "\"4\"", true), ("password:", "pass:", false),
      ("image: i", "image: j", false), ("name: c, image: i", "image: i, name: c", true),
      ("templates/a.yaml", "templates/z.yaml", true), ("number: 3", "number: 4", false),
    ])
  func digest(old: String, new: String, isEqual: Bool) throws {
    let before = try #require(Self.release)
    let after = try ReleaseObjects(manifest: Self.manifest.replacing(old, with: new))
    #expect((before.objects.map(\.digest) == after.objects.map(\.digest)) == isEqual)
    #expect(ReleaseObjects.difference(between: before, after).isEmpty == isEqual)
  }

  @Test func `the difference names what came, went and changed`() throws {
    let before = try #require(Self.release)
    let after = try ReleaseObjects(
      manifest: Self.manifest.replacing("name: m", with: "name: n")
        .replacing("image: i", with: "image: j"))
    let difference = ReleaseObjects.difference(between: before, after)
    #expect(difference.added.map(\.title) == ["ConfigMap/n"])
    #expect(difference.removed.map(\.title) == ["ConfigMap/m"])
    #expect(difference.changed.map(\.after.title) == ["Deployment/web"])
  }

  @Test func `a page adds and removes objects`() throws {
    let release = try #require(Self.release)
    let more = try ReleaseObjects(manifest: "kind: Pod\nmetadata: {name: t}", template: "page.md")
    let added = release.adding(more.objects)
    #expect(added.objects.count == release.objects.count)
    #expect(added.object(kind: "Pod", name: "t")?.template == "page.md")
    #expect(added.removing(kind: "Pod", name: "t").object(kind: "Pod", name: "t") == nil)
  }

  @Test func `broken YAML is thrown`() {
    #expect(throws: YAMLProblem.self) { try ReleaseObjects(manifest: "a: [\n") }
  }
}
