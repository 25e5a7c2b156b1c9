import Testing

@testable import Charts

@Suite struct TemplateReadsTests {
  /// Values whose names say how they are read by the templates of `reads`.
  static let values = """
    shown: {text: a, number: 1}
    asked: {enabled: false, size: 1}
    handed: {on: {x: {y: 1}}}
    looped: {first: {name: a, unused: b}}
    listed: [{host: a, port: 1}]
    named: {by: {index: 1, get: 2, dig: {deep: 3}, has: 4, other: 5}}
    helper: {inner: {used: 1, unused: 2}, whole: {a: 1}}
    variable: {used: 1, unused: 2}
    fallback: {first: "", second: b}
    merged: {own: {a: 1}, base: {b: 1}}
    dynamic: {left: {size: 1}, right: {size: 2, unused: 3}}
    checked: {limit: 1}
    unused: {key: 1}
    ignored: 1
    """

  static let templates = [
    "a.yaml": """
    {{- /* .Values.ignored is in a comment, and {{ .Values.ignored }} cannot be */ -}}
    a: {{ .Values.shown.text | quote }} {{ printf "%d" (.Values.shown.number | int) }}
    {{- if and .Values.asked.enabled (not .Release.IsUpgrade) }}
    b: {{ "{{ .Values.ignored }}" }} {{ `.Values.ignored` }}
    {{- end }}
    {{- with .Values.handed.on }}
    c: {{- toYaml . | nindent 2 }}
    {{- end }}
    {{- range $key, $value := .Values.looped }}
    {{ $key }}: {{ $value.name }}
    {{- end }}
    {{- range .Values.listed }}
    - {{ .host }} {{ $.Values.shown.text }}
    {{- end }}
    d: {{ index .Values "named" "by" "index" }}
    e: {{ get .Values.named.by "get" }} {{ dig "dig" "deep" 0 .Values.named.by }}
    {{- if hasKey .Values.named.by "has" }}
    f: 1
    {{- end }}
    g: {{ include "mill.inner" (dict "root" $ "part" .Values.helper.inner) }}
    {{ include (printf "mill.%s" "whole") (list . .Values.helper.whole) }}
    {{- $x := .Values.variable }}
    h: {{ $x.used }}
    i: {{ .Values.fallback.first | default .Values.fallback.second }}
    {{- $all := merge (dict) .Values.merged.own .Values.merged.base }}
    j: {{ $all | toJson }}
    {{- range list "left" "right" }}
    k: {{ (index $.Values.dynamic .).size }}
    {{- end }}
    {{- include "mill.checks" . }}
    """,
    "_helpers.tpl": """
    {{- define "mill.inner" -}}
    {{ .part.used }} {{ .root.Chart.Name }}
    {{- end }}
    {{- define "mill.whole" }}{{ last . | toYaml }}{{ end }}
    {{- define "mill.checks" -}}
    {{- if gt (int .Values.checked.limit) 5 -}}{{- fail "too much" -}}{{- end -}}
    {{- range $key, $value := .Values -}}
    {{- if kindIs "string" $value -}}{{- fail (printf "%s is no map" $key) -}}{{- end -}}
    {{- end -}}
    {{- end }}
    {{- define "mill.nobody" }}{{ .Values.ignored }}{{ end }}
    """,
  ]

  @Test(
    "A value that a template looks at, and where",
    arguments: [
      ("shown.text", 2), ("shown", 2), ("shown.number", 2), ("asked.enabled", 3),
      ("handed.on", 6), ("handed.on.x.y", 7), ("handed.on.new", 7), ("looped.first.name", 10),
      ("looped.new.name", 10), ("listed[0].host", 13), ("listed[7].host", 13),
      ("named.by.index", 15), ("named.by.get", 16), ("named.by.dig.deep", 16),
      ("named.by.has", 17), ("variable.used", 23), ("fallback.first", 24),
      ("fallback.second", 24), ("merged.own.a", 26), ("merged.base.c", 26),
      ("dynamic.left.size", 28),
    ])
  func read(_ text: String, _ line: Int) throws {
    let model = try ChartRepository(values: Self.values, templates: Self.templates).model()
    #expect(model.reading(path(text)) == .read("charts/mill/templates/a.yaml:\(line)"))
  }

  @Test(
    "A value that is handed to a helper is read there",
    arguments: [("helper.inner.used", 2), ("helper.whole.a", 4), ("checked.limit", 6)])
  func helpers(_ text: String, _ line: Int) throws {
    let model = try ChartRepository(values: Self.values, templates: Self.templates).model()
    #expect(model.reading(path(text)) == .read("charts/mill/templates/_helpers.tpl:\(line)"))
  }

  @Test(
    "A value that no template looks at",
    arguments: [
      "asked.size", "looped.first.unused", "listed[0].port", "named.by.other",
      "helper.inner.unused", "variable.unused", "dynamic.right.unused", "unused.key",
    ])
  func unread(_ text: String) throws {
    let model = try ChartRepository(values: Self.values, templates: Self.templates).model()
    #expect(model.reading(path(text)) == .unread)
  }

  @Test("What a check of all values looks at may be read or not")
  func checked() throws {
    let model = try ChartRepository(values: Self.values, templates: Self.templates).model()
    #expect(model.reading(["ignored"]) == .unsure)
    #expect(model.reading(["unused"]) == .unsure)
  }

  @Test(
    "What reading cannot follow is unsure",
    arguments: [
      // A helper of another chart, a name that is made up, a template that does not parse.
      "{{ include \"elsewhere.name\" . }}", "{{ include .Release.Name .Values }}", "{{ if }",
      // Texts of values are templates; a map is kept where others may look.
      "{{ tpl .Values.text . }}", "{{ $_ := set .Capabilities \"x\" .Values.unused }}",
      "{{ range $i, $x := until 3 }}{{ $y := index $.Values (toString $x) }}{{ $y.z }}{{ end }}",
    ])
  func unsure(_ template: String) throws {
    let model = try ChartRepository(
      values: "text: a\nunused: {z: 1}\n", templates: ["a.yaml": template]
    ).model()
    #expect(model.reading(path("unused.z")) != .unread)
  }

  @Test("What a template puts into the values is read where it is used")
  func putIntoValues() throws {
    let model = try ChartRepository(
      values: "parts: {one: {size: 1, left: 2}}\nsingle: {a: 1, b: 2}\n",
      templates: [
        "a.yaml": """
        {{- range $key, $part := .Values.parts }}{{ $_ := set $.Values $key $part }}{{ end }}
        {{- $_ := set .Values "copy" .Values.single }}
        {{ .Values.one.size }} {{ .Values.copy.a }}
        """
      ]
    ).model()
    let read = ValueReading.read("charts/mill/templates/a.yaml:3")
    #expect(model.reading(path("parts.one.size")) == read)
    #expect(model.reading(path("single.a")) == read)
    #expect(model.reading(path("parts.one.left")) == .unread)
    #expect(model.reading(path("single.b")) == .unread)
  }

  @Test("A text of the values that is a template looks at others")
  func textsOfValues() throws {
    let model = try ChartRepository(
      values: "text: a\nother: '{{ .Values.name }} {{ .Values.hidden }}'\nname: b\nlast: 1\n",
      templates: ["a.yaml": "{{ tpl .Values.text . }}{{ tpl .Values.other $ }}"]
    ).model()
    #expect(model.reading(["name"]) == .read("charts/mill/values.yaml:1"))
    #expect(model.answer(["hidden"]) == .known(KnownValue(source: .template)))
    #expect(model.reading(["last"]) == .unsure)
    if case .unknown = model.answer(["nowhere"]) {} else { Issue.record("nowhere is not unknown") }
  }

  @Test("A file that is a template looks at values")
  func filesOfCharts() throws {
    let repository = try ChartRepository(
      values: "known: 1\n",
      templates: ["a.yaml": "{{ tpl (.Files.Get \"mill.conf\") . }}"],
      more: ["charts/mill/mill.conf": "speed\n= {{ .Values.speed }}\n"])
    let model = try repository.model()
    #expect(model.reading(["speed"]) == .read("charts/mill/mill.conf:2"))
    #expect(model.answer(["speed"]) == .known(KnownValue(source: .template)))
    withExtendedLifetime(repository) {}
  }

  @Test(
    "Ways to the values that look like keys, and a root of another name",
    arguments: [
      "{{ .Values.AsMap.speed }}", "{{ dig \"speed\" 1 .Values.AsMap }}",
      "{{ .Values.PathValue \"speed\" }}",
      "{{ define \"x\" }}{{ $ := first . }}{{ $.Values.speed }}{{ end }}{{ include \"x\" (list .) }}",
      "{{ include \"y\" (merge (dict \"a\" 1) .) }}{{ define \"y\" }}{{ .Values.speed }}{{ end }}",
      "{{ with $x := deepCopy . }}{{ $_ := set $x \"a\" 1 }}{{ $x.Values.speed }}{{ end }}",
      "{{ range $k, $v := pick .Values \"speed\" \"b\" }}{{ $v }}{{ end }}",
      "{{ toYaml (omit .Values \"b\") }}", "{{ block \"z\" .Values }}{{ .speed }}{{ end }}",
      "{{ template \"z\" .Values }}{{ define \"z\" }}{{ .speed }}{{ end }}",
      "{{ if false }}{{ else if .Values.speed }}a{{ else }}b{{ end }}",
      "{{ with .Values.none }}{{ else }}{{ .Values.speed }}{{ end }}",
      "{{ include (print .Template.BasePath \"/_b.tpl\") . }}",
      "{{ .Values.speed | default 1 | ternary \"a\" \"b\" }}", "{{- (.Values).speed -}}",
    ])
  func ways(_ template: String) throws {
    let model = try ChartRepository(
      values: "speed: 1\n", templates: ["a.yaml": template, "_b.tpl": "{{ .Values.speed }}"]
    ).model()
    #expect(model.reading(["speed"]) != .unread)
  }

  @Test("A template that calls itself ends")
  func recursion() throws {
    let model = try ChartRepository(
      values: "tree: {a: {b: {c: {d: {e: {f: {g: {h: 1}}}}}}}}\nother: 1\n",
      templates: [
        "a.yaml": "{{ include \"walk\" (dict \"path\" \"\" \"at\" .Values.tree) }}",
        "_walk.tpl": """
        {{ define "walk" }}{{ range $key, $value := .at }}{{ $.path }}
        {{ include "walk" (dict "path" (printf "%s.%s" $.path $key) "at" $value) }}{{ end }}
        {{ if not (kindIs "map" .at) }}{{ .at }}{{ end }}{{ end }}
        """,
      ]
    ).model()
    #expect(model.reading(path("tree.a.b.c.d.e.f.g.h")) != .unread)
    #expect(model.reading(path("other")) == .unread)
  }
}
