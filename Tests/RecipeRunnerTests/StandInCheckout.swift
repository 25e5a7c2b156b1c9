import Foundation
import Processes

/// A repository with the real charts and one recipe over a file, and a cache whose kubectl answers
/// from files.
struct StandInCheckout {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path
  /// Folder of everything.
  let base: String
  let checkout: String
  let cache: String

  init() throws {
    base = "\(NSTemporaryDirectory())/verify-\(UUID().uuidString)"
    checkout = "\(base)/checkout"
    cache = "\(base)/cache"
    let files = FileManager.default
    try files.createDirectory(
      atPath: "\(checkout)/recipes/troubleshooting/x", withIntermediateDirectories: true)
    try files.createDirectory(atPath: "\(cache)/tools/bin", withIntermediateDirectories: true)
    for name in ["recipes.yaml", "charts", "presets", "cluster"] {
      try files.copyItem(atPath: "\(Self.root)/\(name)", toPath: "\(checkout)/\(name)")
    }
    let environment = ProcessInfo.processInfo.environment
    let real =
      environment["SPARK_K8S_CACHE"]
      ?? "\(environment["XDG_CACHE_HOME"] ?? "\(NSHomeDirectory())/.cache")/spark-k8s-constructor"
    try files.createSymbolicLink(
      atPath: "\(cache)/tools/bin/helm", withDestinationPath: "\(real)/tools/bin/helm")
    try files.copyItem(
      atPath: "\(Self.root)/Tests/StandIns/kubectl", toPath: "\(cache)/tools/bin/kubectl")
    for (name, text) in [("uid", "uid-1"), ("marker", "true local"), ("objects", "Pod a/b\n")] {
      try write("\(cache)/tools/bin/\(name)", text)
    }
    try writeRecipe(fault: "echo broken >\(base)/state")
  }

  var recipe: String { "\(checkout)/recipes/troubleshooting/x" }

  func write(_ path: String, _ text: String) throws {
    try text.write(toFile: path, atomically: true, encoding: .utf8)
  }

  /// - Parameter edit: changes each page before it is written.
  func writeRecipe(
    fault: String, id: String = "troubleshooting/x", setup: String = "true",
    _ edit: (String) -> String = { $0 }
  ) throws {
    let recipe = "\(checkout)/recipes/\(id)"
    try FileManager.default.createDirectory(atPath: recipe, withIntermediateDirectories: true)
    try write("\(recipe)/fault.sh", fault)
    try write("\(recipe)/setup.sh", "cd \(base); echo healthy >state; \(setup)")
    for (language, titles) in [
      ("en", ["Diagnose", "Fix", "Verify", "Symptom"]),
      ("ru", ["Диагностика", "Исправление", "Проверка", "Симптом"]),
    ] {
      try write(
        "\(recipe)/\(language).md",
        edit(
          """
          ---
          id: \(id)
          title: T
          summary: S
          presets: [spark-4.1/jupyter-connect-k8s]
          ---
          <!-- recipe:setup name=install file=setup.sh -->
          <!-- recipe:fault name=break file=fault.sh -->

          ## \(titles[0])

          ```bash {name=state}
          cat state
          ```

          ```text {output-of=state when=broken}
          broken
          ```

          ```text {output-of=state when=healthy}
          healthy
          ```

          ## \(titles[1])

          ```bash {name=fix}
          echo healthy >state
          ```

          ## \(titles[2])

          ```bash {name=verified}
          cat state
          ```

          ```text {output-of=verified}
          healthy
          ```

          ## \(titles[3])

          ```bash {name=symptom}
          cat state
          ```

          ```text {output-of=symptom}
          broken
          ```

          """))
    }
  }

  var tool: Tool {
    let beside = Bundle.main.executableURL!.deletingLastPathComponent()
      .appending(path: "recipes").path
    let path =
      FileManager.default.isExecutableFile(atPath: beside)
      ? beside : "\(Self.root)/.build/debug/recipes"
    return Tool(path: path, environment: ["SPARK_K8S_CACHE": cache])
  }
}

extension StandInCheckout {
  /// Makes helm say that the releases are what the file `releases` holds; charts are rendered by the
  /// real one.
  func answerReleases() throws {
    let helm = "\(cache)/tools/bin/helm"
    let real = try FileManager.default.destinationOfSymbolicLink(atPath: helm)
    try FileManager.default.removeItem(atPath: helm)
    try write(
      helm,
      """
      #!/bin/bash
      case "$1" in
        list) cat '\(base)/releases' 2>/dev/null || true ;;
        uninstall) rm -f '\(base)/releases' ;;
        *) exec '\(real)' "$@" ;;
      esac
      """)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: helm)
  }
}
