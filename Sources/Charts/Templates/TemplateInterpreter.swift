/// Runs the templates of a chart on values that are not known, and notes which values they look at.
///
/// It goes both ways at each `if`, calls each template once for each argument, and when it loses
/// track of a value it says so: a value is unread only when nothing could have looked at it.
struct TemplateInterpreter {
  /// What a template renders, and where it is written.
  struct Body {
    var nodes: [TemplateNode]
    var file: Int
  }

  /// A chart: the dot of its templates.
  struct Root {
    var name: String
    /// Of its values.
    var node: Int
    var subcharts: [String: Int] = [:]
  }

  /// What else may stand at a place of the values, because a template puts it there.
  enum Alias: Hashable {
    case key(String, TemplateValue)
    /// Under any key.
    case any(TemplateValue)
    /// The same keys of another map.
    case keys(of: TemplateValue)
  }

  struct Call: Hashable {
    var body: Int
    var argument: TemplateValue
    var isChecking: Bool
  }

  /// The variables and the dot at a place of a template.
  struct Scope {
    var dot: TemplateValue
    /// `$`
    var root: TemplateValue
    var variables: [(name: String, value: TemplateValue)] = []
  }

  var trie = ValueTrie()
  var roots: [Root] = []
  var bodies: [Body] = []
  var definitions: [String: [Int]] = [:]
  var aliases: [Int: Set<Alias>] = [:]
  var aliasesGrew = false
  /// What texts that are not known here, of values or of files, get as templates (`tpl`).
  var textArguments: Set<TemplateValue> = []
  /// Within what can only fail.
  var isChecking = false
  var place = ValueTrie.Place(file: 0, line: 0)
  var checkingBodies: [Int: Bool] = [:]
  var called: Set<Call> = []
  private var depth = 0

  /// Runs bodies with the dot of their charts, until nothing new is put into the values.
  mutating func run(_ entries: [(body: Int, root: Int)]) {
    for _ in 0..<16 {
      called = []
      if isStable(entries) { return }
    }
    lose(TemplateValue(.node(ValueTrie.top)))
  }

  /// Runs bodies up to the first that puts something new into the values: what ran before did not
  /// see it, and is run again.
  private mutating func isStable(_ entries: [(body: Int, root: Int)]) -> Bool {
    aliasesGrew = false
    return !entries.contains { entry in
      call(entry.body, TemplateValue(.root(entry.root)))
      return aliasesGrew
    }
  }

  mutating func call(_ body: Int, _ argument: TemplateValue) {
    let isCheckingOnly = isChecking || self.isCheckingOnly(body)
    let call = Call(body: body, argument: argument, isChecking: isCheckingOnly)
    guard called.insert(call).inserted else { return }
    guard depth < 60, called.count < 20_000 else { return lose(argument) }
    depth += 1
    let saved = (place, isChecking)
    isChecking = isCheckingOnly
    place.file = bodies[body].file
    var scope = Scope(dot: argument, root: argument)
    run(bodies[body].nodes, &scope)
    (place, isChecking) = saved
    depth -= 1
  }

  mutating func run(_ nodes: [TemplateNode], _ scope: inout Scope) {
    let count = scope.variables.count
    for node in nodes {
      switch node {
      case .text: break
      case .action(let pipeline):
        let value = evaluate(pipeline, &scope)
        if pipeline.variables.isEmpty { look(value, whole: true) }
      case .branch(let branch): run(branch, &scope)
      case .template(let name, let argument):
        let value = argument.map { evaluate($0, &scope) } ?? .opaque
        include(TemplateValue(.text(name)), value)
      }
    }
    scope.variables.removeLast(scope.variables.count - count)
  }

  // MARK: Branches

  private mutating func run(_ branch: TemplateBranch, _ scope: inout Scope) {
    let saved = isChecking
    isChecking = isChecking || isCheckingOnly(branch)
    let count = scope.variables.count
    let value = evaluate(branch.condition, &scope)
    look(value, whole: false)
    switch branch.kind {
    case .if: run(branch.body, &scope)
    case .with: run(branch.body, &scope, dot: value)
    case .range: loop(branch, over: value, &scope)
    }
    run(branch.otherwise, &scope)
    scope.variables.removeLast(scope.variables.count - count)
    isChecking = saved
  }

  private mutating func run(_ nodes: [TemplateNode], _ scope: inout Scope, dot: TemplateValue) {
    let saved = scope.dot
    scope.dot = dot
    run(nodes, &scope)
    scope.dot = saved
  }

  /// What a loop assigns, its next turn sees.
  private mutating func loop(
    _ branch: TemplateBranch, over value: TemplateValue, _ scope: inout Scope
  ) {
    let element = element(of: value)
    count(value)
    let names = branch.condition.variables
    if names.count == 2 { scope.set(names[0], keys(of: value)) }
    if let last = names.last { scope.set(last, element) }
    for _ in 0..<8 {
      let before = scope.variables.map(\.value)
      run(branch.body, &scope, dot: element)
      if before == scope.variables.map(\.value) { return }
    }
    for variable in scope.variables { lose(variable.value) }
  }

  /// How many there are shows, even when nobody looks at one.
  private mutating func count(_ value: TemplateValue) {
    for node in value.nodes { trie.mark(trie.any(node), .checked, at: place) }
  }
}

extension TemplateInterpreter.Scope {
  mutating func set(_ name: String, _ value: TemplateValue) { variables.append((name, value)) }

  /// A variable that is assigned again may have either value afterwards.
  mutating func assign(_ name: String, _ value: TemplateValue) {
    guard let index = variables.lastIndex(where: { $0.name == name }) else { return }
    variables[index].value = variables[index].value.or(value)
  }

  func value(of name: String) -> TemplateValue {
    variables.last { $0.name == name }?.value ?? (name.isEmpty ? root : .opaque)
  }
}
