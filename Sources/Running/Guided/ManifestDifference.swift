/// What an upgrade changes in a release, object by object, without the values of Secrets.
enum ManifestDifference {
  /// A unified difference; empty when nothing changes.
  static func text(from old: Manifest, to new: Manifest) -> String {
    let before = Dictionary(old.objects.map { ($0.name, $0) }) { $1 }
    let after = Dictionary(new.objects.map { ($0.name, $0) }) { $1 }
    let removed = old.objects.filter { after[$0.name] == nil }.flatMap { lines($0, nil) }
    let rest = new.objects.flatMap { lines(before[$0.name], $0) }
    return (removed + rest).joined(separator: "\n")
  }

  private static func lines(_ old: Manifest.Object?, _ new: Manifest.Object?) -> [String] {
    guard let name = (new ?? old)?.name else { return [] }
    let isSecret = old?.isSecret ?? false || new?.isSecret ?? false
    var (before, after) = (old?.lines ?? [], new?.lines ?? [])
    if isSecret { (before, after) = SecretMask.mask(before, after) }
    let hunks = UnifiedDiff.hunks(before, after)
    if hunks.isEmpty { return [] }
    return ["--- \(old == nil ? "/dev/null" : name)", "+++ \(new == nil ? "/dev/null" : name)"]
      + hunks
  }
}
