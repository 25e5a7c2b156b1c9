import Foundation
import Processes
import Testing

/// `recipes verify` as a process, from the recipe's text to the record, with kubectl stood in for.
@Suite struct VerifyCommandTests {
  private let fixture: StandInCheckout

  init() throws { fixture = try StandInCheckout() }

  private var checkout: String { fixture.checkout }
  private var cache: String { fixture.cache }
  private var recipe: String { fixture.recipe }
  private var tool: Tool { fixture.tool }

  private func write(_ path: String, _ text: String) throws { try fixture.write(path, text) }
  private func writeRecipe(fault: String) throws { try fixture.writeRecipe(fault: fault) }

  private static let preset = "spark-4.1/jupyter-connect-k8s"
  private static let arguments = ["verify", "troubleshooting/x", "--context", "stand-in"]

  @Test func aPassIsReportedAndRecorded() async throws {
    let junit = "\(cache)/junit.xml"
    let result = try await tool.run(Self.arguments + ["--junit", junit], in: checkout)
    #expect(result.outcome == .exited(0), "\(result.output)\(result.errors)")
    #expect(result.output.contains("PASSED troubleshooting/x on \(Self.preset) in "))
    #expect(result.output.contains("expected 9 steps, ran 9"))
    #expect(result.output.contains("  substitute: S3 (MinIO) was Ceph radosgw"))
    let record = try String(
      contentsOfFile: "\(cache)/verified/troubleshooting/x/\(Self.preset).json", encoding: .utf8)
    #expect(record.contains("\"result\" : \"passed\""))
    #expect(record.contains("\"preset\" : \"\(Self.preset)\""))
    #expect(record.contains("\"spark\" : \"4.1.0\""))
    #expect(try String(contentsOfFile: junit, encoding: .utf8).contains("failures=\"0\""))
  }

  @Test func onlyAPassIsWrittenForTheSite() async throws {
    let path = "\(recipe)/verified.json"
    let result = try await tool.run(Self.arguments + ["--record"], in: checkout)
    #expect(result.output.hasSuffix("\nrecorded in recipes/troubleshooting/x/verified.json\n"))
    let written = try String(contentsOfFile: path, encoding: .utf8)
    #expect(written.contains("\"preset\" : \"\(Self.preset)\""))
    try writeRecipe(fault: "true")
    let failing = try await tool.run(Self.arguments + ["--record"], in: checkout)
    #expect(
      failing.output.hasSuffix(
        "\nnot recorded: troubleshooting/x on \(Self.preset), which failed\n"))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == written)
  }

  @Test func aMissingFaultFailsAtTheBrokenDiagnosis() async throws {
    try writeRecipe(fault: "true")
    let result = try await tool.run(Self.arguments, in: checkout)
    #expect(result.outcome == .exited(1))
    #expect(
      result.output.contains(
        "recipes/troubleshooting/x/en.md:12:1: error: 'state' failed (diagnose, broken) — expected "
          + "'broken', got 'healthy'"))
    #expect(result.output.contains("FAILED troubleshooting/x"))
  }

  /// A step prints the value of a Secret, fails with it, and the scene of the failure shows it again.
  @Test func noReportTellsASecret() async throws {
    let secret = "s3cr3t-value"
    try write(
      "\(cache)/tools/bin/secrets",
      "{\"items\": [{\"data\": {\"key\": \"\(Data(secret.utf8).base64EncodedString())\"}}]}")
    try write("\(cache)/tools/bin/events", "pulled with \(secret)\n")
    try writeRecipe(fault: "true")
    try write("\(recipe)/setup.sh", "cd \(cache)/..; echo '\(secret)' >state; echo '\(secret)'")
    let files = ["xml", "json", "md"].map { "\(cache)/report.\($0)" }
    var tool = tool
    tool.environment["GITHUB_ACTIONS"] = "true"
    tool.environment["GITHUB_STEP_SUMMARY"] = "\(cache)/summary.md"
    let result = try await tool.run(
      Self.arguments + ["--junit", files[0], "--json", files[1], "--markdown", files[2]],
      in: checkout)
    #expect(result.outcome == .exited(1))
    #expect(result.output.contains("expected 'healthy', got '[REDACTED]'"))
    #expect(result.output.contains("pulled with [REDACTED]"))
    let written = try (files + ["\(cache)/summary.md"]).map {
      try String(contentsOfFile: $0, encoding: .utf8)
    }
    for text in written + [result.output] {
      #expect(text.contains("REDACTED"))
      #expect(!(text + result.errors).contains(secret), "\(text)")
    }
  }

  @Test func gitHubGetsAnnotationsAndASummary() async throws {
    try writeRecipe(fault: "true")
    try write("\(cache)/summary.md", "before\n")
    var tool = tool
    tool.environment["GITHUB_ACTIONS"] = "true"
    tool.environment["GITHUB_STEP_SUMMARY"] = "\(cache)/summary.md"
    let result = try await tool.run(Self.arguments, in: checkout)
    #expect(
      result.output.contains(
        "\n::error file=recipes/troubleshooting/x/en.md,line=12,col=1,title=troubleshooting/x on"))
    #expect(result.output.contains("::'state' failed (diagnose, broken) — expected 'broken', got"))
    let summary = try String(contentsOfFile: "\(cache)/summary.md", encoding: .utf8)
    #expect(summary.hasPrefix("before\n## recipes verify: 1 failed\n"))
    tool.environment["GITHUB_STEP_SUMMARY"] = "/dev/null/summary"
    let unwritable = try await tool.run(Self.arguments, in: checkout)
    #expect(unwritable.outcome == .exited(2))
    #expect(unwritable.errors.contains("error: the job's summary '/dev/null/summary' cannot be"))
    let usage = try await tool.run(["verify", "nowhere"], in: checkout)
    #expect(usage.output.hasPrefix("::error title=unknown-recipe::unknown recipe 'nowhere' — "))
  }

  /// What a run really writes, whether it passes or fails, is what the schema says.
  @Test(arguments: ["passed", "failed"])
  func theReportFollowsItsSchema(verdict: String) async throws {
    if verdict == "failed" { try fixture.writeRecipe(fault: "true") }
    let path = "\(cache)/report.json"
    _ = try await tool.run(Self.arguments + ["--json", path], in: checkout)
    let root = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().path
    let setUp = try await Tool(path: "\(root)/cluster/setup/python.sh").run(
      ["\(root)/Tests/requirements.txt"], limit: .seconds(600))
    let python = try #require(setUp.output.split(separator: "\n").last, "\(setUp.errors)")
    let problems = try await Tool(path: String(python)).run(
      ["\(root)/Tests/validate.py", "\(root)/site/schemas/recipes-report.schema.json"],
      input: try String(contentsOfFile: path, encoding: .utf8))
    #expect(problems.outcome == .exited(0) && problems.output.isEmpty, "\(problems.output)")
    #expect(
      try String(contentsOfFile: path, encoding: .utf8).contains(
        "\"verdict\" : \"\(verdict)\""))
  }

  @Test func everyRecipeIsInEveryReport() async throws {
    let copy = "\(checkout)/recipes/troubleshooting/y"
    try FileManager.default.copyItem(atPath: recipe, toPath: copy)
    for language in ["en", "ru"] {
      let text = try String(contentsOfFile: "\(copy)/\(language).md", encoding: .utf8)
      try write("\(copy)/\(language).md", text.replacing("shooting/x", with: "shooting/y"))
    }
    let files = ["xml", "json", "md"].map { "\(cache)/report.\($0)" }
    let result = try await tool.run(
      [
        "verify", "--context", "stand-in", "--junit", files[0], "--json", files[1], "--markdown",
        files[2],
      ], in: checkout)
    #expect(result.outcome == .exited(0), "\(result.output)\(result.errors)")
    #expect(result.output.hasSuffix("\n2 passed\n"))
    for file in files {
      let text = try String(contentsOfFile: file, encoding: .utf8)
      for part in [
        "troubleshooting/x", "troubleshooting/y", "Ceph radosgw", "1.20.2 is older than",
      ] { #expect(text.contains(part), "\(file) \(part)") }
    }
  }

  /// It ends the run as Ctrl-C does, and nothing else: the clean-up still runs, once.
  @Test func aBlockThatSignalsTheRunnerInterruptsIt() async throws {
    try writeRecipe(fault: "kill $PPID; exec sleep 60")
    let result = try await tool.run(Self.arguments, in: checkout)
    #expect(result.outcome == .exited(130), "\(result.output)\(result.errors)")
    #expect(result.output.contains("INTERRUPTED troubleshooting/x"))
    #expect(result.output.components(separatedBy: "\ncleanup").count == 2)
  }

  @Test func interruptionExitsWith130() async throws {
    try writeRecipe(fault: "kill -INT $RECIPES_PID; sleep 60")
    let shell = Tool(path: "/bin/bash", environment: tool.environment)
    // The step under way sends the signal, so nothing depends on timing.
    let result = try await shell.run(
      ["-c", "export RECIPES_PID=$$; exec \"$0\" \"$@\"", tool.path] + Self.arguments,
      in: checkout)
    #expect(result.outcome == .exited(130), "\(result.output)\(result.errors)")
    #expect(result.output.contains("interrupted: ending the running step and cleaning up"))
    #expect(result.output.contains("INTERRUPTED troubleshooting/x"))
    #expect(!FileManager.default.fileExists(atPath: "\(cache)/verified/troubleshooting/x"))
  }
}
