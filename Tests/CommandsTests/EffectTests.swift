import Commands
import Processes
import Testing

@Suite struct EffectTests {
  private static let shfmt = Tool(named: "shfmt", searchPath: "/usr/bin:/usr/local/bin")!

  private func effect(_ code: String) async throws -> Effect {
    try await ShellScript(parsing: code, shfmt: Self.shfmt).effect
  }

  @Test(arguments: [
    "kubectl get pods -n spark | grep x",
    "kubectl -n spark get pods",
    "kubectl --context a -n \"$NS\" get pods",
    "kubectl get --raw /api/v1/namespaces/spark/pods",
    "kubectl rollout status deploy/x",
    "kubectl rollout history deploy/x",
    "kubectl auth can-i create pods",
    "kubectl config view",
    "kubectl cluster-info",
    "kubectl logs -f deploy/x",
    "kubectl port-forward svc/x 1:1",
    "kubectl wait --for=delete pod/x",
    "kubectl apply -f x.yaml --dry-run=server",
    "kubectl create ns x --dry-run=client -o yaml",
    "kubectl delete pod x --dry-run=server",
    "timeout 5 kubectl get pods",
    "timeout -k 1 5m env A=b kubectl get pods",
    "kubectl get pods -o name | xargs -n 1 kubectl describe",
    "helm list",
    "helm -n spark status spark",
    "helm get manifest spark",
    "helm template a b",
    "helm upgrade a b --dry-run",
    "helm upgrade a b --dry-run=server",
    "helm repo list",
    "x=$(kubectl get po); echo \"$x\"",
    "export x=$(kubectl get po)",
    "if kubectl get x; then echo y; fi",
    "for i in 1 2; do kubectl get po $i; done",
    "! kubectl get x",
    "f() { kubectl get po; }; f",
    "echo x >/dev/null 2>&1",
    "{ echo x; } &>/dev/null",
    "cat <<EOF\nx\nEOF",
    "diff <(kubectl get x) <(helm get values a)",
    "sed s/a/b/ x",
    "sed -n 's/i/b/p' x",
    "sed -En 2p",
    "sort -rn",
    "date -u +%s",
    "awk '{ print $1 }'",
    "curl -s \"$url\"",
    "curl -fsS -o /dev/null -w '%{http_code}\n' http://x",
    "curl -XGET http://x",
    "curl -so /dev/null http://x",
    "x=1",
    "",
  ])
  func onlyReads(code: String) async throws {
    #expect(try await effect(code) == .read)
  }

  @Test(arguments: [
    "kubectl rollout restart deploy/x",
    "kubectl rollout undo deploy/x",
    "kubectl delete pod x",
    "kubectl exec x -- ls",
    "kubectl cp a/b:c d",
    "kubectl apply -f x.yaml",
    "kubectl apply -f x.yaml --dry-run=none",
    "kubectl rollout restart deploy/x --dry-run=server",
    "kubectl auth reconcile -f x",
    "kubectl config set-context x",
    "kubectl cluster-info dump",
    "kubectl debug x",
    "kubectl $verb pods",
    "kubectl",
    "kubectl -n get delete pods",
    "timeout 5 kubectl delete pod x",
    "timeout 5m unknown-tool",
    "$ kubectl get po",
    "kubectl get pods -o name | xargs kubectl delete",
    "echo -XPOST | xargs curl http://x",
    "sudo kubectl get pods",
    "helm upgrade a b",
    "helm upgrade a b --dry-run=false",
    "helm upgrade a b --dry-run=none",
    "helm test a",
    "helm rollback a 1",
    "helm repo add a b",
    "helm template a b --output-dir x",
    "helm template a b --post-renderer ./x",
    "helm plugin install x",
    "x=$(kubectl delete po y)",
    "export x=$(kubectl delete po y)",
    "for i in 1 2; do kubectl delete po $i; done",
    "f() { kubectl delete po x; }; f",
    "f",
    "$CMD get pods",
    "diff <(kubectl delete x) y",
    "echo x > file",
    "echo x >> file",
    "echo x >| file",
    "echo x &> \"$file\"",
    "for i in 1; do echo $i; done > file",
    "{ echo x; } > file",
    "sed -i s/a/b/ x",
    "sed -ni s/a/b/ x",
    "sed --in-place=x s/a/b/ x",
    "sed $flags x",
    "sort -o x x",
    "date -s 12:00",
    "awk 'BEGIN { system(\"kubectl delete x\") }'",
    "curl -X POST http://x",
    "curl -XDELETE http://x",
    "curl -sd a=b http://x",
    "curl --data a=b http://x",
    "curl -T file http://x",
    "curl -o file http://x",
    "curl -sO http://x",
    "curl --json '{}' http://x",
    "curl $flags http://x",
    "eval kubectl get x",
    "bash -c 'kubectl get x'",
    "python3 x.py",
    "tee x",
    "unknown-tool",
  ])
  func mayChange(code: String) async throws {
    #expect(try await effect(code) == .change)
  }

  @Test func wordsAndLinesAreRead() async throws {
    let script = try await ShellScript(
      parsing: "true &&\n  helm 'a b' \"c d\" \"$x\" e\\ f $'g' ''", shfmt: Self.shfmt)
    #expect(script.commands.map(\.line) == [1, 2])
    #expect(
      script.commands[1].words.map(\.text) == ["helm", "a b", "c d", nil, "e f", "g", ""])
  }

  @Test func syntaxErrorHasAPlace() async {
    let error = await #expect(throws: ShellScript.SyntaxError.self) {
      try await ShellScript(parsing: "ls\nif true; then\n", shfmt: Self.shfmt)
    }
    #expect(error?.line == 2)
    #expect(error?.column == 1)
  }
}
