internal import Schemas

extension ClientCall {
  /// `--wait 5m`: a switch takes no next word, which is one argument too many then.
  var superfluousProblems: [CallProblem] {
    guard !isOpen, let most = Self.most[verbText], program == .helm, arguments.count > most
    else { return [] }
    let switches = flags.filter { $0.value == nil && $0.known?.takesNextWord == false }
    return arguments.compactMap { argument in
      guard
        let flag = switches.first(where: {
          (0...2).contains(argument.range.lowerBound - $0.range.upperBound)
        })
      else { return nil }
      return CallProblem(
        "flag-value", what: "'\(flag.spelled)' takes no value",
        why: "'\(argument.text ?? "…")' is an argument too many of 'helm \(verbText)'",
        help: "leave it out, or write '\(flag.spelled)=…' where the flag has one",
        range: argument.range)
    }
  }

  /// The number of arguments that verbs of helm take at most.
  private static let most = [
    "install": 2, "upgrade": 2, "template": 2, "rollback": 2, "status": 1, "history": 1, "test": 1,
    "list": 0, "get all": 1, "get hooks": 1, "get manifest": 1, "get metadata": 1, "get notes": 1,
    "get values": 1, "show all": 1, "show chart": 1, "show values": 1, "show readme": 1,
    "show crds": 1, "version": 0,
  ]
}
