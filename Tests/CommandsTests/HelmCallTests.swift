import Commands
import Processes
import Testing

/// What helm commands name.
@Suite struct HelmCallTests {
  private static let shfmt = Tool(named: "shfmt", searchPath: "/usr/bin:/usr/local/bin")!

  private func call(_ code: String) async throws -> HelmCall {
    let script = try await ShellScript(parsing: code, shfmt: Self.shfmt)
    return try #require(
      script.commands.lazy.compactMap { ClientCall($0) }.first.flatMap(HelmCall.init))
  }

  @Test(arguments: [
    ("install r c", "r", "c"), ("install c --generate-name", "", "c"), ("install c", "", "c"),
    ("upgrade -i r c", "r", "c"), ("upgrade r", "r", ""), ("template c", "", "c"),
    ("template r ./c", "r", "./c"), ("rollback r 2", "r", ""), ("uninstall a b", "a b", ""),
    ("get values r", "r", ""), ("test r", "r", ""), ("status r", "r", ""), ("hist r", "r", ""),
    ("show values c", "", "c"), ("lint c", "", "c"), ("dep up c", "", "c"), ("list", "", ""),
    ("install \"$R\" c", "?", "c"), ("repo add a b", "", ""),
  ])
  func releaseAndChartAreNamed(arguments: String, releases: String, chart: String) async throws {
    let call = try await call("helm \(arguments)")
    #expect(call.releases.map { $0.text ?? "?" }.joined(separator: " ") == releases)
    #expect(call.chart?.text ?? "" == chart)
  }

  @Test func valuesAreInOrderOfPrecedence() async throws {
    let call = try await call(
      "helm upgrade r c --set-string b=2 --set a=1,c=3 -f x,y --set-json d=4 --values=z")
    let found = call.values.map { option in
      switch option {
      case .file(let word): word.text ?? "?"
      case .set(_, let assignments, let kind):
        "\(kind.rawValue) \(assignments.map(\.keyText).joined(separator: " "))"
      }
    }
    #expect(found == ["x", "y", "z", "set-json d", "set a c", "set-string b"])
  }

  @Test(arguments: [
    ("upgrade r c", HelmCall.Reuse.whenNothingIsSet), ("upgrade r c --reuse-values", .always),
    ("upgrade r c --reset-values", .never),
    ("upgrade r c --reset-then-reuse-values", .overNewDefaults),
    ("upgrade r c --reset-values --reuse-values", .never),
  ])
  func reuseIsRead(arguments: String, reuse: HelmCall.Reuse) async throws {
    #expect(try await call("helm \(arguments)").reuse == reuse)
  }

  @Test func optionsAreRead() async throws {
    let call = try await call("helm upgrade --install r c -n \"$N\" --create-namespace --dry-run")
    #expect(call.mayInstall && call.isTrial && call.createsNamespace)
    #expect(call.namespace != nil && call.namespace?.text == nil)
    #expect(try await self.call("helm rollback r 2").revision?.text == "2")
    #expect(try await self.call("helm get values r --revision 3").revision?.text == "3")
    #expect(
      try await self.call("helm template r c -s a.yaml -s b.yaml").shownTemplates.map(\.text) == [
        "a.yaml", "b.yaml",
      ])
    #expect(try await !self.call("helm upgrade r c").mayInstall)
  }
}
