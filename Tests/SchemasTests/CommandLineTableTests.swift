import Schemas
import Testing

@Suite struct CommandLineTableTests {
  @Test func versionsAreKnown() {
    #expect(CommandLineTable.helm.version == "v3.17.2")
    #expect(CommandLineTable.kubectl.version == "v1.32.3")
  }

  @Test(arguments: [
    (["get"], true), (["rollout", "status"], true), (["create", "secret", "generic"], true),
    (["config", "use-context"], true), (["auth", "can-i"], true), (["rollout"], true),
    (["apply", "view-last-applied"], true), (["status"], false), (["rollout", "stat"], false),
  ])
  func verbsOfKubectlAreKnown(words: [String], isKnown: Bool) {
    #expect((CommandLineTable.kubectl.verb(words) != nil) == isKnown)
  }

  @Test(arguments: [
    ("ls", [String](), "list"), ("del", [], "uninstall"), ("dep", [], "dependency"),
    ("up", ["dependency"], "update"),
    ("hist", [], "history"), ("list", [], "list"), ("inspect", [], "show"),
  ])
  func aliasesStandForVerbs(name: String, verb: [String], stands: String) {
    #expect(CommandLineTable.helm.name(name, below: verb) == stands)
  }

  @Test(arguments: [
    (["get"], "output", "o", CommandLineTable.ValueKind.text, false),
    (["get"], "namespace", "n", .text, false), (["get"], "watch", "w", .switched, false),
    (["get"], "help", "h", .switched, false), (["logs"], "follow", "f", .switched, false),
    (["logs"], "previous", "p", .switched, false), (["logs"], "tail", "", .integer, false),
    (["apply"], "dry-run", "", .text, true), (["delete"], "cascade", "", .text, true),
    (["wait"], "timeout", "", .duration, false), (["scale"], "replicas", "", .integer, false),
    (["get"], "filename", "f", .list, false), (["get"], "request-timeout", "", .text, false),
    (["set", "image"], "record", "", .switched, false), (["get"], "v", "v", .integer, false),
    (["apply"], "validate", "", .text, true),
  ])
  func flagsOfKubectlAreKnown(
    verb: [String], name: String, short: String, kind: CommandLineTable.ValueKind,
    isOptional: Bool
  ) throws {
    let flag = try #require(CommandLineTable.kubectl.flag(name, of: verb))
    #expect(flag.short.map { String($0) } ?? "" == short)
    #expect(flag.kind == kind)
    #expect(flag.hasOptionalValue == isOptional)
  }

  @Test(arguments: [
    (["install"], "set", "", CommandLineTable.ValueKind.list, false),
    (["install"], "values", "f", .list, false), (["install"], "timeout", "", .duration, false),
    (["install"], "dry-run", "", .text, true), (["install"], "labels", "l", .map, false),
    (["upgrade"], "history-max", "", .integer, false),
    (["upgrade"], "install", "i", .switched, false),
    (["list"], "namespace", "n", .text, false), (["list"], "qps", "", .number, false),
    (["template"], "api-versions", "a", .list, false),
  ])
  func flagsOfHelmAreKnown(
    verb: [String], name: String, short: String, kind: CommandLineTable.ValueKind,
    isOptional: Bool
  ) throws {
    let flag = try #require(CommandLineTable.helm.flag(name, of: verb))
    #expect(flag.short.map { String($0) } ?? "" == short)
    #expect(flag.kind == kind)
    #expect(flag.hasOptionalValue == isOptional)
  }

  @Test func choicesAreKnown() {
    #expect(
      CommandLineTable.helm.flag("output", of: ["list"])?.choices == ["table", "json", "yaml"])
    #expect(
      CommandLineTable.kubectl.flag("dry-run", of: ["apply"])?.choices == [
        "none", "server", "client",
      ])
    #expect(
      CommandLineTable.kubectl.flag("output", of: ["get"])?.choices.contains("jsonpath") == true)
    #expect(CommandLineTable.kubectl.flag("namespace", of: ["get"])?.choices == [])
  }

  @Test func verbsBelowAreListed() {
    #expect(
      CommandLineTable.kubectl.names(below: ["rollout"])
        == ["history", "pause", "restart", "resume", "status", "undo"])
    #expect(CommandLineTable.helm.names(below: ["install"]) == [])
    #expect(CommandLineTable.helm.flag("nonsense", of: ["install"]) == nil)
  }
}
