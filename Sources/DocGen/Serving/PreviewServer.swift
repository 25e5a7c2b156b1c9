internal import Diagnostics
internal import FlyingFox
internal import FlyingSocks
internal import Foundation
internal import Site

/// Sends the files of a preview to browsers of this machine.
struct PreviewServer {
  let preview: Preview
  let port: UInt16

  /// How long a page waits for news before it asks again.
  private static let patience = Duration.seconds(10)

  /// Runs until the task is cancelled.
  ///
  /// - Parameter ready: told the address once browsers can open it.
  /// - Throws: ``Failure`` (usage) when the port is taken.
  func run(ready: @escaping @Sendable (String) -> Void) async throws {
    // Loopback alone: what is served is unfinished, and nothing guards it.
    let server = HTTPServer(
      address: try .inet(ip4: "127.0.0.1", port: port), logger: .disabled,
      handler: ClosureHTTPHandler { request in await response(to: request) })
    do {
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { try await server.run() }
        group.addTask {
          try await server.waitUntilListening(timeout: 5)
          ready("http://127.0.0.1:\(await listeningPort(of: server))/")
        }
        try await group.waitForAll()
      }
    } catch is CancellationError {
      return
    } catch {
      if Task.isCancelled { return }
      throw Failure(
        Diagnostic(
          rule: "port-taken", what: "port \(port) cannot be listened on", why: "\(error)",
          help: "name another with --port, or 0 for any"), exitCode: .usage)
    }
  }

  private func listeningPort(of server: HTTPServer) async -> UInt16 {
    if case .ip4(_, let port)? = await server.listeningAddress { return port }
    return port
  }

  private func response(to request: HTTPRequest) async -> HTTPResponse {
    guard Self.isOwn(request.headers[.host]) else {
      return Self.text(.forbidden, "this server answers for localhost alone\n")
    }
    guard request.method == .GET || request.method == .HEAD else {
      return Self.text(.methodNotAllowed, "GET and HEAD only\n")
    }
    switch ServedPath(request.target.path()) {
    case .refused: return Self.text(.badRequest, "no path of the site\n")
    case .script: return Self.answer(.ok, "js", Data(ReloadScript.text.utf8))
    case .changes: return await changes(since: request.query["since"].flatMap { Int($0) } ?? -1)
    case .folder(let path): return await folder(path)
    case .file(let path): return await file(path)
    }
  }

  /// A page of another origin could otherwise read it through a name that it lets point here.
  private static func isOwn(_ host: String?) -> Bool {
    let name = host.map { $0.prefix { $0 != ":" } }
    return name == "127.0.0.1" || name == "localhost"
  }

  private func changes(since known: Int) async -> HTTPResponse {
    let version = await preview.version(after: known, within: Self.patience)
    let findings = await preview.findings.map { "\($0)" }
    let answer = ReloadScript.Answer(version: version, findings: findings)
    return Self.answer(.ok, "json", (try? JSONEncoder().encode(answer)) ?? Data())
  }

  private func folder(_ path: String) async -> HTTPResponse {
    guard case .found? = await find("\(path)/index.html") else { return await file(path) }
    let headers: HTTPHeaders = [.location: "/\(path)/"]
    return HTTPResponse(statusCode: .movedPermanently, headers: headers, body: Data())
  }

  private enum Answer {
    case found(OutputFile)
    case failed(Failure)
  }

  private func find(_ path: String) async -> Answer? {
    do {
      return try await preview.files?.file(at: path).map(Answer.found)
    } catch {
      return (error as? Failure).map(Answer.failed)
    }
  }

  private func file(_ path: String) async -> HTTPResponse {
    let version = await preview.version
    switch await find(path) {
    case .found(let file): return Self.answer(.ok, file, version)
    case .failed(let failure):
      let text = failure.diagnostics.map { "\($0)\n" }.joined()
      return Self.text(.internalServerError, text)
    case nil: return await missing(path, version)
    }
  }

  /// The page that the site has for addresses that are none.
  private func missing(_ path: String, _ version: Int) async -> HTTPResponse {
    let language = path.prefix { $0 != "/" }
    for page in ["\(language)/404.html", "404.html"] {
      if case .found(let file)? = await find(page) { return Self.answer(.notFound, file, version) }
    }
    let findings = await preview.findings.map { "\($0)\n" }.joined()
    return Self.text(findings.isEmpty ? .notFound : .internalServerError, findings)
  }

  private static func answer(
    _ status: HTTPStatusCode, _ file: OutputFile, _ version: Int
  ) -> HTTPResponse {
    let type = file.path.split(separator: ".").last.map(String.init) ?? ""
    guard type == "html" else { return answer(status, type, Data(file.bytes)) }
    let text = ReloadScript.added(to: String(decoding: file.bytes, as: UTF8.self), version: version)
    return answer(status, type, Data(text.utf8))
  }

  private static func text(_ status: HTTPStatusCode, _ text: String) -> HTTPResponse {
    answer(status, "txt", Data(text.utf8))
  }

  /// Nothing is kept by browsers: the next request may find another site.
  private static func answer(_ status: HTTPStatusCode, _ type: String, _ body: Data)
    -> HTTPResponse
  {
    let headers: HTTPHeaders = [
      .contentType: types[type] ?? "application/octet-stream", .cacheControl: "no-store",
      HTTPHeader("X-Content-Type-Options"): "nosniff",
    ]
    return HTTPResponse(statusCode: status, headers: headers, body: body)
  }

  private static let types = [
    "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8", "json": "application/json; charset=utf-8",
    "md": "text/markdown; charset=utf-8", "txt": "text/plain; charset=utf-8",
    "xml": "application/xml; charset=utf-8", "svg": "image/svg+xml", "png": "image/png",
    "jpg": "image/jpeg", "jpeg": "image/jpeg", "webp": "image/webp", "woff2": "font/woff2",
  ]
}
