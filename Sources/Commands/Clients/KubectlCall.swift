/// A kubectl command: the objects that it names, and what it wants of them.
package struct KubectlCall: Sendable {
  package struct Patch: Sendable, Equatable {
    package enum Kind: String, Sendable {
      case strategic, merge, json
    }

    package var kind: Kind
    package var text: ShellWord
    /// Whether the text is the name of a file.
    package var isFile: Bool
  }

  package let call: ClientCall
  package internal(set) var objects: [ObjectName] = []
  /// Labels, annotations, taints, variables or images that are set, by the verb.
  package internal(set) var pairs: [KeyPair] = []
  package internal(set) var ports: [PortForward] = []
  package internal(set) var copies: [CopyPath] = []
  package internal(set) var creates: CreatedObject?
  /// A command in a container: of `exec`, `run` and `debug`.
  package internal(set) var command: [ShellWord] = []
  /// `pods.spec.containers` of `explain`.
  package internal(set) var explained: ShellWord?
  /// Of `auth can-i`; the objects hold the kind.
  package internal(set) var asksVerb: ShellWord?

  package var verb: [String] { call.verb }

  /// Nil for a call of helm.
  package init?(_ call: ClientCall) {
    guard call.program == .kubectl else { return nil }
    self.call = call
    readArguments()
    creates = CreatedObject(call)
  }

  private mutating func readArguments() {
    switch verb.first {
    case "get", "describe", "delete", "edit", "patch", "scale", "wait", "expose", "autoscale",
      "rollout", "apply":
      // `get --raw` asks for a path.
      objects = call.flag("raw") == nil ? ObjectName.list(call.arguments) : []
    case "label", "annotate", "taint", "set": readPairs()
    case "logs", "attach", "exec", "debug", "port-forward": readPod()
    case "cp": copies = call.arguments.compactMap(CopyPath.init)
    case "top": objects = named(verb.last == "node" ? "node" : "pod")
    case "cordon", "uncordon", "drain": objects = named("node")
    default: readOthers()
    }
  }

  private mutating func readOthers() {
    switch verb {
    case ["run"]: command = call.rest
    case ["explain"]: explained = call.arguments.first
    case ["create", "token"]: objects = named("serviceaccount")
    case ["auth", "can-i"]:
      asksVerb = call.arguments.first
      objects = ObjectName.list(Array(call.arguments.dropFirst()))
    case ["events"]:
      objects = call.flag("for")?.value.map { [ObjectName($0, implied: "pod")] } ?? []
    default: break
    }
  }

  private func named(_ kind: String) -> [ObjectName] {
    call.arguments.map { ObjectName(kind: kind, name: $0) }
  }

  /// Objects, then pairs.
  private mutating func readPairs() {
    let words = call.arguments
    switch verb {
    case ["set", "serviceaccount"], ["set", "selector"]:
      objects = ObjectName.list(words.dropLast())
    case ["set", "resources"], ["set", "subject"]: objects = ObjectName.list(words)
    default:
      let count = words.firstIndex(where: KeyPair.isPair) ?? words.count
      objects = ObjectName.list(Array(words[..<count]))
      pairs = words[count...].map(KeyPair.init)
    }
  }

  /// A pod, or an object that has pods, and what the verb wants with it.
  private mutating func readPod() {
    var words = call.arguments
    // `logs pod NAME` is two arguments for these verbs: the second is a container.
    if let first = words.first {
      objects = [ObjectName(first, implied: "pod")]
      words.removeFirst()
    }
    if verb == ["port-forward"] { ports = words.map(PortForward.init) }
    if verb == ["exec"] || verb == ["debug"] { command = words + call.rest }
    logsContainer = verb == ["logs"] ? words.first : nil
  }

  /// `logs POD CONTAINER`
  private var logsContainer: ShellWord?

  package var container: ShellWord? { call.flag("container")?.value ?? logsContainer }
}
