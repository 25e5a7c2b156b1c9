import Commands
import Processes
import Testing

@Suite struct HelmUpgradeTests {
  private static let shfmt = Tool(named: "shfmt", searchPath: "/usr/bin:/usr/local/bin")!

  @Test(arguments: [
    (
      "x; timeout 5m helm upgrade a c \\\n --set b=c >/dev/null # d",
      HelmUpgrade(
        command: "timeout 5m helm upgrade a c \\\n --set b=c", release: "a", namespace: nil)
    ),
    (
      "helm upgrade \"$R\" c -n b | tail",
      HelmUpgrade(command: "helm upgrade \"$R\" c -n b", release: nil, namespace: "b")
    ),
    (
      "V=é helm upgrade a c --namespace \"$N\"",
      HelmUpgrade(
        command: "V=é helm upgrade a c --namespace \"$N\"", release: "a", namespace: nil)
    ),
  ])
  func isFound(code: String, upgrade: HelmUpgrade) async throws {
    #expect(try await ShellScript(parsing: code, shfmt: Self.shfmt).upgrades == [upgrade])
  }

  @Test(arguments: ["helm upgrade a c --dry-run", "helm install a c", "echo helm upgrade a c"])
  func nothingElseIs(code: String) async throws {
    #expect(try await ShellScript(parsing: code, shfmt: Self.shfmt).upgrades.isEmpty)
  }

  @Test(arguments: [
    ("helm install spark c", true), ("helm install c --generate-name", false),
    ("helm install \"$R\" c", true), ("helm upgrade -i spark c", true),
    ("helm upgrade --install spark c", true), ("helm upgrade spark c", false),
    ("helm install other c", false), ("helm install spark c --dry-run", false),
    ("kubectl get po", false),
  ])
  func installationsAreFound(code: String, installs: Bool) async throws {
    #expect(
      try await ShellScript(parsing: code, shfmt: Self.shfmt).installs("spark") == installs)
  }
}
