import ArgumentParser
import Cluster
import Diagnostics
import Foundation
import Workspace

struct ClusterCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cluster",
    abstract: "Starts, shows and removes the one-node Kubernetes of this machine.",
    subcommands: [Up.self, Status.self, Down.self, Reset.self, Kubeconfig.self, Images.self])

  struct Up: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Starts the node; builds what is missing first. Idempotent.",
      discussion: """
        With --context nothing is started: the cluster is asked for its version, and whether it is
        marked as disposable, which 'recipes verify' needs.
        """)

    @OptionGroup var options: NodeOptions

    @Option(help: "Use this kube context of yours in place of a local node.")
    var context: String?

    func run() async throws {
      try await CommandRun.run {
        let cache = CacheFolder()
        try cache.prepare()
        if let context { return try await examine(context, cache) }
        let node = try options.node(cache)
        try await Interruption.whileListening { try await node.up(progress: CommandRun.say) }
        CommandRun.say("kubeconfig: \(node.kubeconfig)")
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
      abstract: "Shows the node's state; exit status 1 unless it is running.")

    @OptionGroup var options: NodeOptions

    func run() async throws {
      try await CommandRun.run {
        let status = try await options.node(CacheFolder()).status()
        for (key, value) in status.facts.sorted(by: { $0.key < $1.key }) {
          CommandRun.say("\(key): \(value)")
        }
        if status.state != .running { throw ExitCode(Failure.ExitCode.findings.rawValue) }
      }
    }
  }

  struct Down: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Ends the node and removes everything it left. Idempotent.")

    @OptionGroup var options: NodeOptions

    func run() async throws {
      try await CommandRun.run {
        try await options.node(CacheFolder()).down(progress: CommandRun.say)
      }
    }
  }

  struct Reset: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Removes the node and starts it anew.")

    @OptionGroup var options: NodeOptions

    func run() async throws {
      try await CommandRun.run {
        let node = try options.node(CacheFolder())
        try await node.down(progress: CommandRun.say)
        try await node.up(progress: CommandRun.say)
      }
    }
  }

  struct Kubeconfig: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Prints the path of the node's kubeconfig.")

    @OptionGroup var options: NodeOptions

    func run() async throws {
      try await CommandRun.run {
        let node = try options.node(CacheFolder())
        guard FileManager.default.fileExists(atPath: node.kubeconfig) else {
          throw Failure(
            Diagnostic(
              rule: "no-cluster", what: "there is no cluster '\(node.name)'",
              why: "\(node.kubeconfig) does not exist", help: "recipes cluster up"))
        }
        CommandRun.say(node.kubeconfig)
      }
    }
  }

  struct Images: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Shows what stands behind each image name on a cluster without a registry.")

    func run() async throws {
      try await CommandRun.run {
        for image in try ImageTable(root: try Workspace().root).images {
          CommandRun.say("\(image.reference)\n  \(image.standIn)")
        }
      }
    }
  }

  struct NodeOptions: ParsableArguments {
    @Option(help: "Name of the node.")
    var name = "default"

    func node(_ cache: CacheFolder) throws -> LocalProvider {
      LocalProvider(name: name, workspace: try Workspace(), cache: cache)
    }
  }
}
