import Testing

@testable import Checking

@Suite struct PlaceholderCodeTests {
  @Test(
    "Placeholders become words of capitals, and nothing else changes",
    arguments: [
      ("helm upgrade <your-release> ./chart", "helm upgrade XXXXXXXXXXXXXX ./chart"),
      ("helm install {{ .Release.Name }} x", "helm install XXXXXXXXXXXXXXXXXXX x"),
      ("helm install [NAME] repo/[CHART] [flags]", "helm install XXXXXX repo/XXXXXXX XXXXXXX"),
      ("cat <in >out", "cat <in >out"),
      ("cat <<EOF\na > b\nEOF", "cat <<EOF\na > b\nEOF"),
      ("cat 2<x>y", "cat 2<x>y"),
      (
        "kubectl get pod x -o go-template='{{.status.phase}}'",
        "kubectl get pod x -o go-template='{{.status.phase}}'"
      ),
      (
        "[ -f x ] && echo ${a[0]} jsonpath='{.a[0]}'", "[ -f x ] && echo ${a[0]} jsonpath='{.a[0]}'"
      ),
    ])
  func masked(_ code: String, _ expected: String) {
    #expect(PlaceholderCode.masked(code) == expected)
  }
}
