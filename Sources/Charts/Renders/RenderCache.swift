internal import Foundation
internal import Glibc
internal import Workspace

/// What helm rendered, one file each, named by the fingerprint of all that helm read.
struct RenderCache {
  private let folder: String
  /// Releases share most of their objects: each is decoded once.
  private var objects = RenderCoding.Objects()

  private static let day = 86_400
  private static let daysUnused = 30
  private static let sizeLimit = 200_000_000

  init(folder: String) { self.folder = folder }

  /// Nil when there is no such file, or it is damaged.
  mutating func read(_ key: Fingerprint) -> Result<ReleaseObjects, RenderProblem>? {
    let path = "\(folder)/\(key)"
    guard let data = FileManager.default.contents(atPath: path) else { return nil }
    let result = RenderCoding.decode([UInt8](data), &objects)
    if result != nil { touch(path) }
    return result
  }

  /// A cache that cannot be written is none: the next run renders again.
  func write(_ result: Result<ReleaseObjects, RenderProblem>, _ key: Fingerprint) {
    try? AtomicFile.write(Data(RenderCoding.encode(result)), to: "\(folder)/\(key)")
  }

  /// Removes what was not used for a month, and what was used longest ago when all is too large. At
  /// most once a day, so that it costs nothing.
  func prune() {
    let marker = "\(folder)/.pruned"
    guard Self.age(of: marker).map({ $0 > Self.day }) ?? true else { return }
    try? AtomicFile.write("", to: marker)
    var files = entries()
    for file in files where file.age > Self.daysUnused * Self.day { remove(file) }
    files = files.filter { $0.age <= Self.daysUnused * Self.day }.sorted { $0.age > $1.age }
    var size = files.reduce(0) { $0 + $1.size }
    for file in files where size > Self.sizeLimit {
      remove(file)
      size -= file.size
    }
  }

  private struct Entry {
    var path: String
    var age: Int
    var size: Int
  }

  private func entries() -> [Entry] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0 != ".pruned" }.compactMap { name in
      let path = "\(folder)/\(name)"
      var status = stat()
      guard stat(path, &status) == 0 else { return nil }
      return Entry(path: path, age: Self.age(status), size: Int(status.st_size))
    }
  }

  private func remove(_ entry: Entry) { try? FileManager.default.removeItem(atPath: entry.path) }

  /// That it was used is worth a write once a day.
  private func touch(_ path: String) {
    guard let age = Self.age(of: path), age > Self.day else { return }
    try? FileManager.default.setAttributes([.modificationDate: Date()], ofItemAtPath: path)
  }

  private static func age(of path: String) -> Int? {
    var status = stat()
    return stat(path, &status) == 0 ? age(status) : nil
  }

  private static func age(_ status: stat) -> Int {
    Int(Date().timeIntervalSince1970) - status.st_mtim.tv_sec
  }
}
