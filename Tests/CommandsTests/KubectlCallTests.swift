import Commands
import Processes
import Testing

/// What kubectl commands name.
@Suite struct KubectlCallTests {
  private static let shfmt = Tool(named: "shfmt", searchPath: "/usr/bin:/usr/local/bin")!

  private func call(_ code: String) async throws -> KubectlCall {
    let script = try await ShellScript(parsing: code, shfmt: Self.shfmt)
    return try #require(
      script.commands.lazy.compactMap { ClientCall($0) }.first.flatMap(KubectlCall.init))
  }

  private func slice(_ code: String, _ range: Range<Int>) -> String {
    String(decoding: Array(code.utf8)[range], as: UTF8.self)
  }

  @Test(
    arguments: [
      ("get pods", ["pods"]), ("get pods,svc", ["pods", "svc"]), ("get po a b", ["po/a", "po/b"]),
      ("get po,svc a", ["po/a", "svc/a"]), ("get deploy/a svc/b", ["deploy/a", "svc/b"]),
      ("get deployments.apps/a", ["deployments.apps/a"]), ("get all -l a=b", ["all"]),
      (
        "get sparkapplications.sparkoperator.k8s.io a", ["sparkapplications.sparkoperator.k8s.io/a"]
      ),
      ("get --raw /api", []), ("get -f x.yaml", []), ("describe po \"$x\"", ["po/?"]),
      ("get \"$k\" a", ["?/a"]), ("get \"po/$x\"", ["po/?"]), ("delete po --all", ["po"]),
      ("logs a", ["pod/a"]), ("logs deploy/a -c b", ["deploy/a"]), ("logs -l a=b", []),
      ("exec a -- ls", ["pod/a"]), ("exec -it deploy/a -- ls", ["deploy/a"]),
      ("port-forward svc/a 1:2 3", ["svc/a"]), ("wait --for=delete po/a po/b", ["po/a", "po/b"]),
      ("wait po --for condition=Ready -l a=b", ["po"]), ("rollout restart deploy/a", ["deploy/a"]),
      ("rollout status deploy a", ["deploy/a"]), ("scale deploy a --replicas 1", ["deploy/a"]),
      ("label ns a b=c d-", ["ns/a"]), ("annotate po/a b=c", ["po/a"]),
      ("label po --all b=c", ["po"]),
      ("set env deploy/a B=c D-", ["deploy/a"]), ("set image deploy/a b=c", ["deploy/a"]),
      ("set image deploy a b=c *=d", ["deploy/a"]), ("set serviceaccount deploy a b", ["deploy/a"]),
      ("set resources deploy a --limits=cpu=1", ["deploy/a"]),
      ("taint nodes a b=c:NoSchedule", ["nodes/a"]),
      ("patch svc a -p '{}'", ["svc/a"]), ("expose deploy a --port 1", ["deploy/a"]),
      ("top pod a", ["pod/a"]), ("top po", []), ("top node", []),
      ("drain a b", ["node/a", "node/b"]),
      ("auth can-i create pods", ["pods"]), ("auth can-i get po/a", ["po/a"]),
      ("create token a", ["serviceaccount/a"]),
      ("create ns a", []), ("run a --image b", []), ("apply -f x -k y", []),
      ("explain po.spec", []),
      ("events --for deploy/a", ["deploy/a"]), ("debug a --image b", ["pod/a"]),
      ("debug node/a", ["node/a"]),
      ("cp a:/b c", []), ("config view", []), ("edit cm a", ["cm/a"]),
      ("autoscale deploy a --max 2", ["deploy/a"]),
      ("api-resources", []), ("attach a", ["pod/a"]), ("cordon a", ["node/a"]),
    ] as [(String, [String])])
  func objectsAreNamed(arguments: String, objects: [String]) async throws {
    let found = try await call("kubectl \(arguments)").objects.map { object in
      (object.kind ?? "?") + (object.name.map { "/\($0.text ?? "?")" } ?? "")
    }
    #expect(found == objects)
  }

  @Test func objectsKnowTheirPlaces() async throws {
    let code = "kubectl get 'deploy'/a \"svc/b\""
    let objects = try await call(code).objects
    #expect(objects.map { slice(code, $0.range) } == ["deploy'/a", "svc/b"])
    #expect(objects.map { slice(code, $0.name?.range ?? 0..<0) } == ["a", "b"])
    #expect(objects.compactMap(\.kindRange).map { slice(code, $0) } == ["deploy", "svc"])
  }

  @Test(arguments: [
    ("jsonpath='{.a}'", "jsonPath {.a}"), ("jsonpath-as-json={.a}", "jsonPath {.a}"),
    ("go-template='{{.a}}'", "goTemplate {{.a}}"),
    ("template --template '{{.a}}'", "goTemplate {{.a}}"),
    ("custom-columns=A:.b,C:.d", "customColumns A:.b,C:.d"), ("custom-columns-file=x", "file x"),
    ("jsonpath --template={.a}", "jsonPath {.a}"), ("json", "json"), ("YAML", "yaml"),
    ("wide", "wide"),
  ])
  func outputIsRead(value: String, output: String) async throws {
    let found =
      switch try await call("kubectl get po -o \(value)").output {
      case .jsonPath(let word): "jsonPath \(word.text ?? "?")"
      case .goTemplate(let word): "goTemplate \(word.text ?? "?")"
      case .customColumns(let word): "customColumns \(word.text ?? "?")"
      case .file(let word): "file \(word.text ?? "?")"
      case .plain(let name): name
      case nil: "none"
      }
    #expect(found == output)
  }

  @Test(arguments: [
    ("condition=Ready", "condition Ready -"), ("condition=Ready=false", "condition Ready false"),
    ("delete", "delete"), ("create", "create"), ("x", "none"),
    ("jsonpath='{.a}'=b", "jsonPath {.a} b"),
    ("jsonpath='{.a[?(@.b==\"c\")].d}'", "jsonPath {.a[?(@.b==\"c\")].d} -"),
    ("jsonpath=.a=b", "jsonPath .a b"),
  ])
  func waitIsRead(value: String, condition: String) async throws {
    let found =
      switch try await call("kubectl wait po/a --for=\(value)").waitsFor {
      case .condition(let name, let value): "condition \(name.text ?? "?") \(value?.text ?? "-")"
      case .jsonPath(let path, let value): "jsonPath \(path.text ?? "?") \(value?.text ?? "-")"
      case .delete: "delete"
      case .create: "create"
      case nil: "none"
      }
    #expect(found == condition)
  }

  @Test func pairsAreRead() async throws {
    let pairs = try await call("kubectl set env deploy/a B=c=d E- F=").pairs
    #expect(pairs.map(\.key.text) == ["B", "E", "F"])
    #expect(pairs.map(\.value?.text) == ["c=d", nil, ""])
    #expect(pairs.map(\.isRemoval) == [false, true, false])
    #expect(try await call("kubectl label po a k8s.io/b=c").pairs.map(\.key.text) == ["k8s.io/b"])
    let source = try await call("kubectl set env deploy/a --from=secret/b --keys c")
      .environmentSource
    #expect(source?.kind == "secret" && source?.name?.text == "b")
  }

  @Test func portsAreRead() async throws {
    let ports = try await call("kubectl port-forward svc/a 8888:http :80 90").ports
    #expect(ports.map(\.local?.text) == ["8888", nil, nil])
    #expect(ports.map(\.remote.text) == ["http", "80", "90"])
  }

  @Test func containersAndCommandsAreRead() async throws {
    let exec = try await call("kubectl exec -n n a -c b -- cat /etc/x")
    #expect(exec.container?.text == "b" && exec.namespace?.text == "n")
    #expect(exec.command.map(\.text) == ["cat", "/etc/x"])
    #expect(try await call("kubectl logs a b").container?.text == "b")
    #expect(try await call("kubectl run a --image x -- sh").command.map(\.text) == ["sh"])
    #expect(try await call("kubectl explain po.spec").explained?.text == "po.spec")
    #expect(try await call("kubectl auth can-i create po").asksVerb?.text == "create")
  }

  @Test func filesAreRead() async throws {
    let call = try await call("kubectl apply -f a.yaml,b.yaml --filename=- -k c")
    #expect(call.files.map(\.text) == ["a.yaml", "b.yaml", "-"])
    #expect(call.kustomization?.text == "c")
    #expect(try await self.call("kubectl logs -f a").files.isEmpty)
    let copies = try await self.call("kubectl cp n/a:/b ./c").copies
    #expect(copies.map(\.namespace?.text) == ["n"])
    #expect(copies.map(\.pod.text) == ["a"] && copies.map(\.path.text) == ["/b"])
  }

  @Test func patchesAreRead() async throws {
    let patch = try await call("kubectl patch svc a --type merge -p '{\"a\":1}'").patch
    #expect(patch?.kind == .merge && patch?.text.text == "{\"a\":1}" && patch?.isFile == false)
    #expect(try await call("kubectl patch svc a --patch-file x").patch?.kind == .strategic)
    #expect(try await call("kubectl patch svc a --type x -p y").patch == nil)
  }

  @Test(arguments: [
    ("create secret generic a --from-literal=b=c --from-literal d=e", "secret generic/a b,d"),
    ("create cm a --from-file=k=f --from-file g", "configmap/a "), ("create ns a", "namespace/a "),
    ("create job a --from=cronjob/b", "job/a "), ("run a --image b", "pod/a "),
    ("expose deploy a --name b --port 1", "service/b "), ("expose deploy a --port 1", "service/- "),
    ("create -f x", "none"), ("create token a", "none"), ("get po", "none"),
    ("create service clusterip a --tcp 1", "service clusterip/a "),
    ("create sa a", "serviceaccount/a "),
  ])
  func creationsAreRead(arguments: String, created: String) async throws {
    let found = try await call("kubectl \(arguments)").creates.map { object in
      let keys = object.data.compactMap(\.key.text).joined(separator: ",")
      return
        "\(object.kind)\(object.type.map { " \($0)" } ?? "")/\(object.name?.text ?? "-") \(keys)"
    }
    #expect(found ?? "none" == created)
  }
}
