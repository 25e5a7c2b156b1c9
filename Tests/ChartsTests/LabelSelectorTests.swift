import Charts
import Testing

@Suite struct LabelSelectorTests {
  private static let release = try? ReleaseObjects(
    manifest: """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: web, labels: {team: a}}
      spec:
        selector: {matchLabels: {app: web}}
        template:
          metadata: {labels: {app: web, tier: front, empty: "", size: "3"}}
          spec: {containers: [{name: c, image: i}]}
      """)

  @Test(
    "kubectl's grammar, on the labels of pods",
    arguments: [
      ("app=web", true), ("app==web", true), ("app = web , tier=front", true),
      ("app=api", false), ("app!=api", true), ("app!=web", false), ("nokey!=x", true),
      ("app in (api, web)", true), ("app in(web)", true), ("app notin (web)", false),
      ("nokey notin (x)", true), ("app", true), ("!app", false), ("!nokey", true), ("nokey", false),
      ("empty=", true), ("app=", false), ("size>2", true), ("size<2", false),
      ("app=web,!nokey,tier in (front)", true), ("app=web,tier=back", false),
      ("team=a", false), ("", true),
    ])
  func grammar(_ text: String, _ matches: Bool) throws {
    let selector = try #require(LabelSelector(text))
    let answer = try #require(Self.release).pods(matching: selector)
    #expect(answer.isProven == matches, "\(answer)")
    #expect(answer.value?.map(\.object.title) == (matches ? ["Deployment/web"] : nil))
  }

  @Test(
    "What kubectl refuses",
    arguments: [
      "app in web", "app in (a", "app=web,", ",app", "=x", "a b", "!", "app ~ x", "size>x",
    ])
  func refused(_ text: String) { #expect(LabelSelector(text) == nil) }

  @Test("What only the cluster gives is no proof", arguments: ["pod-template-hash=7d9f8b6c5d"])
  func open(_ text: String) throws {
    let answer = try #require(Self.release).pods(matching: try #require(LabelSelector(text)))
    #expect(answer.reason == "the pods of Deployment/web get their names in the cluster")
  }

  @Test(
    "What may be meant",
    arguments: [
      ("app=wev", ["app=web"]), ("apps=web", ["app=web"]), ("tier=front,app=wb", ["app=web"]),
      ("app=web,!tier", []),
    ])
  func nearest(_ text: String, _ names: [String]) throws {
    let answer = try #require(Self.release).pods(matching: try #require(LabelSelector(text)))
    #expect(answer.nearest == names)
  }
}
