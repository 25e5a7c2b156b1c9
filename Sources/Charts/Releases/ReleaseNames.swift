internal import Diagnostics

/// Names for "did you mean": close ones, and those that hold the name's words: `spark-connect` for
/// `connect`.
func nearest(_ name: String, among candidates: [String], limit: Int = 3) -> [String] {
  var names = nearestNames(to: name, among: Set(candidates), limit: limit)
  let words = Set(name.lowercased().split { "-._/".contains($0) })
  let related = candidates.filter { candidate in
    let others = Set(candidate.lowercased().split { "-._/".contains($0) })
    return !words.isEmpty && (words.isSubset(of: others) || others.isSubset(of: words))
  }
  for candidate in related where !names.contains(candidate) { names.append(candidate) }
  return Array(names.prefix(limit))
}
