import Diagnostics
import Recipes
import Testing

/// Each misuse of an attribute, literally: place, message and hint.
@Suite struct AttributeTests {
  /// A block before the one that is tested.
  static let before = "```bash {name=probe}\nls\n```\n\n"

  static let cases: [(String, String)] = [
    (
      "```bash {name=a capture=1x}\nls\n```",
      "en.md:6:17: error: 'capture=1x' is no name of a variable — ASCII letters, digits and '_' are "
        + "expected, no digit first\nhelp: write for example 'capture=TOKEN'"
    ),
    (
      "```bash {name=a capture=NAMESPACE}\nls\n```",
      "en.md:6:17: error: 'capture=NAMESPACE' would replace a variable that is taken — the runner "
        + "sets it for every run\nhelp: choose another name"
    ),
    (
      "```bash {name=a capture=PATH}\nls\n```",
      "en.md:6:17: error: 'capture=PATH' would replace a variable that is taken — the shell and its "
        + "tools live by it\nhelp: choose another name"
    ),
    (
      "```bash {name=a where=pod/x}\nls\n```",
      "en.md:6:17: error: 'where' has no meaning for 'bash' — bash runs beside kubectl, not in a "
        + "pod\nhelp: write 'kubectl exec' in the block"
    ),
    (
      "```python {name=a where=deploymnt/x}\n1\n```",
      "en.md:6:19: error: 'where=deploymnt/x' names no pod — nothing of the kind 'deploymnt' has "
        + "pods\nhelp: did you mean 'deployment'?"
    ),
    (
      "```python {name=a where=secret/x}\n1\n```",
      "en.md:6:19: error: 'where=secret/x' names no pod — nothing of the kind 'secret' has pods\n"
        + "help: the kinds are: pod, deployment, statefulset, daemonset, replicaset, job, service"
    ),
    (
      "```python {name=a where=/x}\n1\n```",
      "en.md:6:19: error: 'where=/x' names no pod — KIND/NAME is expected\n"
        + "help: write for example 'where=deployment/jupyter'"
    ),
    (
      "```python {name=a background}\n1\n```",
      "en.md:6:19: error: 'background' has no meaning for 'python' — a Python session runs one "
        + "block at a time\nhelp: start it in a bash block, for example with 'python3 -c'"
    ),
    (
      "```bash {name=a requires=registri}\nls\n```",
      "en.md:6:17: error: 'registri' is no requirement — nothing could tell whether a cluster has "
        + "it\nhelp: did you mean 'registry'?"
    ),
    (
      "```bash {name=a requires=registry,crd:x}\nls\n```",
      "en.md:6:17: error: 'crd:x' is no requirement — nothing could tell whether a cluster has it\n"
        + "help: the requirements are: registry, api:GROUP/VERSION, crd:NAME, kubernetes:1.25, "
        + "storageclass"
    ),
    (
      before + "```bash {name=a needs=prbe}\nls\n```",
      "en.md:10:17: error: 'needs=prbe' names no block — nothing of that name is run\n"
        + "help: did you mean 'probe'?"
    ),
    (
      before + "```bash {name=a needs=probe,}\nls\n```",
      "en.md:10:17: error: 'needs=' names no block — nothing of that name is run\n"
        + "help: name a block that stands before this one"
    ),
    (
      "```bash {name=a needs=later}\nls\n```\n\n```bash {name=later}\nls\n```",
      "en.md:6:17: error: 'needs=later' names no earlier block — a block can build on earlier ones "
        + "only\nhelp: name a block that stands before this one"
    ),
    (
      "```bash {name=a needs=a}\nls\n```",
      "en.md:6:17: error: 'needs=a' names no earlier block — a block can build on earlier ones "
        + "only\nhelp: name a block that stands before this one"
    ),
    (
      "```bash {name=a background ready=tcp:1 until=60s}\nls\n```",
      "en.md:6:40: error: 'until' together with 'background' — a background block stays running "
        + "until the recipe ends\nhelp: remove one of them; 'ready' says when it is up"
    ),
    (
      "```bash {name=a background ready=http:localhost}\nls\n```",
      "en.md:6:28: error: 'ready=http:localhost' is no readiness — a TCP port, a regular expression "
        + "or an address is expected\n"
        + "help: write 'ready=tcp:15002', 'ready=log:REGEX' or 'ready=http:http://localhost:8080/'"
    ),
    (
      "```bash {norun reason=\"x\" timeout=5s}\nls\n```",
      "en.md:6:27: error: 'timeout' at a block with 'norun' — a block that is never run has no use "
        + "for it\nhelp: remove one of them"
    ),
    (
      "```bash {name=a reason=\"x\"}\nls\n```",
      "en.md:6:17: error: 'reason' without 'norun' — it would say nothing\n"
        + "help: add 'norun', or remove 'reason'"
    ),
    (
      "```text {match=json}\n1\n```",
      "en.md:6:10: error: 'match' without 'output-of' — it would say nothing\n"
        + "help: add 'output-of', or remove 'match'"
    ),
    (
      before + "```text {output-of=probe name=x}\ny\n```",
      "en.md:10:26: error: 'name' at an expected output — it belongs to the block 'probe'\n"
        + "help: remove it"
    ),
    (
      "```yaml {name=a}\na: 1\n```",
      "en.md:6:10: error: a yaml block is named and not saved — nothing would be done with it\n"
        + "help: add 'save=FILE', or write {norun reason=\"…\"}"
    ),
    (
      "```yaml {name=a save=../a.yaml}\na: 1\n```",
      "en.md:6:17: error: 'save=../a.yaml' leads out of the working folder — a recipe writes nothing "
        + "elsewhere\nhelp: write a relative path, for example 'save=values.yaml'"
    ),
    (
      "```yaml {name=a save=a.yaml}\na: 1\n```\n\n```text {output-of=a}\n1\n```",
      "en.md:10:1: error: 'output-of=a' can never be compared — a yaml block prints nothing\n"
        + "help: show what the file has with a bash block"
    ),
    (
      "```bash {name=a background ready=tcp:1}\nls\n```\n\n```text {output-of=a}\n1\n```",
      "en.md:10:1: error: 'output-of=a' can never be compared — a background block has not ended "
        + "yet\nhelp: write 'ready=log:REGEX' at the block"
    ),
    (
      "```json {from=/etc/passwd}\n{}\n```",
      "en.md:6:10: error: 'from=/etc/passwd' names no file of the repository — a path from its root "
        + "is expected, and a region or lines after '#'\n"
        + "help: write for example 'from=examples/dags/etl.py#read'"
    ),
    (
      "```json {norun}\n{}\n```",
      "en.md:6:10: error: 'norun' stands at a block that nothing would run — 'json' is only shown\n"
        + "help: remove it"
    ),
    (
      "```json {timeout=5s}\n{}\n```",
      "en.md:6:10: error: 'timeout' has no meaning for 'json' — nothing would read it\n"
        + "help: 'json' takes: from, mark, name, norun, reason, tab, title"
    ),
    (
      before + "```json {name=probe}\n{}\n```",
      "en.md:10:1: error: two blocks are named 'probe' — the first is at en.md:6:1\n"
        + "help: rename one of them, in every language"
    ),
    (
      "```bahs {name=a}\nls\n```",
      "en.md:6:4: error: unknown fence language 'bahs' — it is neither run nor known to be shown "
        + "only\nhelp: did you mean 'bash'?"
    ),
    (
      "```Bash {name=a}\nls\n```",
      "en.md:6:4: error: the fence language 'Bash' is an alias — renderers and tools know it under "
        + "another name\nhelp: write 'bash'"
    ),
    (
      "## Steps\n\n```bash {name=a}\nls\n```\n\n## Verify\n\n```text {output-of=a}\ny\n```",
      "en.md:14:1: error: 'output-of=a' stands in another section than its block — each section is "
        + "proven by what its own blocks print\nhelp: move it to the block, at en.md:8:1"
    ),
    (
      "- x\n\n      ```bash {name=a}\n      ls\n      ```\n",
      "en.md:8:7: error: a fence in indented code — four blanks make it text that is shown, fence "
        + "and all\nhelp: indent it less, or show it in a longer fence"
    ),
    (
      "## Fix\n\n## Fix\n",
      "en.md:8:1: error: two sections are titled 'Fix' — the first is at en.md:6:1, and both would "
        + "be one to the runner\nhelp: join them, or rename one"
    ),
  ]

  @Test(arguments: cases)
  func errorIsTold(body: String, expected: String) {
    #expect(PageFixture.findings(body) == [expected])
  }

  @Test func parametersAreTaken() {
    let page = PageFixture.page(
      "```bash {name=a capture=S3_ENDPOINT}\nls\n```",
      frontmatter: "parameters:\n  s3-endpoint: http://minio:9000\n")
    #expect(
      page.diagnostics.map(\.description) == [
        "en.md:8:17: error: 'capture=S3_ENDPOINT' would replace a variable that is taken — it is "
          + "the parameter 's3-endpoint'\nhelp: choose another name"
      ])
  }

  @Test func blocksKeepWhatTheySay() throws {
    let page = PageFixture.page(
      """
      ```bash {name=token capture=TOKEN requires=registry,kubernetes:1.25}
      ls
      ```

      ```python {name=inside where=deployment/jupyter needs=token}
      1
      ```

      ```bash {name=up background ready=http:http://localhost:8080/health needs=token,inside}
      ls
      ```

      ```json {name=shown from=files/a.json#part}
      {}
      ```

      ```bash {name=quoted from=files/run.sh}
      ls
      ```
      """)
    #expect(page.diagnostics.map(\.description) == [])
    let blocks = page.blocks
    #expect(blocks[0].capture == "TOKEN")
    #expect(blocks[0].requirements == [.registry, .kubernetes(major: 1, minor: 25)])
    #expect(blocks[1].pod == "deployment/jupyter")
    #expect(blocks[1].needs == ["token"])
    #expect(blocks[2].background == .http(url: "http://localhost:8080/health"))
    #expect(blocks[2].needs == ["token", "inside"])
    #expect(blocks[3].origin == "files/run.sh")
    #expect(page.shown.map(\.name) == ["shown"])
    #expect(page.quotations.map(\.path) == ["files/a.json", "files/run.sh"])
    #expect(page.quotations.map(\.region) == ["part", nil])
  }
}
