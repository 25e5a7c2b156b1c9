import Cluster
import Diagnostics
import Foundation
import Processes
import Recipes
import Running
import Synchronization

/// Stand-ins for kubectl and helm over a folder of files, so that the runner's own behaviour can be
/// tested without a cluster: what they answer is what the files say.
struct FakeCluster {
  let folder: String

  init() throws {
    folder = "\(NSTemporaryDirectory())/fake-cluster-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try write("uid", "uid-1")
    try write("marker", "true local")
    try write("objects", "Pod a/b\n")
    try FileManager.default.copyItem(atPath: Self.kubectlSource, toPath: "\(folder)/kubectl")
    try script("helm", Self.helm)
  }

  private static let kubectlSource = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "StandIns/kubectl").path

  func write(_ name: String, _ text: String) throws {
    try text.write(toFile: "\(folder)/\(name)", atomically: true, encoding: .utf8)
  }

  func read(_ name: String) -> String {
    (try? String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)) ?? ""
  }

  private func script(_ name: String, _ text: String) throws {
    try write(name, text)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: "\(folder)/\(name)")
  }

  var kubectl: Tool { Tool(path: "\(folder)/kubectl") }
  var helm: Tool { Tool(path: "\(folder)/helm") }

  private static let helm = """
    #!/bin/bash
    cd "$(dirname "$0")"
    case "$*" in
      "list "*) cat releases 2>/dev/null || true ;;
      "uninstall "*) rm -f releases ;;
    esac
    """

  /// A recipe over the file `state`, whose steps are bash; `edit` changes the page before parsing.
  func recipe(
    files: [String: String] = [:], _ edit: (String) -> String = { $0 }
  ) -> Recipe {
    let text = edit(Self.page)
    var all = [
      "setup.sh": "cd \(folder); echo healthy >state; echo spark >releases; touch namespace",
      "fault.sh": "echo broken >state",
      "finally.sh": "echo once >>finally",
    ]
    all.merge(files) { $1 }
    let pages = PageLanguage.allCases.map { language in
      (
        language,
        RecipePage(
          SourceText(path: "\(language.rawValue).md", text: Self.translated(text, language)),
          language: language)
      )
    }
    return Recipe(
      id: "troubleshooting/x", folder: "recipes/troubleshooting/x",
      pages: Dictionary(uniqueKeysWithValues: pages), files: all.mapValues { Array($0.utf8) })
  }

  private static func translated(_ text: String, _ language: PageLanguage) -> String {
    Section.titles[.en, default: [:]].reduce(text) { text, title in
      text.replacing(
        "## \(title.value)\n", with: "## \(Section.titles[language]?[title.key] ?? "")\n")
    }
  }

  static let page = """
    ---
    id: troubleshooting/x
    title: T
    summary: S
    timeout: 1m
    ---
    <!-- recipe:setup name=install file=setup.sh -->
    <!-- recipe:fault name=break file=fault.sh -->
    <!-- recipe:finally name=tidy file=finally.sh -->

    ## Symptom

    ```bash {name=symptom}
    cat state
    ```

    ```text {output-of=symptom}
    broken
    ```

    ## Diagnose

    ```bash {name=state}
    cat state
    ```

    ```text {output-of=state when=broken}
    broken
    ```

    ```text {output-of=state when=healthy}
    healthy
    ```

    ## Fix

    ```bash {name=fix}
    echo healthy >state
    ```

    ## Verify

    ```bash {name=verified}
    cat state
    ```

    ```text {output-of=verified}
    healthy
    ```

    """

  /// Runs a recipe as `recipes verify` does.
  func verify(
    _ recipe: Recipe, plan: VerificationPlan? = nil,
    settings: VerificationSettings = Self.settings(),
    listener: @escaping RunListener = { _ in }
  ) async throws -> RunReport {
    let session = try SessionFolder(
      path: "\(folder)/run-\(UUID().uuidString)", workingFolder: folder, environment: [:])
    let cluster = try await PinnedCluster(
      kubeconfig: nil, context: nil, folder: session.path, kubectl: kubectl)
    let plan = plan ?? VerificationPlan(recipe.original!)
    let facts = try await ClusterFacts(of: cluster, for: plan.allRequirements)
    let verification = Verification(
      recipe: recipe, plan: plan.skipping(facts.lack), cluster: cluster, settings: settings,
      helm: helm, folder: session, python: "/usr/bin/python3", listener: listener)
    return try await verification.run(environment: Self.environment)
  }

  static func settings(
    _ edit: (inout VerificationSettings) -> Void = { _ in }
  ) -> VerificationSettings {
    var settings = VerificationSettings(values: RunValues(namespace: "spark", release: "spark"))
    edit(&settings)
    return settings
  }

  static let environment = RunReport.Environment(
    kubernetes: "v1.20.2", spark: "4.1.0", helm: "v3.17.2", kubectl: "v1.32.3", provider: "local",
    substitutes: [.init(for: "S3 (MinIO)", by: "Ceph radosgw 16.2")])
}
