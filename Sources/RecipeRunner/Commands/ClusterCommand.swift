import ArgumentParser
import Cluster
import Diagnostics
import Foundation
import Watching
import Workspace

struct ClusterCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cluster",
    abstract: "Starts, shows and removes the one-node Kubernetes of this machine.",
    discussion: """
      With '--provider kind' the cluster is made by kind, where Docker or Podman runs.

      EXAMPLES
        recipes cluster up
        recipes cluster status
        export KUBECONFIG=$(recipes cluster kubeconfig)
        recipes cluster down
      """,
    subcommands: [Up.self, Status.self, Down.self, Reset.self, Kubeconfig.self, Images.self])

  struct Up: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Starts the cluster; builds what is missing first. Idempotent.",
      discussion: """
        With --context nothing is started: the cluster is asked for its version, and whether it is \
        marked as disposable, which 'recipes verify' needs.

        EXAMPLES
          recipes cluster up
          recipes cluster up --provider kind
          recipes cluster up --context my-test-cluster
        """)

    @OptionGroup var options: NodeOptions

    @Option(
      help: "Use this kube context of yours in place of a cluster of this tool.",
      completion: .contexts)
    var context: String?

    func run() async throws {
      try await CommandRun.run {
        let cache = CacheFolder()
        try cache.prepare()
        if let context { return try await examine(context, cache) }
        let cluster = try options.cluster(cache)
        if options.provider == .kind {
          // kubectl marks the cluster; it is installed when it is missing.
          _ = try await Toolbox(workspace: try Workspace(), cache: cache)
        }
        try await Interruption.whileListening { try await cluster.up(progress: CommandRun.say) }
        CommandRun.say("kubeconfig: \(cluster.kubeconfig)")
      }
    }

    private func examine(_ context: String, _ cache: CacheFolder) async throws {
      let workspace = try Workspace()
      let tools = try await Toolbox(workspace: workspace, cache: cache)
      let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(at: folder) }
      let cluster = try await PinnedCluster(
        kubeconfig: nil, context: context, folder: folder.path, kubectl: tools.kubectl)
      CommandRun.say("context \(context): Kubernetes \(cluster.version), uid \(cluster.uid)")
      try cluster.requireDisposable()
    }
  }

  struct Status: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Shows the cluster's state; exit status 1 unless it is running.",
      discussion: """
        EXAMPLES
          recipes cluster status
          recipes cluster status --provider kind
        """)

    @OptionGroup var options: NodeOptions

    func run() async throws {
      try await CommandRun.run {
        let status = try await options.cluster(CacheFolder()).status()
        for (key, value) in status.facts.sorted(by: { $0.key < $1.key }) {
          CommandRun.say("\(key): \(value)")
        }
        if status.state != .running { throw ExitCode(Failure.ExitCode.findings.rawValue) }
      }
    }
  }

  struct Down: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Ends the cluster and removes everything it left. Idempotent.",
      discussion: """
        EXAMPLES
          recipes cluster down
          recipes cluster down --provider kind
        """)

    @OptionGroup var options: NodeOptions

    func run() async throws {
      try await CommandRun.run {
        try await options.cluster(CacheFolder()).down(progress: CommandRun.say)
      }
    }
  }

  struct Reset: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Removes the cluster and starts it anew.",
      discussion: """
        EXAMPLES
          recipes cluster reset
        """)

    @OptionGroup var options: NodeOptions

    func run() async throws {
      try await CommandRun.run {
        let cluster = try options.cluster(CacheFolder())
        try await Interruption.whileListening {
          try await cluster.down(progress: CommandRun.say)
          try await cluster.up(progress: CommandRun.say)
        }
      }
    }
  }

  struct Kubeconfig: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Prints the path of the cluster's kubeconfig.",
      discussion: """
        EXAMPLES
          KUBECONFIG=$(recipes cluster kubeconfig) kubectl get pods -A
        """)

    @OptionGroup var options: NodeOptions

    func run() async throws {
      try await CommandRun.run {
        let cluster = try options.cluster(CacheFolder())
        guard FileManager.default.fileExists(atPath: cluster.kubeconfig) else {
          let kind = options.provider == .kind ? " --provider kind" : ""
          throw Failure(
            Diagnostic(
              rule: "no-cluster", what: "there is no cluster '\(cluster.name)'",
              why: "\(cluster.kubeconfig) does not exist", help: "recipes cluster up\(kind)"))
        }
        CommandRun.say(cluster.kubeconfig)
      }
    }
  }

  struct Images: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Shows what stands behind each image name on a cluster without a registry.",
      discussion: """
        EXAMPLES
          recipes cluster images
        """)

    func run() async throws {
      try await CommandRun.run {
        for image in try ImageTable(root: try Workspace().root).images {
          CommandRun.say("\(image.reference)\n  \(image.standIn)")
        }
      }
    }
  }
}
