/// A file in a container, as `kubectl cp` names it: `[NAMESPACE/]POD:PATH`.
package struct CopyPath: Sendable, Equatable {
  package var namespace: ShellWord?
  package var pod: ShellWord
  package var path: ShellWord

  /// Nil for a local file.
  init?(_ word: ShellWord) {
    guard let (place, path) = word.divided(at: ":") else { return nil }
    self.path = path
    if let (namespace, pod) = place.divided(at: "/") {
      self.namespace = namespace
      self.pod = pod
    } else {
      pod = place
    }
  }
}
