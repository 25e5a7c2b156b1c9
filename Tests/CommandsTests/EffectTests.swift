import Commands
import Processes
import Testing

@Suite struct EffectTests {
  private static let shfmt = Tool(named: "shfmt", searchPath: "/usr/bin:/usr/local/bin")!

  @Test(arguments: [
    ("kubectl get pods -n spark | grep x", Effect.read),
    ("kubectl rollout status deploy/x", .read),
    ("kubectl rollout restart deploy/x", .change),
    ("kubectl delete pod x", .change),
    ("kubectl exec x -- ls", .change),
    ("helm list", .read),
    ("helm upgrade a b", .change),
    ("x=$(kubectl get po); echo \"$x\"", .read),
    ("x=$(kubectl delete po y)", .change),
    ("for i in 1 2; do kubectl delete po $i; done", .change),
    ("if kubectl get x; then echo y; fi", .read),
    ("$CMD get pods", .change),
    ("echo x > file", .change),
    ("echo x >/dev/null 2>&1", .read),
    ("cat <<EOF\nx\nEOF", .read),
    ("sed -i s/a/b/ x", .change),
    ("sed s/a/b/ x", .read),
    ("unknown-tool", .change),
  ])
  func isClassified(code: String, effect: Effect) async throws {
    #expect(try await ShellScript(parsing: code, shfmt: Self.shfmt).effect == effect)
  }

  @Test func wordsAndLinesAreRead() async throws {
    let script = try await ShellScript(
      parsing: "true &&\n  helm 'a b' \"c d\" \"$x\"", shfmt: Self.shfmt)
    #expect(script.commands.map(\.line) == [1, 2])
    #expect(script.commands[1].words == ["helm", "a b", "c d", nil])
  }

  @Test func syntaxErrorHasAPlace() async {
    let error = await #expect(throws: ShellScript.SyntaxError.self) {
      try await ShellScript(parsing: "ls\nif true; then\n", shfmt: Self.shfmt)
    }
    #expect(error?.line == 2)
    #expect(error?.column == 1)
  }
}
