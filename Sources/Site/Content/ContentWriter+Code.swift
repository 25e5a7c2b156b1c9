internal import Markdown
internal import Pages

extension ContentWriter {
  mutating func writeCode(_ block: CodeBlock, _ index: Int) {
    let sample = CodeSample(block)
    openTabs(index)
    if pairs.opening.contains(index) { html.open(.div, [.class("pair")]) }
    if sample.language == Diagram.language {
      writeDiagram(sample)
    } else if sample.outputOf != nil {
      writeOutput(sample, isPaired: pairs.outputs.contains(index))
    } else {
      writeCommand(sample)
    }
    if pairs.closing.contains(index) { html.close(.div) }
    closeTabs(index)
    html.newline()
  }

  private mutating func writeCommand(_ sample: CodeSample) {
    var attributes: [Attribute] = [.class("code")]
    if let name = sample.name { attributes.append(.id("run-\(name)")) }
    html.open(.figure, attributes)
    writeCaption(sample)
    writePre(sample)
    html.close(.figure)
  }

  private mutating func writeOutput(_ sample: CodeSample, isPaired: Bool) {
    html.open(.figure, [.class("code output \(sample.when ?? "")".trimmingBlanks)])
    html.open(.figcaption)
    html.text(label(of: sample))
    if !isPaired, let command = sample.outputOf {
      html.text(" ")
      html.element(.a, .href("#run-\(command)"), text: words.ofCommand)
    }
    html.close(.figcaption)
    writePre(sample)
    html.close(.figure)
  }

  private func label(of sample: CodeSample) -> String {
    switch sample.when {
    case "broken": words.expectedBroken
    case "healthy": words.expectedHealthy
    default: words.expected
    }
  }

  private mutating func writePre(_ sample: CodeSample) {
    html.element(.pre, .focusable) { html in
      html.element(.code, .class("language-\(sample.language.isEmpty ? "text" : sample.language)"))
      {
        if let highlighter = Highlighter(language: sample.language) {
          highlighter.write(sample.code, marking: sample.marked, into: &$0)
        } else {
          $0.text(sample.code)
        }
      }
    }
  }
}
