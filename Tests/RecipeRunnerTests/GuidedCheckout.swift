import Foundation
import Processes

/// A repository with two recipes over answers of kubectl, and a release that helm answers for.
struct GuidedCheckout {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path
  let checkout: String
  let cache: String

  /// - Parameter state: what the diagnosis finds.
  init(state: String) throws {
    let base = "\(NSTemporaryDirectory())/run-\(UUID().uuidString)"
    checkout = "\(base)/checkout"
    cache = "\(base)/cache"
    let files = FileManager.default
    for folder in [
      "\(checkout)/recipes/troubleshooting/x", "\(checkout)/recipes/troubleshooting/other",
      "\(cache)/tools/bin",
    ] {
      try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }
    for name in ["kubectl", "helm"] {
      try files.copyItem(
        atPath: "\(Self.root)/Tests/StandIns/\(name)", toPath: "\(cache)/tools/bin/\(name)")
    }
    try write("\(checkout)/recipes.yaml", "namespace: spark\n")
    // Hidden steps must never run on a release of an operator's.
    for name in ["x", "other"] {
      try write("\(checkout)/recipes/troubleshooting/\(name)/setup.sh", "touch \(base)/hidden")
    }
    try writeRecipes()
    for (name, text) in [
      ("uid", "uid-1"), ("marker", ""), ("state", "\(state)\n"), ("other", "\(state)\n"),
      ("release", "{\"version\": 3, \"info\": {\"status\": \"deployed\"}}"),
      ("manifest", Self.manifest), ("upgraded", Self.manifest.replacing("bad", with: "good")),
      ("secrets", "{\"items\": [{\"data\": {\"key\": \"czNjcjN0LXZhbHVl\"}}]}"),
    ] {
      try answer(name, text)
    }
  }

  private static let manifest = """
    ---
    kind: ConfigMap
    metadata:
      name: conf
    data:
      endpoint: bad

    """

  func write(_ path: String, _ text: String) throws {
    try text.write(toFile: path, atomically: true, encoding: .utf8)
  }

  /// Sets what kubectl or helm answers.
  func answer(_ name: String, _ text: String) throws {
    try write("\(cache)/tools/bin/\(name)", text)
  }

  func remove(_ answer: String) throws {
    try FileManager.default.removeItem(atPath: "\(cache)/tools/bin/\(answer)")
  }

  /// The `helm upgrade` commands that were run; nil for none.
  var upgrades: String? {
    try? String(contentsOfFile: "\(cache)/tools/bin/upgrades", encoding: .utf8)
  }

  /// - Parameter edit: changes each page of the recipe `x`.
  func writeRecipes(_ edit: (String) -> String = { $0 }) throws {
    for (language, page) in [("en", Self.english), ("ru", Self.russian)] {
      try write("\(checkout)/recipes/troubleshooting/x/\(language).md", edit(page))
      // The look-alike: the same page over another answer.
      try write(
        "\(checkout)/recipes/troubleshooting/other/\(language).md",
        page.replacing("troubleshooting/x", with: "troubleshooting/other")
          .replacing("title: The endpoint is wrong", with: "title: The other fault")
          .replacing("title: Неверный адрес", with: "title: Другая неисправность")
          .replacing("see: [troubleshooting/other]\n", with: "")
          .replacing("answer state", with: "answer other")
          .replacing("\nbroken s3cr3t-value\n", with: "\nother\n"))
    }
  }

  private var binary: String {
    let beside = Bundle.main.executableURL!.deletingLastPathComponent()
      .appending(path: "recipes").path
    return FileManager.default.isExecutableFile(atPath: beside)
      ? beside : "\(Self.root)/.build/debug/recipes"
  }

  /// Variables of a run: a cache of its own, and no language but the one that a test names.
  private func variables(_ own: [String: String]) -> [String: String] {
    ["SPARK_K8S_CACHE": cache, "LC_ALL": "C.UTF-8", "NO_COLOR": "1"].merging(own) { $1 }
  }

  /// Runs `recipes run troubleshooting/x` without a terminal. Its blocks find its process id in
  /// `RECIPES_PID`.
  func run(_ arguments: String..., environment: [String: String] = [:]) async throws -> Tool.Result
  {
    try await Tool(path: "/bin/bash", environment: variables(environment)).run(
      [
        "-c", "export RECIPES_PID=$$; exec \"$0\" \"$@\"", binary, "run", "troubleshooting/x",
      ] + arguments, in: checkout)
  }

  /// Runs it on a terminal where `answers` are typed.
  func run(typing answers: String, _ arguments: String..., isColoured: Bool = false)
    async throws -> Tool.Result
  {
    let unset = isColoured ? ["/usr/bin/env", "-u", "NO_COLOR"] : []
    return try await Tool(
      path: "\(Self.root)/Tests/StandIns/terminal", environment: variables([:])
    ).run([answers] + unset + [binary, "run", "troubleshooting/x"] + arguments, in: checkout)
  }
}
