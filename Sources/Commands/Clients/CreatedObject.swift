/// An object that `kubectl create`, `run` or `expose` makes.
package struct CreatedObject: Sendable, Equatable {
  /// `configmap`, `secret`, `deployment`
  package var kind: String
  /// `generic` of a Secret, `clusterip` of a Service.
  package var type: String?
  /// Nil for `expose` without a name: that of the object.
  package var name: ShellWord?
  /// Keys of a ConfigMap or a Secret, with values where those are written.
  package var data: [KeyPair] = []
  /// Files that become keys: `[KEY=]PATH`.
  package var files: [ShellWord] = []
  /// Files of variables: their keys are not known here.
  package var environmentFiles: [ShellWord] = []
  package var image: ShellWord?

  /// Nil when the call makes nothing that it names.
  init?(_ call: ClientCall) {
    switch call.verb.first {
    case "create":
      guard call.verb.count > 1, call.verb[1] != "token" else { return nil }
      kind = call.verb[1]
      type = call.verb.count > 2 ? call.verb[2] : nil
      name = call.arguments.first
    case "run":
      kind = "pod"
      name = call.arguments.first
    case "expose":
      kind = "service"
      name = call.flag("name")?.value
    default: return nil
    }
    data = call.flags("from-literal").compactMap(\.value).map(KeyPair.init)
    files = call.flags("from-file").compactMap(\.value)
    environmentFiles = call.flags("from-env-file").compactMap(\.value)
    image = call.flag("image")?.value
  }
}
