import Commands
import Processes
import Testing

/// How helm's and kubectl's command lines are read, and what is wrong in them.
@Suite struct ClientCallTests {
  private static let shfmt = Tool(named: "shfmt", searchPath: "/usr/bin:/usr/local/bin")!

  private func calls(_ code: String, _ variables: [String: String] = [:]) async throws
    -> [ClientCall]
  {
    try await ShellScript(parsing: code, shfmt: Self.shfmt).commands.compactMap {
      ClientCall($0, variables: variables)
    }
  }

  private func shown(_ call: ClientCall) -> String {
    let flags = call.flags.map { flag in
      flag.name + (flag.value.map { "=\($0.text ?? "?")" } ?? "")
    }
    let arguments = call.arguments.map { $0.text ?? "?" }
    let rest =
      call.rest.isEmpty ? "" : " -- " + call.rest.map { $0.text ?? "?" }.joined(separator: " ")
    return
      "\(call.verbText)(\(arguments.joined(separator: " "))) \(flags.joined(separator: " "))\(rest)"
  }

  @Test(arguments: [
    ("kubectl get pods -n spark", "get(pods) namespace=spark"),
    ("kubectl -n spark get pods -o name", "get(pods) namespace=spark output=name"),
    ("kubectl -nspark get -ojson po", "get(po) namespace=spark output=json"),
    ("kubectl -l app=x get po", "get(po) selector=app=x"),
    ("kubectl get po -n=spark -Aw", "get(po) namespace=spark all-namespaces watch"),
    ("kubectl exec -it x -c y -- ls -n z", "exec(x) stdin tty container=y -- ls -n z"),
    ("kubectl exec -itn spark x -- sh", "exec(x) stdin tty namespace=spark -- sh"),
    ("kubectl logs -f deploy/x -p --tail 5", "logs(deploy/x) follow previous tail=5"),
    ("kubectl rollout status deploy/x --timeout=5m", "rollout status(deploy/x) timeout=5m"),
    ("kubectl create cm x --from-literal a=b", "create configmap(x) from-literal=a=b"),
    ("kubectl create -f x", "create() filename=x"),
    ("kubectl delete po x --now --cascade=orphan", "delete(po x) now cascade=orphan"),
    ("kubectl apply -f - --dry-run=server", "apply() filename=- dry-run=server"),
    ("kubectl apply --dry_run=server -f x", "apply() dry-run=server filename=x"),
    ("timeout 5m kubectl get po", "get(po) "), ("sudo -u me env A=b helm ls", "list() "),
    ("/usr/bin/helm del x", "uninstall(x) "), ("$ helm ls", "list() "),
    ("watch -n 5 'kubectl get po  -A'", "get(po) all-namespaces"), ("watch helm ls", "list() "),
    ("A=b helm dep up c", "dependency update(c) "),
    ("x | xargs -n 1 kubectl delete -n a", "delete() namespace=a"),
    ("x=$(kubectl get po)", "get(po) "), ("echo \"$(helm ls)\"", "list() "),
    ("f() { helm ls; }", "list() "), ("(helm ls)", "list() "), ("helm ls & ", "list() "),
    ("! helm ls && b", "list() "), ("kubectl get {po,svc}", "get(po svc) "),
    (
      "helm upgrade -i r c \\\n  -f a.yaml \\\n  --set x=y # --set z=1",
      "upgrade(r c) install values=a.yaml set=x=y"
    ),
    ("helm install r c --wait --timeout 5m --dry-run", "install(r c) wait timeout=5m dry-run"),
    ("helm template -a v1 r c", "template(r c) api-versions=v1"),
    ("helm \"$V\" r", "(r) "), ("kubectl get \"$x\"", "get(?) "),
    ("kubectl get po -n \"$N\"", "get(po) namespace=?"),
    ("helm -n spark -f x upgrade r c", "upgrade(r c) namespace=spark values=x"),
    ("kubectl config use-context x", "config use-context(x) "),
    (
      "kubectl run x --image y --rm -it --command -- sh -c 'a b'",
      "run(x) image=y rm stdin tty command -- sh -c a b"
    ),
    ("kubectl get po -- x", "get(po)  -- x"),
  ])
  func isRead(code: String, call: String) async throws {
    #expect(try await calls(code).map(shown) == [call])
  }

  @Test(arguments: [
    "echo kubectl get po", "kubectx get po", "# kubectl get", "cat <<E\nkubectl get\nE",
    "x='kubectl get po'", "which helm",
  ])
  func othersAreNone(code: String) async throws {
    #expect(try await calls(code).isEmpty)
  }

  @Test func variablesAreSplit() async throws {
    let found = try await calls(
      "helm upgrade $ARGS \"$NAME\" $REST", ["ARGS": "-i --set a=b", "NAME": "r s"])
    #expect(found.map(shown) == ["upgrade(r s ?) install set=a=b"])
    #expect(found[0].isOpen)
    #expect(try await calls("x | xargs kubectl get")[0].isOpen)
    #expect(try await !calls("kubectl get po \"$x\"")[0].isOpen)
  }

  /// The problem with the bytes that it is about.
  private func problem(_ code: String) async throws -> String? {
    let problems = try await calls(code).flatMap { $0.problems() }
    #expect(problems.count < 2, "\(problems)")
    return problems.first.map { problem in
      let place = String(decoding: Array(code.utf8)[problem.range], as: UTF8.self)
      let help = problem.help.map { " | \($0)" } ?? ""
      return "\(place): \(problem.rule): \(problem.what) — \(problem.why)\(help)"
    }
  }

  @Test(arguments: [
    (
      "helm instal r c",
      "instal: unknown-verb: 'helm' has no verb 'instal' — helm v3.17.2 knows none of that name | did you mean 'install'?"
    ),
    (
      "kubectl rollout restrat deploy/x",
      "restrat: unknown-verb: 'kubectl rollout' has no verb 'restrat' — kubectl v1.32.3 knows none of that name | did you mean 'restart'?"
    ),
    (
      "kubectl -n spark frobnicate",
      "frobnicate: unknown-verb: 'kubectl' has no verb 'frobnicate' — kubectl v1.32.3 knows none of that name | 'kubectl --help' lists the verbs, and a plugin is a program of its own"
    ),
    (
      "kubectl get po --namspace spark",
      "--namspace: unknown-flag: 'kubectl get' has no flag '--namspace' — kubectl v1.32.3 would refuse the command | did you mean '--namespace'?"
    ),
    (
      "helm upgrade r c --instal",
      "--instal: unknown-flag: 'helm upgrade' has no flag '--instal' — helm v3.17.2 would refuse the command | did you mean '--install'?"
    ),
    (
      "kubectl get po -itx",
      "-i: unknown-flag: 'kubectl get' has no flag '-i' — kubectl v1.32.3 would refuse the command | 'kubectl get --help' lists the flags"
    ),
    (
      "helm upgrade r c --timeout 5",
      "5: flag-value: '5' is no duration — '--timeout' of 'helm upgrade' wants one | durations have a unit: '5s', '5m'"
    ),
    (
      "kubectl scale deploy/x --replicas=two",
      "two: flag-value: 'two' is no whole number — '--replicas' of 'kubectl scale' wants one"
    ),
    (
      "kubectl get po -w=maybe",
      "maybe: flag-value: 'maybe' is no truth value — '-w' of 'kubectl get' wants one | write '-w' alone, or '=false'"
    ),
    (
      "kubectl get po -o jsn",
      "jsn: flag-value: 'jsn' is no value of this flag — '-o' of 'kubectl get' wants one | it is one of json, yaml, name, go-template, go-template-file, template, templatefile, jsonpath, jsonpath-as-json, jsonpath-file, custom-columns, custom-columns-file, wide"
    ),
    ("kubectl get po -n", "-n: flag-value: '-n' has no value — 'kubectl get' wants one after it"),
    (
      "helm upgrade r c --set a",
      "a: flag-value: '--set' is not readable — the key 'a' has no value | a comma separates values: write '\\,' for one in a value, and '\\.' for a dot in a name"
    ),
    (
      "helm upgrade r c --set 'a=b,c d'",
      "c d: flag-value: '--set' is not readable — the key 'c d' has no value | a comma separates values: write '\\,' for one in a value, and '\\.' for a dot in a name"
    ),
    (
      "helm upgrade r c --set-json 'a={b:1}'",
      "{b:1}: flag-value: '--set-json' is not readable — the value is no JSON"
    ),
    (
      "helm upgrade r c --wait 5m",
      "5m: flag-value: '--wait' takes no value — '5m' is an argument too many of 'helm upgrade' | leave it out, or write '--wait=…' where the flag has one"
    ),
    (
      "helm list -o xml",
      "xml: flag-value: 'xml' is no value of this flag — '-o' of 'helm list' wants one | it is one of table, json, yaml"
    ),
    (
      "kubectl apply -f x --dry-run=yes",
      "yes: flag-value: 'yes' is no value of this flag — '--dry-run' of 'kubectl apply' wants one | it is one of none, server, client"
    ),
    (
      "kubectl get po \\\n  --shw-labels",
      "--shw-labels: unknown-flag: 'kubectl get' has no flag '--shw-labels' — kubectl v1.32.3 would refuse the command | did you mean '--show-labels'?"
    ),
  ])
  func problemIsNamed(code: String, problem: String) async throws {
    #expect(try await self.problem(code) == problem)
  }

  /// Numbers and durations that Go does not read.
  @Test(arguments: ["1.2.3s", "5x", ".s", "5s3", "s", "-", "+", "1 s", "５s", "1d"])
  func noDuration(value: String) async throws {
    let code = "helm upgrade r c --timeout '\(value)'"
    #expect(try await problem(code)?.contains("'\(value)' is no duration") == true)
  }

  @Test(arguments: ["", "0x", "0xg", "1.0", "--1", "٣"])
  func noWholeNumber(value: String) async throws {
    let code = "kubectl scale deploy/x --replicas='\(value)'"
    #expect(try await problem(code)?.contains("'\(value)' is no whole number") == true)
  }

  @Test(arguments: [
    "kubectl get po -o jsonpath='{.items[0].metadata.name}'",
    "kubectl get po -o=custom-columns=A:.b",
    "kubectl get po -oJSON", "kubectl get po -o \"$x\"", "kubectl get po --$x", "kubectl get po $x",
    "kubectl get po --request-timeout=5", "kubectl wait --for=delete po/x --timeout=1m30s",
    "kubectl logs x --since=1h --tail=-1", "kubectl get po --chunk-size 0", "kubectl diff -f x",
    "helm upgrade r c --timeout 1h2.5m.5s30µs", "helm upgrade r c --timeout +5s",
    "kubectl scale deploy/x --replicas=0x1F", "kubectl logs x --tail=+5",
    "kubectl delete po x --grace-period=0 --force", "kubectl set image deploy/x a=b --record",
    "kubectl", "helm", "kubectl --help", "helm -h", "kubectl get --help", "helm version --short",
    "kubectl version --client -o json", "helm diff upgrade r c --no-such", "kubectl krew install x",
    "helm repo add a https://x --force-update", "helm dependency build c", "helm show values c",
    "kubectl \"$verb\" --x", "helm upgrade r c --timeout 0", "helm rollback r",
    "helm test r --logs",
    "kubectl top pod --sort-by=cpu", "kubectl api-resources --namespaced=false -o wide",
    "kubectl auth can-i create pods --as system:serviceaccount:a:b",
    "kubectl explain pods --recursive",
    "kubectl run x --image=y --restart=Never --rm -i -- ls --no-such",
    "kubectl debug x -it --image=y --target=z",
    "kubectl get po --v=8", "kubectl -v 6 get po", "kubectl get po --sort-by=.metadata.name",
    "helm get values r -a -o yaml",
    "helm upgrade r c --set-string a=01 --reuse-values --atomic",
    "kubectl label po x a=b --overwrite=true",
    "x | xargs kubectl get po -n", "kubectl port-forward svc/x 8888:http --address 0.0.0.0",
    "kubectl delete po -l a=b --wait=false", "kubectl patch po x --type=json -p '[]'",
    "helm search repo x --versions",
    "helm install r c --set a={b,c}", "helm upgrade r c --timeout <time> --wait now",
    "helm install {{ .Release.Name }} c d e --wait", "kubectl cluster-info dump",
    "kubectl apply view-last-applied -f x",
    "kubectl events --for pod/x --types=Warning", "kubectl create token x --duration 1h",
  ])
  func nothingIsWrong(code: String) async throws {
    #expect(try await problem(code) == nil)
  }
}
