internal import Trees

/// Hands the templates of a chart and its subcharts to the interpreter.
struct TemplateReader {
  private(set) var interpreter = TemplateInterpreter()
  private(set) var files: [String] = []
  private(set) var isComplete = true
  /// The bodies of files: subcharts are often linked to from several places.
  private var known: [String: Int] = [:]

  mutating func read(_ parts: ValuesParts) {
    addRoots(parts)
    addImports(parts)
    var entries: [(body: Int, root: Int)] = []
    for (index, (_, chart)) in parts.charts.enumerated() {
      for template in chart.templates {
        guard let body = body(template, of: chart) else { continue }
        if !template.isPartial, !chart.isLibrary { entries.append((body, index)) }
      }
    }
    interpreter.run(entries)
    runTexts(parts)
  }

  /// Texts of `values.yaml` and files of the chart that `tpl` makes templates of.
  private mutating func runTexts(_ parts: ValuesParts) {
    let arguments = interpreter.textArguments
    guard !arguments.isEmpty else { return }
    for (_, chart) in parts.charts {
      for (path, text) in texts(of: chart) {
        guard let file = try? TemplateParser.parse(text) else { continue }
        files.append(path)
        let body = add(file.nodes)
        for argument in arguments { interpreter.call(body, argument) }
      }
    }
  }

  private func texts(of chart: ChartFolder) -> [(path: String, text: String)] {
    var texts: [(path: String, text: String)] = []
    if chart.valuesText.contains("{{") {
      texts = chart.values.texts.filter { $0.contains("{{") }.map { (chart.valuesPath, $0) }
    }
    guard chart.templates.contains(where: { $0.text.contains(".Files") }) else { return texts }
    let folder = ChartFiles(root: chart.absolutePath)
    for name in folder.filesBelow("", besides: ["templates", "charts"]).sorted() {
      if let text = try? folder.text(name), text.contains("{{") {
        texts.append((chart.file(name), text))
      }
    }
    return texts
  }

  private mutating func addRoots(_ parts: ValuesParts) {
    for (prefix, chart) in parts.charts {
      let node = prefix.reduce(ValueTrie.top) { interpreter.trie.child($0, $1) }
      if let key = prefix.last,
        let parent = parts.charts.firstIndex(where: { $0.prefix == prefix.dropLast() })
      {
        interpreter.roots[parent].subcharts[key] = interpreter.roots.count
      }
      interpreter.roots.append(TemplateInterpreter.Root(name: chart.name, node: node))
    }
  }

  /// What is imported from a subchart stands in the parent's values, too.
  private mutating func addImports(_ parts: ValuesParts) {
    for (child, parent) in parts.imports {
      let nodes = [child, parent].map { path in
        path.reduce(ValueTrie.top) { interpreter.trie.child($0, $1) }
      }
      interpreter.add(.keys(of: TemplateValue(.node(nodes[0]))), to: nodes[1])
    }
  }

  /// The body of a file, whose definitions everybody may call.
  private mutating func body(_ template: ChartTemplate, of chart: ChartFolder) -> Int? {
    if let body = known[template.path] { return body }
    guard let file = try? TemplateParser.parse(template.text) else {
      isComplete = false
      return nil
    }
    files.append(template.path)
    let main = add(file.nodes)
    interpreter.definitions["\(chart.name)/\(template.name)", default: []].append(main)
    for (name, nodes) in file.definitions {
      interpreter.definitions[name, default: []].append(add(nodes))
    }
    known[template.path] = main
    return main
  }

  private mutating func add(_ nodes: [TemplateNode]) -> Int {
    interpreter.bodies.append(TemplateInterpreter.Body(nodes: nodes, file: files.count - 1))
    return interpreter.bodies.count - 1
  }
}

extension Tree {
  /// Every text in it.
  fileprivate var texts: [String] {
    (text.map { [$0] } ?? []) + elements.flatMap(\.texts) + members.flatMap(\.value.texts)
  }
}
