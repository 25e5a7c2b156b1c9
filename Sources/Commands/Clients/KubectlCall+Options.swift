extension KubectlCall {
  package var namespace: ShellWord? { call.flag("namespace")?.value }
  package var allNamespaces: Bool { call.isSet("all-namespaces") }
  package var selector: ShellWord? { call.flag("selector")?.value }
  package var fieldSelector: ShellWord? { call.flag("field-selector")?.value }
  package var output: OutputFormat? { OutputFormat(call) }
  /// `--subresource status`
  package var subresource: ShellWord? { call.flag("subresource")?.value }

  /// What `-f` names; `-` is the standard input. `logs -f` is another flag.
  package var files: [ShellWord] {
    call.flags("filename").compactMap(\.value).flatMap { $0.split(at: ",") }
  }

  package var kustomization: ShellWord? { call.flag("kustomize")?.value }

  package var waitsFor: WaitCondition? {
    verb == ["wait"] ? call.flag("for")?.value.flatMap(WaitCondition.init) : nil
  }

  /// Nil where the kind of patch is not known.
  package var patch: Patch? {
    guard verb == ["patch"] else { return nil }
    let written = call.flag("type")
    let kind = written == nil ? .strategic : Patch.Kind(rawValue: written?.value?.text ?? "")
    guard let kind else { return nil }
    if let text = call.flag("patch")?.value {
      return Patch(kind: kind, text: text, isFile: false)
    }
    return call.flag("patch-file")?.value.map { Patch(kind: kind, text: $0, isFile: true) }
  }

  /// The object that `set env --from` takes variables from.
  package var environmentSource: ObjectName? {
    verb == ["set", "env"]
      ? call.flag("from")?.value.map { ObjectName($0, implied: "configmap") } : nil
  }

  /// Whether nothing is changed.
  package var isTrial: Bool {
    guard let flag = call.flag("dry-run") else { return false }
    return flag.value?.text != "none"
  }
}
