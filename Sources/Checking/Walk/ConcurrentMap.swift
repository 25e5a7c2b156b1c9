extension Array where Element: Sendable {
  /// The results in the order of the elements, worked out on all cores.
  func concurrentMap<Result: Sendable>(
    _ transform: @escaping @Sendable (Element) async -> Result
  ) async -> [Result] {
    await withTaskGroup(of: (Int, Result).self) { group in
      for (index, element) in enumerated() {
        group.addTask { (index, await transform(element)) }
      }
      var results: [Int: Result] = [:]
      for await (index, result) in group { results[index] = result }
      return indices.compactMap { results[$0] }
    }
  }
}
