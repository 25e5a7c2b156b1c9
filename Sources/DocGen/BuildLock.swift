internal import Foundation
internal import Workspace

/// One build at a time writes a folder: what another one writes meanwhile would be taken for the
/// last site.
struct BuildLock {
  /// Nil where the cache cannot be written: then nothing is kept of a build, either.
  private let descriptor: Int32?

  /// Waits for the build that has it.
  init(of folder: String) {
    let locks = "\(CacheFolder().path)/site/locks"
    try? FileManager.default.createDirectory(atPath: locks, withIntermediateDirectories: true)
    let file = open("\(locks)/\(Fingerprint(of: [folder]))", O_CREAT | O_RDWR | O_CLOEXEC, 0o644)
    descriptor = file < 0 ? nil : file
    while let descriptor, flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
  }

  func release() { if let descriptor { close(descriptor) } }
}
