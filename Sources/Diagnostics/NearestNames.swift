/// The names closest to a misspelt one, nearest first, for "did you mean".
///
/// Edit distance over Unicode scalars; only names within a third of the length (at least 2) count.
package func nearestNames(to name: String, among candidates: some Sequence<String>, limit: Int = 3)
  -> [String]
{
  let wanted = Array(name.lowercased().unicodeScalars)
  return candidates.compactMap { candidate -> (distance: Int, name: String)? in
    let scalars = Array(candidate.lowercased().unicodeScalars)
    let distance = editDistance(wanted, scalars)
    return distance <= max(2, max(wanted.count, scalars.count) / 3) ? (distance, candidate) : nil
  }
  .sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }
  .prefix(limit)
  .map(\.name)
}

/// How many letters have to be added, taken away or replaced.
package func editDistance(_ left: String, _ right: String) -> Int {
  editDistance(Array(left.unicodeScalars), Array(right.unicodeScalars))
}

private func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  var row = Array(0...right.count)
  for (i, a) in left.enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for (j, b) in right.enumerated() {
      let replaced = diagonal + (a == b ? 0 : 1)
      diagonal = row[j + 1]
      row[j + 1] = min(replaced, row[j] + 1, diagonal + 1)
    }
  }
  return row[right.count]
}
