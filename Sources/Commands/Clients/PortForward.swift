/// `8888:http` of `kubectl port-forward`.
package struct PortForward: Sendable, Equatable {
  /// Nil where it is the same as the other, or any.
  package var local: ShellWord?
  /// A number or a name.
  package var remote: ShellWord

  init(_ word: ShellWord) {
    if let (local, remote) = word.divided(at: ":") {
      self.local = local.letters.isEmpty ? nil : local
      self.remote = remote
    } else {
      remote = word
    }
  }
}
