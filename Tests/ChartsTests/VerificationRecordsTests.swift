import Charts
import Diagnostics
import Foundation
import Processes
import Recipes
import Testing
import Workspace

/// Records in a repository with a chart of two presets; a stand-in for helm prints the values.
@Suite struct VerificationRecordsTests {
  private let root: String
  private let workspace: Workspace
  private let cache: CacheFolder
  private static let id = "operations/x"

  init() throws {
    let base = "\(NSTemporaryDirectory())/records-\(UUID().uuidString)"
    root = "\(base)/repository"
    for (path, text) in [
      ("recipes.yaml", ""), ("charts/lamp/Chart.yaml", "name: lamp"),
      ("presets/lamp/on.yaml", "on: 1"), ("presets/lamp/off.yaml", "off: 1"),
      ("recipes/\(Self.id)/en.md", "---\npresets: [lamp/on, lamp/off]\n---\n"),
      ("../cache/tools/bin/helm", Self.helm),
    ] { try Self.write(text, "\(root)/\(path)") }
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: "\(base)/cache/tools/bin/helm")
    workspace = try Workspace(from: root)
    cache = CacheFolder(environment: ["SPARK_K8S_CACHE": "\(base)/cache"])
  }

  private static let helm = """
    #!/bin/bash
    # template RELEASE CHART -f VALUES -n NAMESPACE
    printf 'kind: ConfigMap\\nmetadata: {name: lamp}\\ndata:\\n  '
    cat "$5"
    """

  private static func write(_ text: String, _ path: String) throws {
    try AtomicFile.write(text, to: URL(filePath: path).standardizedFileURL.path)
  }

  private func recipe() throws -> Recipe { try RecipeCatalog(root: root).recipe(Self.id) }

  private func read() async throws -> (RecipeVerification, [Diagnostic]) {
    let records = await VerificationRecords(
      of: [try recipe()], workspace: workspace, cache: cache)
    return (try #require(records.found[Self.id]), records.diagnostics)
  }

  private func record(_ preset: String?, _ digest: String = "d", date: String = "2026-01-01")
    -> VerificationRecord
  {
    VerificationRecord(
      recipe: Self.id, preset: preset, digest: digest, date: date, durationSeconds: 1,
      result: "passed", kubernetes: "v1", spark: "4", helm: "3", kubectl: "1", provider: "local",
      substitutes: [], blocks: [])
  }

  private func write(_ record: VerificationRecord, to path: String? = nil) throws {
    try AtomicFile.write(
      try RecordFile.data(of: record),
      to: path ?? cache.record(of: Self.id, preset: record.preset))
  }

  @Test func everyPresetHasItsOwn() async throws {
    try write(record("lamp/off", date: "2026-02-02"))
    let (verification, diagnostics) = try await read()
    #expect(verification.presets.map(\.preset) == ["lamp/on", "lamp/off"])
    #expect(verification.presets.map(\.record?.date) == [nil, "2026-02-02"])
    #expect(diagnostics == [])
  }

  @Test func aChangedPresetMakesOnlyItsOwnRecordStale() async throws {
    let digests = VerificationDigest(
      root: root, helm: Tool(path: "\(cache.tools)/helm"),
      sha256sum: Tool(path: "/usr/bin/sha256sum"))
    for preset in ["lamp/on", "lamp/off"] {
      let digest = try await digests.digest(
        of: try recipe(), preset: preset, namespace: workspace.namespace)
      try write(record(preset, digest))
    }
    #expect(try await read().0.presets.map(\.state) == [.verified, .verified])
    try Self.write("off: 2", "\(root)/presets/lamp/off.yaml")
    #expect(try await read().0.presets.map(\.state) == [.verified, .stale])
    try Self.write("dim: 1", "\(root)/recipes/\(Self.id)/setup.sh")
    #expect(try await read().0.presets.map(\.state) == [.stale, .stale])
  }

  @Test func whatCannotBeComparedIsToldOnce() async throws {
    try write(record("lamp/on"))
    try write(record("lamp/off"))
    try FileManager.default.removeItem(atPath: "\(root)/charts")
    let (verification, diagnostics) = try await read()
    #expect(verification.presets.map(\.isCurrent) == [nil, nil])
    #expect(
      diagnostics.map(\.message) == [
        "whether the record of 'operations/x' is stale cannot be told — unknown chart 'lamp' — "
          + "charts/lamp/Chart.yaml does not exist"
      ])
  }

  @Test func theNewestOfCacheAndTreeCounts() async throws {
    try write(record("lamp/on", date: "2026-02-02"))
    try write(record("lamp/off", date: "2026-02-02"))
    let file = RecordFile([
      record("lamp/on", date: "2026-03-03"), record("lamp/off", date: "2026-01-01"),
    ])
    try AtomicFile.write(try file.data(), to: "\(root)/recipes/\(Self.id)/verified.json")
    let (verification, _) = try await read()
    #expect(verification.presets.map(\.record?.date) == ["2026-03-03", "2026-02-02"])
  }

  @Test func aFormerRecordIsThatOfTheFirstPreset() async throws {
    try write(record(nil), to: cache.formerRecord(of: Self.id))
    let (verification, diagnostics) = try await read()
    #expect(verification.presets.map { $0.record != nil } == [true, false])
    #expect(diagnostics == [])
  }

  @Test func anUnreadableRecordIsToldOnce() async throws {
    try AtomicFile.write("{}", to: cache.record(of: Self.id, preset: "lamp/on"))
    let (_, diagnostics) = try await read()
    #expect(
      diagnostics.map(\.description) == [
        """
        \(cache.record(of: Self.id, preset: "lamp/on")): warning: the record of 'operations/x' \
        cannot be read — it is no verification record of this version
        help: run 'recipes verify operations/x' again
        """
      ])
  }

  @Test func exportKeepsTheOtherPresets() throws {
    let path = "recipes/\(Self.id)/verified.json"
    let old = RecordFile([
      record("lamp/on"), record("lamp/off"), record("lamp/gone"), record(nil),
    ])
    try AtomicFile.write(try old.data(), to: "\(root)/\(path)")
    try write(record("lamp/on", date: "2026-05-05"))
    let export = RecordExport(workspace: workspace, cache: cache)
    #expect(try export.write(try recipe(), preset: "lamp/on") == path)
    let written = try RecordFile(try Data(contentsOf: URL(filePath: "\(root)/\(path)")))
    #expect(written.records.map(\.preset) == ["lamp/off", "lamp/on"])
    #expect(written.records.map(\.date) == ["2026-01-01", "2026-05-05"])
  }

  @Test func anUnreadableFileIsNotOverwritten() throws {
    let path = "recipes/\(Self.id)/verified.json"
    try AtomicFile.write("mine", to: "\(root)/\(path)")
    try write(record("lamp/on"))
    let export = RecordExport(workspace: workspace, cache: cache)
    let failure = #expect(throws: Failure.self) {
      try export.write(try recipe(), preset: "lamp/on")
    }
    #expect(
      failure?.diagnostics.map(\.message) == [
        "the record '\(path)' cannot be read — it is no verification record of this version"
      ])
    #expect(try String(contentsOfFile: "\(root)/\(path)", encoding: .utf8) == "mine")
  }
}
