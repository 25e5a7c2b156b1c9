internal import Foundation
internal import Processes

/// What an engineer would look at first after a failed step, once and cut to what matters.
enum FailureScene {
  static func describe(_ namespace: String, _ kubectl: Tool) async -> String {
    func ask(_ title: String, _ arguments: [String], lines: Int) async -> String {
      let result = try? await kubectl.run(arguments, limit: .seconds(20))
      let text = (result?.output ?? "") + (result?.errors ?? "")
      let tail = text.split(separator: "\n").suffix(lines).joined(separator: "\n  ")
      return "\(title)\n  \(tail)\n"
    }
    var scene = await ask("pods:", ["get", "pods", "-n", namespace, "-o", "wide"], lines: 20)
    scene += await ask(
      "last events:",
      ["get", "events", "-n", namespace, "--sort-by=.lastTimestamp", "--no-headers"], lines: 15)
    for pod in await podsNotReady(namespace, kubectl) {
      scene += await ask(
        "log of \(pod):",
        ["logs", pod, "-n", namespace, "--all-containers", "--prefix", "--tail=15"], lines: 25)
    }
    return scene
  }

  private static func podsNotReady(_ namespace: String, _ kubectl: Tool) async -> [String] {
    let path =
      "{range .items[*]}{.metadata.name} {.status.conditions[?(@.type==\"Ready\")].status}{\"\\n\"}{end}"
    let result = try? await kubectl.run(["get", "pods", "-n", namespace, "-o", "jsonpath=\(path)"])
    return (result?.output ?? "").split(separator: "\n").filter { !$0.hasSuffix(" True") }
      .prefix(3).map { String($0.prefix { $0 != " " }) }
  }
}
