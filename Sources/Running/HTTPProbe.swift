internal import Foundation
internal import FoundationNetworking

/// Asks an address once whether it answers.
enum HTTPProbe {
  /// Whether a GET is answered with a status below 400 within two seconds.
  static func answers(_ address: String) async -> Bool {
    guard let url = URL(string: address) else { return false }
    let configuration = URLSessionConfiguration.ephemeral
    configuration.timeoutIntervalForRequest = 2
    let session = URLSession(configuration: configuration)
    defer { session.invalidateAndCancel() }
    let answer = try? await session.data(from: url)
    return (answer?.1 as? HTTPURLResponse).map { $0.statusCode < 400 } ?? false
  }
}
