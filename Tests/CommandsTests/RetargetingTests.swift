import Commands
import Processes
import Recipes
import Testing

/// What becomes of documented commands on the release `eta` in the namespace `team-a`.
@Suite struct RetargetingTests {
  private static let shfmt = Tool(named: "shfmt", searchPath: "/usr/bin:/usr/local/bin")!
  private static let documented = RunValues(
    namespace: "spark", release: "spark",
    parameters: ["endpoint": "http://minio:9000", "size": "2", "empty": ""])
  private static let actual = RunValues(
    namespace: "team-a", release: "eta",
    parameters: ["endpoint": "https://s3.example.com", "size": "10", "empty": "x"])

  private func retarget(_ code: String, to values: RunValues = actual) async throws -> String {
    let script = try await ShellScript(parsing: code, shfmt: Self.shfmt)
    return Retargeting(from: Self.documented, to: values)(script)
  }

  @Test(arguments: [
    ("kubectl get pods -n spark", "kubectl get pods -n team-a"),
    ("kubectl -nspark get pods", "kubectl -nteam-a get pods"),
    ("kubectl -n=spark get pods", "kubectl -n=team-a get pods"),
    ("kubectl get pods --namespace spark", "kubectl get pods --namespace team-a"),
    ("kubectl get pods --namespace=spark", "kubectl get pods --namespace=team-a"),
    ("kubectl get pods -n 'spark'", "kubectl get pods -n 'team-a'"),
    ("kubectl get pods -n \"spark\"", "kubectl get pods -n \"team-a\""),
    ("kubectl get pods -n $'spark'", "kubectl get pods -n $'team-a'"),
    ("kubectl get pods -n sp\\ark", "kubectl get pods -n team-a"),
    ("kubectl get pods -n 'sp'ark", "kubectl get pods -n 'team-a'"),
    ("kubectl get pods \"--namespace=spark\"", "kubectl get pods \"--namespace=team-a\""),
    ("kubectl exec -itn spark x -- ls", "kubectl exec -itn team-a x -- ls"),
    ("kubectl logs -fn spark x", "kubectl logs -fn team-a x"),
    ("kubectl get po \\\n  -n spark # -n spark", "kubectl get po \\\n  -n team-a # -n spark"),
    ("timeout 5 kubectl get po -n spark", "timeout 5 kubectl get po -n team-a"),
    ("/usr/bin/kubectl get po -n spark", "/usr/bin/kubectl get po -n team-a"),
    ("sudo -u me helm list -n spark", "sudo -u me helm list -n team-a"),
    ("x=$(kubectl get po -n spark)", "x=$(kubectl get po -n team-a)"),
    ("x=`kubectl get po -n spark`", "x=`kubectl get po -n team-a`"),
    ("echo \"$(kubectl get po -n spark)\"", "echo \"$(kubectl get po -n team-a)\""),
    ("a | kubectl apply -n spark -f - | b", "a | kubectl apply -n team-a -f - | b"),
    ("(cd x; kubectl get po -n spark) &", "(cd x; kubectl get po -n team-a) &"),
    (
      "for i in spark; do kubectl get $i -n spark; done",
      "for i in spark; do kubectl get $i -n team-a; done"
    ),
    ("if ! kubectl get x -n spark; then y; fi", "if ! kubectl get x -n team-a; then y; fi"),
    ("diff <(kubectl get x -n spark) y", "diff <(kubectl get x -n team-a) y"),
    ("f() { kubectl get x -n spark; }", "f() { kubectl get x -n team-a; }"),
    ("é=1; kubectl get x -n spark", "é=1; kubectl get x -n team-a"),
  ])
  func namespaceFlagIsReplaced(code: String, expected: String) async throws {
    #expect(try await retarget(code) == expected)
  }

  @Test(arguments: [
    ("helm install spark charts/spark-4.1", "helm install eta charts/spark-4.1"),
    ("helm install -n spark spark spark", "helm install -n team-a eta spark"),
    (
      "helm upgrade --install --timeout 5m -f spark spark charts/x -n spark",
      "helm upgrade --install --timeout 5m -f spark eta charts/x -n team-a"
    ),
    ("helm -n spark upgrade 'spark' x", "helm -n team-a upgrade 'eta' x"),
    ("helm uninstall spark spark", "helm uninstall eta eta"),
    ("helm status spark --revision 3", "helm status eta --revision 3"),
    ("helm get values spark", "helm get values eta"),
    ("helm history spark", "helm history eta"),
    ("helm rollback spark 1", "helm rollback eta 1"),
    ("helm test spark --timeout 1m", "helm test eta --timeout 1m"),
    ("helm template spark spark", "helm template eta spark"),
    ("helm upgrade spark x --set a.b=spark", "helm upgrade eta x --set a.b=spark"),
  ])
  func releaseIsReplaced(code: String, expected: String) async throws {
    #expect(try await retarget(code) == expected)
  }

  @Test(arguments: [
    ("kubectl create namespace spark", "kubectl create namespace team-a"),
    ("kubectl create ns spark", "kubectl create ns team-a"),
    ("kubectl delete namespaces other spark", "kubectl delete namespaces other team-a"),
    ("kubectl get ns spark -l spark", "kubectl get ns team-a -l spark"),
    (
      "kubectl label namespace spark team=spark --overwrite",
      "kubectl label namespace team-a team=spark --overwrite"
    ),
    ("kubectl get namespace/spark", "kubectl get namespace/team-a"),
    ("kubectl wait --for=delete ns/spark", "kubectl wait --for=delete ns/team-a"),
    (
      "kubectl get --raw \"/api/v1/namespaces/spark/pods\"",
      "kubectl get --raw \"/api/v1/namespaces/team-a/pods\""
    ),
    ("kubectl cp spark/$pod:/spark spark", "kubectl cp team-a/$pod:/spark spark"),
    (
      "kubectl auth can-i get pods --as=system:serviceaccount:spark:spark",
      "kubectl auth can-i get pods --as=system:serviceaccount:team-a:spark"
    ),
    (
      "kubectl get po --as x --as-group system:serviceaccounts:spark",
      "kubectl get po --as x --as-group system:serviceaccounts:team-a"
    ),
    (
      "kubectl create rolebinding spark --serviceaccount=spark:spark",
      "kubectl create rolebinding spark --serviceaccount=team-a:spark"
    ),
    (
      "kubectl exec deploy/x -n spark -- kubectl get po -n spark",
      "kubectl exec deploy/x -n team-a -- kubectl get po -n team-a"
    ),
  ])
  func objectsAreReplaced(code: String, expected: String) async throws {
    #expect(try await retarget(code) == expected)
  }

  @Test(arguments: [
    ("curl http://minio.spark.svc:9000/spark", "curl http://minio.team-a.svc:9000/spark"),
    ("url=http://minio.spark.svc.cluster.local", "url=http://minio.team-a.svc.cluster.local"),
    ("dig 'minio.spark.svc.cluster.local.'", "dig 'minio.team-a.svc.cluster.local.'"),
    (
      "x \"$host.spark.svc\" .spark.svc,*.spark.svc",
      "x \"$host.team-a.svc\" .team-a.svc,*.team-a.svc"
    ),
    ("x ${h:-a.spark.svc}", "x ${h:-a.team-a.svc}"),
    ("[[ $h == a.spark.svc ]]", "[[ $h == a.team-a.svc ]]"),
    ("for h in a.spark.svc; do :; done", "for h in a.team-a.svc; do :; done"),
    (
      "cat <<E\nspark: a.spark.svc $x b.spark.svc.\nE",
      "cat <<E\nspark: a.team-a.svc $x b.team-a.svc.\nE"
    ),
    ("cat <<-'E'\n\tx: a.spark.svc\n\tE", "cat <<-'E'\n\tx: a.team-a.svc\n\tE"),
    ("cat <<<a.spark.svc", "cat <<<a.team-a.svc"),
  ])
  func hostsAreReplaced(code: String, expected: String) async throws {
    #expect(try await retarget(code) == expected)
  }

  @Test(arguments: [
    (
      "helm upgrade spark c --set s3.endpoint=http://minio:9000",
      "helm upgrade eta c --set s3.endpoint=https://s3.example.com"
    ),
    (
      "helm upgrade x c --set=s3.endpoint='http://minio:9000'",
      "helm upgrade x c --set=s3.endpoint='https://s3.example.com'"
    ),
    ("kubectl scale deploy/x --replicas 2", "kubectl scale deploy/x --replicas 10"),
    ("kubectl scale deploy/x --replicas=2", "kubectl scale deploy/x --replicas=10"),
    ("kubectl exec x -- curl http://minio:9000", "kubectl exec x -- curl https://s3.example.com"),
  ])
  func parametersAreReplaced(code: String, expected: String) async throws {
    #expect(try await retarget(code) == expected)
  }

  @Test(arguments: [
    ("helm upgrade x c --set a=2", "helm upgrade x c --set a='it'\\''s $5'"),
    ("helm upgrade x c --set 'a=2'", "helm upgrade x c --set 'a=it'\\''s $5'"),
    ("helm upgrade x c --set \"a=2\"", "helm upgrade x c --set \"a=it's \\$5\""),
  ])
  func parametersAreQuoted(code: String, expected: String) async throws {
    var values = Self.actual
    values.parameters["size"] = "it's $5"
    #expect(try await retarget(code, to: values) == expected)
  }

  @Test(arguments: [
    "echo \"spark is ready\" spark spark.svc -n spark",
    "kubectl get pods -n \"$NAMESPACE\"",
    "kubectl get pods -n \"${NAMESPACE}\" -l app=spark",
    "kubectl get pods -n $x'spark'",
    "kubectl get svc/spark deployment/spark spark -l spark",
    "kubectl get pods -l app.kubernetes.io/component=spark",
    "kubectl logs spark -c spark",
    "kubectl get spark spark",
    "kubectl cp spark/x y",
    "kubectl exec x -- sort -n spark",
    "kubectl get --raw /api/v1/namespaces/spark-2/pods",
    "helm install charts/spark-4.1 --generate-name",
    "helm template spark",
    "helm show values spark",
    "helm upgrade other spark --set spark=spark,a=22",
    "helm upgrade \"$RELEASE\" spark",
    "helm list --filter spark",
    "sed -n spark; head -n spark; sort -n spark; echo -n spark; tail -nspark",
    "NAMESPACE=spark; RELEASE=spark; export NS=spark",
    "# kubectl get po -n spark minio.spark.svc\nls # helm test spark",
    "x minio.spark.svc-2 minio.sparks.svc minio.my-spark.svc minio.spark.svc.example.com spark.svc",
    "x system:serviceaccount:spark system:serviceaccounts:spark-2 serviceaccount:spark:x",
    "curl http://minio:9000",
    "cat <<E\nkubectl get po -n spark\nE",
    "kubectl get po -n",
    "",
  ])
  func nothingElseIsReplaced(code: String) async throws {
    #expect(try await retarget(code) == code)
  }

  @Test(arguments: [
    "kubectl get po -n 'sp'ark \\\n --x  # c\n", "helm upgrade spark x --set a='http://minio:9000'",
    "cat <<-E\n\ta.spark.svc\n\tE",
  ])
  func equalValuesChangeNothing(code: String) async throws {
    #expect(try await retarget(code, to: Self.documented) == code)
  }

  @Test func releaseAloneLeavesTheNamespace() async throws {
    let values = RunValues(
      namespace: "spark", release: "eta", parameters: Self.documented.parameters)
    #expect(
      try await retarget("helm upgrade spark spark -n spark; x a.spark.svc", to: values)
        == "helm upgrade eta spark -n spark; x a.spark.svc")
  }

  @Test func shorterNamesKeepLaterPositions() async throws {
    let values = RunValues(namespace: "a", release: "b")
    #expect(
      try await retarget("helm test spark -n spark && kubectl get po -nspark", to: values)
        == "helm test b -n a && kubectl get po -na")
  }

  @Test(arguments: [
    ("x = \"http://minio.spark.svc:9000\"", "x = \"http://minio.team-a.svc:9000\""),
    ("x = f'http://{h}.spark.svc'", "x = f'http://{h}.team-a.svc'"),
    ("'''\na.spark.svc \"\n''' # 'a.spark.svc", "'''\na.team-a.svc \"\n''' # 'a.spark.svc"),
    (
      "x = 'it\\'s' # a.spark.svc\ny = \"a.spark.svc\"",
      "x = 'it\\'s' # a.spark.svc\ny = \"a.team-a.svc\""
    ),
    ("spark.svc; a.spark.svc", "spark.svc; a.spark.svc"),
    ("x = '' + 'spark'", "x = '' + 'spark'"),
    ("'open\na.spark.svc\n\"a.spark.svc\"", "'open\na.spark.svc\n\"a.team-a.svc\""),
  ])
  func pythonStringsAreRead(code: String, expected: String) {
    #expect(Retargeting(from: Self.documented, to: Self.actual).python(code) == expected)
  }

  @Test func yamlCommentsAreNot() {
    let retargeting = Retargeting(from: Self.documented, to: Self.actual)
    #expect(
      retargeting.yaml("a: http://x.spark.svc#b # x.spark.svc\n# x.spark.svc\nb: spark")
        == "a: http://x.team-a.svc#b # x.spark.svc\n# x.spark.svc\nb: spark")
  }
}
