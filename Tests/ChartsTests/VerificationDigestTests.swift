import Charts
import Diagnostics
import Foundation
import Processes
import Recipes
import Testing

/// What makes a verification stale, and what does not.
@Suite struct VerificationDigestTests {
  private static let page = """
    ---
    id: operations/x
    title: T
    summary: S
    parameters:
      endpoint: http://minio:9000
    ---

    Some words.

    ## Steps

    ```bash {name=probe timeout=30s}
    echo "$ENDPOINT"
    ```

    ```text {output-of=probe}
    http://minio:9000
    ```
    """

  private func digest(_ text: String) async throws -> String {
    let page = RecipePage(SourceText(path: "en.md", text: text), language: .en)
    let recipe = Recipe(
      id: "operations/x", folder: "recipes/operations/x", pages: [.en: page], files: [:])
    let tool = Tool(path: "/usr/bin/sha256sum")
    return try await VerificationDigest(root: "/", helm: tool, sha256sum: tool)
      .digest(of: recipe, preset: nil, namespace: "spark")
  }

  @Test(arguments: [
    ("echo \"$ENDPOINT\"", "echo \"$ENDPOINT\"; true"),
    ("timeout=30s", "timeout=30s expect-exit=1"),
    ("timeout=30s", "timeout=30s pipefail=off"),
    ("timeout=30s", "timeout=30s capture=KEPT"),
    ("timeout=30s", "timeout=30s requires=registry"),
    ("{output-of=probe}", "{output-of=probe match=regex}"),
    ("\nhttp://minio:9000\n```", "\nhttp://minio:9001\n```"),
    ("endpoint: http://minio:9000", "endpoint: http://other:9000"),
  ])
  func whatIsProvenCounts(old: String, new: String) async throws {
    let changed = Self.page.replacing(old, with: new)
    #expect(changed != Self.page)
    #expect(try await digest(changed) != digest(Self.page))
  }

  @Test(arguments: [
    ("Some words.", "Other words."), ("timeout=30s", "timeout=90s"), ("title: T", "title: U"),
  ])
  func whatOnlyReadersSeeDoesNot(old: String, new: String) async throws {
    let changed = Self.page.replacing(old, with: new)
    #expect(changed != Self.page)
    #expect(try await digest(changed) == digest(Self.page))
  }
}
