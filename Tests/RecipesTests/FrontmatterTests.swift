import Diagnostics
import Recipes
import Testing

/// Each error of the frontmatter, literally.
@Suite struct FrontmatterTests {
  /// What stands below id, title and summary, from line 5 on.
  static let cases: [(String, String)] = [
    (
      "timeoutt: 5m\n",
      "en.md:5:1: error: unknown frontmatter key 'timeoutt' — nothing reads it\n"
        + "help: did you mean 'timeout'?"
    ),
    (
      "timeout: soon\n",
      "en.md:5:10: error: 'timeout' is no duration — a number and s, m or h is expected\n"
        + "help: write for example 'timeout: 15m'"
    ),
    (
      "charts: spark\n",
      "en.md:5:9: error: 'charts' is no list — a list of names is expected\n"
        + "help: write 'charts: [a, b]'"
    ),
    (
      "charts: [[a]]\n",
      "en.md:5:10: error: an element of 'charts' is no text — a list of names is expected\n"
        + "help: write 'charts: [a, b]'"
    ),
    (
      "charts: [../x]\n",
      "en.md:5:10: error: '../x' is no chart — the name of a folder below charts/ is expected\n"
        + "help: write for example 'spark-4.1'"
    ),
    (
      "presets: [jupyter]\n",
      "en.md:5:11: error: 'jupyter' is no preset — CHART/NAME is expected, as below presets/ "
        + "without '.yaml'\nhelp: write for example 'spark-4.1/jupyter-connect-k8s'"
    ),
    (
      "tags: [S3]\n",
      "en.md:5:8: error: 'S3' is no tag — small ASCII letters, digits and '-' are expected\n"
        + "help: write for example 's3'"
    ),
    (
      "tags: [s3, s3]\n",
      "en.md:5:12: error: 's3' stands in 'tags' twice — once says it\nhelp: remove one of them"
    ),
    (
      "python:\n  - pandas>=2\n",
      "en.md:6:5: error: 'pandas>=2' is not pinned — what pip installs tomorrow was never verified\n"
        + "help: name one version, for example 'pyspark-client==4.1.0'"
    ),
    (
      "python: [pandas==2.*]\n",
      "en.md:5:10: error: 'pandas==2.*' is not pinned — what pip installs tomorrow was never "
        + "verified\nhelp: name one version, for example 'pyspark-client==4.1.0'"
    ),
    (
      "requires: [registri]\n",
      "en.md:5:12: error: 'registri' is no requirement — nothing could tell whether a cluster has "
        + "it\nhelp: did you mean 'registry'?"
    ),
    (
      "requires: ['kubernetes:one']\n",
      "en.md:5:12: error: 'kubernetes:one' is no requirement — nothing could tell whether a cluster "
        + "has it\nhelp: the requirements are: registry, api:GROUP/VERSION, crd:NAME, "
        + "kubernetes:1.25, storageclass"
    ),
    (
      "parameters: [a]\n",
      "en.md:5:13: error: 'parameters' is no mapping — names with their values are expected\n"
        + "help: write a line 'NAME: VALUE' for each, indented"
    ),
    (
      "parameters:\n  Endpoint: x\n",
      "en.md:6:3: error: 'Endpoint' is no name of a parameter — names are small ASCII letters, "
        + "digits and '-'\nhelp: rename it, in every language and in the commands"
    ),
    (
      "parameters:\n  namespace: x\n",
      "en.md:6:3: error: the parameter 'namespace' would replace the variable NAMESPACE — the runner "
        + "sets it for every run\nhelp: choose another name"
    ),
    (
      "parameters:\n  path: x\n",
      "en.md:6:3: error: the parameter 'path' would replace the variable PATH — the shell and its "
        + "tools live by it\nhelp: choose another name"
    ),
    (
      "parameters:\n  endpoint: null\n",
      "en.md:6:13: error: the parameter 'endpoint' has no value — the documented value, one line, is "
        + "what the commands run with\nhelp: write 'endpoint: VALUE'"
    ),
    (
      "parameters:\n  endpoint: [a]\n",
      "en.md:6:13: error: the parameter 'endpoint' has no value — the documented value, one line, is "
        + "what the commands run with\nhelp: write 'endpoint: VALUE'"
    ),
    (
      "see: [a b]\n",
      "en.md:5:7: error: 'a b' is no id — CATEGORY/SLUG is expected\n"
        + "help: 'recipes list' shows all ids"
    ),
    (
      "verify: true\n",
      "en.md:5:1: error: 'verify' has no meaning on this page — every recipe is verified\n"
        + "help: remove the key"
    ),
    (
      "tags: [a]\ntags: [b]\n",
      "en.md:5:1: error: the frontmatter is no valid YAML — 'tags' stands in it twice\n"
        + "help: mend the YAML between the '---' lines"
    ),
  ]

  @Test(arguments: cases)
  func errorIsTold(yaml: String, expected: String) {
    #expect(PageFixture.page("", frontmatter: yaml).diagnostics.map(\.description) == [expected])
  }

  @Test(arguments: [
    (
      "title: T\nsummary: S\n",
      "en.md:2:1: error: the frontmatter lacks 'id' — every page needs it\nhelp: add a line 'id: …'"
    ),
    (
      "id: a/b\ntitle: [T]\nsummary: S\n",
      "en.md:3:8: error: 'title' is no text — a line of text is expected\nhelp: write 'title: …'"
    ),
    (
      "id: a/b\ntitle: &t T\nsummary: [&x *t]\n",
      "en.md:4:14: error: the frontmatter is no valid YAML — aliases are not read\n"
        + "help: mend the YAML between the '---' lines"
    ),
    (
      "- a\n",
      "en.md:2:1: error: the frontmatter is no mapping — 'key: value' lines are expected\n"
        + "help: write one 'key: value' a line"
    ),
    (
      "id: [a\n",
      "en.md:3:1: error: the frontmatter is no valid YAML — did not find expected ',' or ']'\n"
        + "help: mend the YAML between the '---' lines"
    ),
  ])
  func brokenFrontmatterIsTold(yaml: String, expected: String) {
    let source = SourceText(path: "en.md", text: "---\n\(yaml)---\n")
    #expect(RecipePage(source, language: .en).diagnostics.map(\.description) == [expected])
  }

  /// Yams counts characters and knows other line ends: columns must count bytes.
  @Test(arguments: [
    ("{id: a/b, title: Тест, summary: С, tags: [S3]}\n", "en.md:2:48:"),
    ("id: a/b\r\ntitle: T\r\nsummary: С\r\ntags: [ж]\r\n", "en.md:5:8:"),
    ("id: a/b\ntitle: T\nsummary: \"a\u{2028}b\"\ntags: [ж]\n", "en.md:5:8:"),
  ])
  func positionsAreByteTrue(yaml: String, place: String) throws {
    let source = SourceText(path: "en.md", text: "---\n\(yaml)---\n")
    let findings = RecipePage(source, language: .en).diagnostics.map(\.description)
    #expect(findings.count == 1)
    #expect(try #require(findings.first).hasPrefix(place), "\(findings)")
  }

  @Test func missingFrontmatterIsTold() {
    let findings = RecipePage(SourceText(path: "en.md", text: "# x"), language: .en).diagnostics
    #expect(findings.map(\.rule) == ["missing-frontmatter"])
  }

  @Test func everyKeyIsRead() {
    let page = PageFixture.page(
      "",
      frontmatter: """
        charts: [spark-4.1]
        presets: [spark-4.1/jupyter-connect-k8s]
        tags: [s3, connect]
        timeout: 15m
        python: ["pyspark[connect]==4.1.0", 'grpcio == 1.76.0 ; python_version > "3"']
        requires: [registry, storageclass, "api:policy/v1", "crd:a.b.c", "kubernetes:1.25"]
        parameters:
          s3-endpoint: http://minio:9000
          replicas: 2
        see: [troubleshooting/s3-credentials-secret-missing, quick-start]

        """)
    #expect(page.diagnostics.map(\.description) == [])
    let frontmatter = page.frontmatter
    #expect(frontmatter.charts == ["spark-4.1"])
    #expect(frontmatter.presets == ["spark-4.1/jupyter-connect-k8s"])
    #expect(frontmatter.tags == ["s3", "connect"])
    #expect(frontmatter.timeout == .seconds(900))
    #expect(frontmatter.python.count == 2)
    #expect(
      frontmatter.requirements == [
        .registry, .storageClass, .api("policy/v1"), .customResource("a.b.c"),
        .kubernetes(major: 1, minor: 25),
      ])
    #expect(frontmatter.parameters == ["s3-endpoint": "http://minio:9000", "replicas": "2"])
    #expect(
      frontmatter.lookalikes == ["troubleshooting/s3-credentials-secret-missing", "quick-start"])
  }

  /// Every key but title and summary is equal in both languages.
  @Test(arguments: [
    ("charts: [a]", "charts"), ("presets: [a/b]", "presets"), ("tags: [a]", "tags"),
    ("timeout: 1m", "timeout"), ("python: [a==1]", "python"), ("requires: [registry]", "requires"),
    ("parameters: {a: b}", "parameters"), ("see: [a]", "see"),
  ])
  func languagesAgree(line: String, key: String) {
    let translation = PageFixture.page("", language: .ru, frontmatter: line + "\n")
    #expect(
      Parity.findings(original: PageFixture.page(""), translation: translation)
        .map(\.description) == [
          "ru.md:5:1: error: the frontmatter differs from en.md — only title and summary may "
            + "differ; here it is \(key)\nhelp: make both languages equal"
        ])
  }

  @Test func guidesHaveNoId() {
    let text = "---\nid: a\ntitle: T\norder: 2\nverify: perhaps\n---\n"
    let page = RecipePage(SourceText(path: "g.md", text: text), language: .en, isGuide: true)
    #expect(
      page.diagnostics.map(\.description) == [
        "g.md:2:1: error: 'id' has no meaning on this page — the id of a guide is its path\n"
          + "help: remove the key",
        "g.md:5:9: error: 'verify' is neither true nor false — it is a switch\n"
          + "help: write 'verify: true', or leave it out",
      ])
  }

  @Test func guidesHaveNoHiddenSteps() {
    let text = "---\ntitle: T\nverify: true\n---\n<!-- recipe:setup name=a file=a.sh -->\n"
    let page = RecipePage(SourceText(path: "g.md", text: text), language: .en, isGuide: true)
    #expect(page.frontmatter.isProcedure)
    #expect(
      page.diagnostics.map(\.description) == [
        "g.md:5:1: error: a hidden step in a guide — readers follow a guide from its first line\n"
          + "help: show the step in a block, or write a recipe"
      ])
  }
}
