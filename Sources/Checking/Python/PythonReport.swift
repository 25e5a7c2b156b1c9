internal import Diagnostics
internal import Foundation
internal import Processes

/// What the helper prints.
struct PythonReport: Decodable {
  var version: String
  /// Nil when that Python is too old to tell.
  var results: [PythonFacts]?

  /// Runs the helper on some codes.
  init(of codes: [String], by python: Tool?) async throws(PythonReader.Absence) {
    guard let python else {
      throw PythonReader.Absence(reason: "no 'python3' on this machine, so Python is not checked")
    }
    let words: String
    do {
      let input = String(decoding: try JSONEncoder().encode(codes), as: UTF8.self)
      let result = try await python.run(["-I", "-c", PythonHelper.script], input: input)
      guard result.outcome.isSuccess else {
        throw PythonReader.Absence(reason: "'\(python.path)' fails: \(Self.last(result.errors))")
      }
      words = result.output
    } catch let absence as PythonReader.Absence {
      throw absence
    } catch let failure as Failure {
      throw PythonReader.Absence(reason: failure.diagnostics[0].message)
    } catch {
      throw PythonReader.Absence(reason: "\(error)")
    }
    guard let report = try? JSONDecoder().decode(Self.self, from: Data(words.utf8)) else {
      throw PythonReader.Absence(reason: "'\(python.path)' prints something else than facts")
    }
    guard report.results != nil else {
      throw PythonReader.Absence(
        reason: "Python \(report.version) cannot tell; 3.10 or newer is needed")
    }
    self = report
  }

  private static func last(_ words: String) -> Substring {
    words.split(separator: "\n").last ?? "it says nothing"
  }
}
