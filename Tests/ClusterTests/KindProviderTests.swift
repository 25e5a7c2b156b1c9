import Cluster
import Diagnostics
import Foundation
import Processes
import Testing
import Workspace

/// The provider `kind` over stand-ins: what it asks of kind, of the container runtime, of kubectl.
@Suite struct KindProviderTests {
  private let base: String
  private let cache: CacheFolder
  private var programs: String { cache.tools }

  init() throws {
    base = "\(NSTemporaryDirectory())/kind-\(UUID().uuidString)"
    cache = CacheFolder(environment: ["SPARK_K8S_CACHE": base])
    try FileManager.default.createDirectory(
      atPath: cache.tools, withIntermediateDirectories: true)
    let standIns = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "StandIns").path
    for name in ["kind", "kubectl"] {
      try FileManager.default.copyItem(atPath: "\(standIns)/\(name)", toPath: "\(programs)/\(name)")
    }
    try runtime("docker", "echo ready")
  }

  private func runtime(_ name: String, _ script: String) throws {
    try AtomicFile.write("#!/bin/bash\n\(script)\n", to: "\(programs)/\(name)")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: "\(programs)/\(name)")
  }

  private func provider(_ environment: [String: String] = [:]) -> KindProvider {
    // No folder of this machine: it may have a container runtime.
    KindProvider(
      cache: cache, environment: ["PATH": "\(base)/none"].merging(environment) { $1 })
  }

  private func read(_ name: String) -> String {
    (try? String(contentsOfFile: "\(programs)/\(name)", encoding: .utf8)) ?? ""
  }

  private func message(_ work: () async throws -> Void) async -> String {
    do {
      try await work()
      return "nothing failed"
    } catch let failure as Failure {
      return failure.diagnostics.map(\.description).joined(separator: "\n")
        + "\nexit \(failure.exitCode.rawValue)"
    } catch {
      return "\(error)"
    }
  }

  @Test func upCreatesAndMarksACluster() async throws {
    let provider = provider()
    try await provider.up { _ in }
    let draft = "\(provider.kubeconfig).new"
    #expect(
      read("asked") == """
        get clusters on docker
        create cluster --name spark-k8s-default --kubeconfig \(draft) --wait 5m on docker

        """)
    #expect(read("applied").contains("data: {disposable: \"true\", provider: kind, name: default}"))
    #expect(FileManager.default.fileExists(atPath: provider.kubeconfig))
    #expect(!FileManager.default.fileExists(atPath: draft))
    let status = try await provider.status()
    #expect(status.state == .running)
    #expect(
      status.facts == [
        "state": "running", "provider": "kind", "cluster": "spark-k8s-default",
        "kubeconfig": provider.kubeconfig, "version": "v1.20.2",
      ])
  }

  @Test func aSecondUpOnlyReadsTheKubeconfig() async throws {
    let provider = provider()
    try await provider.up { _ in }
    try await provider.up { _ in }
    #expect(
      read("asked").split(separator: "\n").last
        == "export kubeconfig --name spark-k8s-default --kubeconfig \(provider.kubeconfig).new on docker"
    )
  }

  @Test func downRemovesIt() async throws {
    let provider = provider()
    #expect(try await provider.status().state == .stopped)
    try await provider.up { _ in }
    try FileManager.default.removeItem(atPath: provider.kubeconfig)
    #expect(try await provider.status().state == .broken)
    for _ in 1...2 {
      try await provider.down { _ in }
      #expect(try await provider.status().state == .stopped)
    }
    #expect(!FileManager.default.fileExists(atPath: "\(base)/kind/default"))
  }

  @Test func whatDidNotComeUpIsRemoved() async throws {
    try AtomicFile.write("Creating\nERROR: no space left\n", to: "\(programs)/refuse")
    let provider = provider()
    #expect(
      await message { try await provider.up { _ in } } == """
        error: the kind cluster 'spark-k8s-default' did not come up — Creating; ERROR: no space left
        help: run 'kind get clusters' and 'kind export logs', or use the local cluster: recipes \
        cluster up
        exit 2
        """)
    #expect(try await provider.status().state == .stopped)
    #expect(!FileManager.default.fileExists(atPath: provider.kubeconfig))
  }

  @Test func podmanServesToo() async throws {
    try runtime("docker", "echo 'Cannot connect to the Docker daemon' >&2; exit 1")
    try runtime("podman", "echo ready")
    try await provider().up { _ in }
    #expect(read("asked").hasSuffix(" on podman\n"))
  }

  @Test func theUsersChoiceOfARuntimeIsKept() async throws {
    try runtime("podman", "exit 3")
    let environment = ["KIND_EXPERIMENTAL_PROVIDER": "podman"]
    #expect(
      await message { try await provider(environment).up { _ in } } == """
        error: kind has nothing to run containers with — 'podman info': exit status 3
        help: start Docker or Podman, or use the local cluster: recipes cluster up
        exit 2
        """)
  }

  @Test func noContainerRuntimeIsTold() async throws {
    try runtime("docker", "echo 'Cannot connect to the Docker daemon' >&2; exit 1")
    #expect(
      await message { _ = try await provider().status() } == """
        error: kind has nothing to run containers with — 'docker info': Cannot connect to the Docker \
        daemon; 'podman' is missing
        help: start Docker or Podman, or use the local cluster: recipes cluster up
        exit 2
        """)
  }

  @Test(arguments: ["kind", "kubectl"])
  func aMissingProgramIsTold(name: String) async throws {
    try FileManager.default.removeItem(atPath: "\(programs)/\(name)")
    let text = await message { try await provider().up { _ in } }
    #expect(
      text.hasPrefix("error: '\(name)' is missing — no folder of PATH holds it\nhelp: "))
    #expect(text.hasSuffix("\nexit 2"))
  }
}
