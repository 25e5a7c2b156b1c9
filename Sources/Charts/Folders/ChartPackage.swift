/// The name of a packed chart: `NAME-VERSION.tgz`.
struct ChartPackage {
  let name: String
  let version: String

  init?(fileName: String) {
    guard fileName.hasSuffix(".tgz") else { return nil }
    let parts = fileName.dropLast(".tgz".count).split(
      separator: "-", omittingEmptySubsequences: false)
    guard
      let start = parts.indices.dropFirst().first(where: { index in
        let numbers = parts[index].drop { $0 == "v" }.split(separator: ".")
        return numbers.count > 1 && numbers[0].allSatisfy(\.isNumber)
      })
    else { return nil }
    name = parts[..<start].joined(separator: "-")
    version = parts[start...].joined(separator: "-")
  }
}
