internal import Foundation
internal import Synchronization

/// The files of a repository, by paths relative to its root, as links name them.
package final class LinkedFiles: Sendable {
  package let root: String
  /// What `.gitignore` of the root leaves out.
  package let ignored: IgnoredFiles
  private let listings = Mutex<[String: Listing]>([:])
  private let index = Mutex<[String: [String]]?>(nil)
  /// Of paths that have been asked for: links name the same files again and again.
  private let kinds = Mutex<[String: Bool?]>([:])

  /// What is in a folder.
  private struct Listing {
    let sorted: [String]
    let names: Set<String>
  }

  package init(root: String) {
    self.root = root
    let rules = FileManager.default.contents(atPath: "\(root)/.gitignore")
    ignored = IgnoredFiles(String(decoding: rules ?? Data(), as: UTF8.self))
  }

  package func isFile(_ path: String) -> Bool { kind(path) == false }
  package func isFolder(_ path: String) -> Bool { kind(path) == true }
  package func exists(_ path: String) -> Bool { kind(path) != nil }

  /// The text of a file; nil when it cannot be read.
  package func bytes(_ path: String) -> [UInt8]? {
    FileManager.default.contents(atPath: "\(root)/\(path)").map(Array.init)
  }

  /// Names in a folder, sorted; hidden ones are left out.
  package func names(in folder: String) -> [String] {
    listing(folder).sorted.filter { !$0.hasPrefix(".") }
  }

  /// The path as its folders spell it, when only letters' case differs.
  package func respelled(_ path: String) -> String? {
    var found = ""
    for part in path.split(separator: "/") {
      let names = listing(found).sorted.filter { $0.lowercased() == part.lowercased() }
      guard let name = names.first(where: { $0 == part }) ?? names.only else { return nil }
      found = RelativePath.join(found, name)
    }
    return found
  }

  /// Files and folders of this name, wherever they lie, sorted. Hidden and ignored ones do not
  /// count, and nothing behind symbolic links does.
  package func named(_ name: String) -> [String] { byName[name] ?? [] }

  /// Files and folders whose path ends in this one.
  package func ending(with path: String) -> [String] {
    named(RelativePath.name(of: path)).filter { "/\($0)".hasSuffix("/\(path)") }
  }

  /// Every file and folder that counts, sorted.
  package var all: [String] { byName.values.flatMap { $0 }.sorted() }

  private var byName: [String: [String]] {
    index.withLock { index in
      if let index { return index }
      var found: [String: [String]] = [:]
      for path in walk() { found[RelativePath.name(of: path), default: []].append(path) }
      index = found
      return found
    }
  }

  private func walk() -> [String] {
    var paths: [String] = []
    var folders = [""]
    while let folder = folders.popLast() {
      for name in names(in: folder) where name != "node_modules" {
        let path = RelativePath.join(folder, name)
        let isFolder = isListed(path)
        if ignored.contains(path, isFolder: isFolder) { continue }
        paths.append(path)
        if isFolder, !isSymbolicLink(path) { folders.append(path) }
      }
    }
    return paths.sorted()
  }

  /// True for a folder, false for a file, nil when nothing is there under exactly this name.
  private func kind(_ path: String) -> Bool? {
    if let known = kinds.withLock({ $0[path] }) { return known }
    let kind = kindOnDisk(path)
    kinds.withLock { $0[path] = .some(kind) }
    return kind
  }

  private func kindOnDisk(_ path: String) -> Bool? {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: "\(root)/\(path)", isDirectory: &isFolder),
      isSpelledSo(path)
    else { return nil }
    return isFolder.boolValue
  }

  /// Whether a path that a listing gave is a folder's.
  private func isListed(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: "\(root)/\(path)", isDirectory: &isFolder)
      && isFolder.boolValue
  }

  /// A disk may not tell cases apart; the readers' does.
  private func isSpelledSo(_ path: String) -> Bool {
    var folder = ""
    for part in path.split(separator: "/") {
      guard listing(folder).names.contains(String(part)) else { return false }
      folder = RelativePath.join(folder, String(part))
    }
    return true
  }

  private func isSymbolicLink(_ path: String) -> Bool {
    (try? FileManager.default.destinationOfSymbolicLink(atPath: "\(root)/\(path)")) != nil
  }

  private func listing(_ folder: String) -> Listing {
    listings.withLock { listings in
      if let known = listings[folder] { return known }
      let found = try? FileManager.default.contentsOfDirectory(atPath: "\(root)/\(folder)")
      let listing = Listing(sorted: (found ?? []).sorted(), names: Set(found ?? []))
      listings[folder] = listing
      return listing
    }
  }
}

extension Collection {
  /// The element, when there is exactly one.
  package var only: Element? { count == 1 ? first : nil }
}
