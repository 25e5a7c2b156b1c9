import Charts
import Testing

@Suite struct ManifestTests {
  private static let yaml = """
    apiVersion: v1
    kind: Secret
    metadata: {name: s}
    data: {password: YWJj, user: eA==}
    ---
    # nothing
    ---
    kind: Deployment
    apiVersion: apps/v1
    metadata: {name: d}
    spec:
      template:
        metadata: {annotations: {checksum/config: "123", keep: "x"}}
        spec:
          containers:
            - image: docker.io/apache/spark:4.1.0
            - {name: b, image: "quay.io/x:1"}
    """

  @Test func generatedValuesDoNotCount() throws {
    let first = try RenderedManifest(yaml: Self.yaml)
    let second = try RenderedManifest(
      yaml: Self.yaml.replacing("YWJj", with: "ZGVm").replacing("\"123\"", with: "\"456\""))
    #expect(first == second)
    #expect(first.objects.map { "\($0.kind)/\($0.name)" } == ["Deployment/d", "Secret/s"])
    #expect(first.canonicalText.contains("password"))
    #expect(!first.canonicalText.contains("YWJj"))
  }

  @Test(arguments: [
    ("user: eA==", "other: eA=="), ("keep: \"x\"", "keep: \"y\""), ("4.1.0", "4.1.1"),
  ])
  func everythingElseCounts(old: String, new: String) throws {
    let first = try RenderedManifest(yaml: Self.yaml)
    #expect(try RenderedManifest(yaml: Self.yaml.replacing(old, with: new)) != first)
  }

  @Test func imagesAreFound() throws {
    #expect(
      try RenderedManifest(yaml: Self.yaml).images == [
        "docker.io/apache/spark:4.1.0", "quay.io/x:1",
      ])
  }
}
