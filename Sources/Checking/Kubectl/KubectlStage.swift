internal import Charts
internal import Commands
internal import Pages
internal import Schemas
internal import Trees

/// What a kubectl command makes of the stage.
struct KubectlStage: Sendable {
  let ground: Ground

  func apply(_ kubectl: KubectlCall, _ line: ShellScript.CommandLine, to stage: inout Stage) {
    guard !kubectl.isTrial else { return }
    let namespace = namespace(kubectl, stage)
    switch kubectl.verb.first {
    case "create", "run", "expose": create(kubectl, line, namespace, &stage)
    case "apply", "replace": manifests(kubectl, line, namespace, &stage)
    case "port-forward": forward(kubectl, &stage)
    case "config":
      if kubectl.verb == ["config", "set-context"], let name = kubectl.namespace?.text {
        stage.namespace = name
      }
    case "set" where kubectl.verb == ["set", "env"]: break
    default: break
    }
  }

  func namespace(_ kubectl: KubectlCall, _ stage: Stage) -> String? {
    guard let word = kubectl.namespace else { return stage.namespace }
    guard let name = word.text, !PlaceholderName.isPart(of: name) else { return nil }
    return name
  }

  private func create(
    _ kubectl: KubectlCall, _ line: ShellScript.CommandLine, _ namespace: String?,
    _ stage: inout Stage
  ) {
    manifests(kubectl, line, namespace, &stage)
    guard let made = kubectl.creates, let kind = ground.kinds.lookup(made.kind)?.kind,
      let name = (made.name ?? kubectl.objects.first?.name)?.text
    else { return }
    var tree = Tree(.mapping([])).setting([.key("kind")], to: Tree(.string(kind)))
      .setting([.key("metadata"), .key("name")], to: Tree(.string(name)))
    for pair in made.data {
      guard let key = pair.key.text else { continue }
      tree = tree.setting([.key("data"), .key(key)], to: Tree(.string(pair.value?.text ?? "")))
    }
    for file in made.files {
      guard let text = file.text else { continue }
      let key = text.split(separator: "=", maxSplits: 1).first.map(String.init) ?? text
      let name = key.split(separator: "/").last.map(String.init) ?? key
      tree = tree.setting([.key("data"), .key(name)], to: Tree(.string("")))
    }
    for port in kubectl.call.flags("port") + kubectl.call.flags("tcp") {
      let number = port.value?.text.flatMap { Int($0.prefix { $0 != ":" }) } ?? 0
      let entry = Tree(.mapping([])).setting([.key("port")], to: Tree(.integer(number)))
      tree = tree.setting([.key("spec"), .key("ports"), .index(0)], to: entry)
    }
    stage.add(tree, in: kind == "Namespace" ? nil : namespace)
  }

  /// Objects in files that the repository has or the page wrote, or in a here-document.
  private func manifests(
    _ kubectl: KubectlCall, _ line: ShellScript.CommandLine, _ namespace: String?,
    _ stage: inout Stage
  ) {
    let search = FileSearch(files: ground.files, stage: stage)
    for word in kubectl.files {
      let text: String?
      if word.text == "-" {
        guard case .document(let document) = line.input else { continue }
        text = document.textWithBlanks(stage.variables)
      } else {
        switch search.answer(word) {
        case .written(let written): text = written
        case .repository(let path): text = ground.text(path)
        default: text = nil
        }
      }
      for tree in text.flatMap({ try? Tree.documents(yaml: $0) }) ?? [] {
        stage.add(tree, in: tree.at("metadata", "namespace")?.text ?? namespace)
      }
    }
  }

  private func forward(_ kubectl: KubectlCall, _ stage: inout Stage) {
    guard let object = kubectl.objects.first, let name = object.name?.text else { return }
    for port in kubectl.ports {
      guard let remote = port.remote.text, let local = Int(port.local?.text ?? remote) else {
        continue
      }
      stage.forwards[local] = Stage.Forward(target: "\(object.kind ?? "pod")/\(name)", port: remote)
    }
  }
}

extension ShellWord {
  /// The text with something harmless in the place of what only the shell knows.
  func textWithBlanks(_ variables: [String: String]) -> String {
    let bytes = expandedLetters(variables).map { $0.byte ?? UInt8(ascii: "X") }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func expandedLetters(_ variables: [String: String]) -> [Letter] {
    expanded(with: variables).first?.letters ?? letters
  }
}
