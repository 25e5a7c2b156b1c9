/// A `helm upgrade` that a block runs.
package struct HelmUpgrade: Sendable, Equatable {
  /// The command as it stands in the code.
  package let command: String
  /// Nil where the code does not say it literally.
  package let release: String?
  package let namespace: String?

  package init(command: String, release: String?, namespace: String?) {
    self.command = command
    self.release = release
    self.namespace = namespace
  }
}

extension ShellScript {
  /// The upgrades of the block, those that only try left out.
  package var upgrades: [HelmUpgrade] {
    commands.compactMap { line in
      guard let call = ClientCall(line).flatMap(HelmCall.init), call.verb == ["upgrade"],
        !call.call.isReadOnly
      else { return nil }
      return HelmUpgrade(
        command: String(decoding: Array(code.utf8)[line.range], as: UTF8.self),
        release: call.release?.text, namespace: call.namespace?.text)
    }
  }

  /// Whether some command of the block brings this release about.
  package func installs(_ release: String) -> Bool {
    commands.contains { line in
      guard let call = ClientCall(line).flatMap(HelmCall.init), !call.call.isReadOnly else {
        return false
      }
      let name = call.release?.text
      return call.mayInstall && !call.generatesName && (name == nil || name == release)
    }
  }
}
