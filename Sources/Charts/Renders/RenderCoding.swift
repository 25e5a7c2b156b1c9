internal import Trees
internal import Workspace

/// The form of a render in the cache: a fingerprint of all that follows, then the objects or the
/// problem.
enum RenderCoding {
  /// Objects that were decoded already, by what they are.
  typealias Objects = [String: ReleaseObject]

  private static let mark = Array("render 2\n".utf8)
  private static let fingerprintLength = 32

  static func encode(_ result: Result<ReleaseObjects, RenderProblem>) -> [UInt8] {
    var writer = ByteWriter()
    switch result {
    case .success(let release):
      writer.byte(1)
      writer.count(release.objects.count)
      for object in release.objects {
        writer.text(object.digest.description)
        writer.text(object.template)
        writer.block(object.tree.encoded(positions: false))
        writer.count(object.podTemplates.count)
        for (key, template) in object.podTemplates.sorted(by: { $0.key < $1.key }) {
          writer.text(key)
          writer.block(template.encoded(positions: false))
        }
      }
    case .failure(let problem):
      writer.byte(0)
      writer.block(tree(of: problem).encoded(positions: false))
    }
    return mark + Array(Fingerprint(of: writer.bytes).description.utf8) + writer.bytes
  }

  /// Nil for what ``encode(_:)`` did not write.
  static func decode(_ bytes: [UInt8], _ objects: inout Objects)
    -> Result<ReleaseObjects, RenderProblem>?
  {
    let start = mark.count + fingerprintLength
    guard bytes.count > start, bytes.starts(with: mark) else { return nil }
    let body = Array(bytes[start...])
    let wanted = String(decoding: bytes[mark.count..<start], as: UTF8.self)
    guard Fingerprint(of: body).description == wanted else { return nil }
    var reader = ByteReader(body)
    switch reader.byte() {
    case 1: return release(&reader, &objects).map(Result.success)
    case 0:
      return reader.block().flatMap { Tree(encoded: $0) }.flatMap(problem).map(Result.failure)
    default: return nil
    }
  }

  private static func release(_ reader: inout ByteReader, _ known: inout Objects)
    -> ReleaseObjects?
  {
    guard let count = reader.count() else { return nil }
    var objects: [ReleaseObject] = []
    objects.reserveCapacity(count)
    for _ in 0..<count {
      guard let object = object(&reader, &known) else { return nil }
      objects.append(object)
    }
    return ReleaseObjects(objects)
  }

  private static func object(_ reader: inout ByteReader, _ known: inout Objects) -> ReleaseObject? {
    guard let digest = reader.text(), let template = reader.text(), let block = reader.block(),
      let templates = blocks(&reader)
    else { return nil }
    if let object = known[digest + template] { return object }
    guard let fingerprint = Fingerprint(digest), let tree = Tree(encoded: block),
      let object = ReleaseObject(
        stable: tree, template: template, digest: fingerprint,
        podTemplates: templates.compactMapValues { Tree(encoded: $0) })
    else { return nil }
    known[digest + template] = object
    return object
  }

  private static func blocks(_ reader: inout ByteReader) -> [String: ArraySlice<UInt8>]? {
    guard let count = reader.count() else { return nil }
    var blocks: [String: ArraySlice<UInt8>] = [:]
    for _ in 0..<count {
      guard let key = reader.text(), let block = reader.block() else { return nil }
      blocks[key] = block
    }
    return blocks
  }

  private static func tree(of problem: RenderProblem) -> Tree {
    let texts = { (words: [String]) in Tree(.sequence(words.map { Tree(.string($0)) })) }
    var members: [(String, Tree)] = [
      ("kind", Tree(.string(problem.kind.rawValue))), ("message", Tree(.string(problem.message))),
      (
        "violations",
        Tree(.sequence(problem.violations.map { texts([$0.message] + $0.valuesPath) }))
      ),
    ]
    if let place = problem.place { members.append(("place", Tree(.string(place)))) }
    if let path = problem.valuesPath { members.append(("path", texts(path))) }
    return Tree(
      .mapping(
        members.map { key, value in
          Tree.Member(key: key, keyPosition: value.position, value: value)
        }))
  }

  private static func problem(_ tree: Tree) -> RenderProblem? {
    guard let kind = tree["kind"]?.text.flatMap(RenderProblem.Kind.init),
      let message = tree["message"]?.text
    else { return nil }
    let texts = { (list: Tree) in list.elements.compactMap(\.text) }
    let violations = tree["violations"]?.elements.map(texts) ?? []
    return RenderProblem(
      kind, message, valuesPath: tree["path"].map(texts), place: tree["place"]?.text,
      violations: violations.compactMap { words in
        words.first.map {
          RenderProblem.Violation(message: $0, valuesPath: Array(words.dropFirst()))
        }
      })
  }
}
