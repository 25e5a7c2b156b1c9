extension ExecutionPlan: CustomStringConvertible {
  package var description: String {
    var lines = [preset.map { "\(recipe) on \($0)" } ?? recipe]
    let cluster = place.context.map { ", context \($0)" } ?? ""
    lines.append(
      "  where: provider \(place.provider)\(cluster), namespace \(place.namespace), release "
        + place.release)
    lines.append("  limit: \(timeoutSeconds) s")
    if isPartial { lines.append("  a part of the procedure: it is not recorded") }
    if !requires.isEmpty { lines.append("  requires: \(requires.joined(separator: ", "))") }
    for phase in phases {
      lines.append("  \(phase.name)\(phase.mustFail ? " (must fail)" : "")")
      lines += phase.steps.map { "    \($0)" }
    }
    if !excluded.isEmpty {
      lines.append("  never run")
      lines += excluded.map { "    \($0.at): \($0.reason)" }
    }
    if !mutations.isEmpty {
      lines.append("  must turn red without")
      lines += mutations.map { "    \($0)" }
    }
    return lines.joined(separator: "\n")
  }
}

extension ExecutionPlan.Entry: CustomStringConvertible {
  package var description: String {
    var facts = [what]
    if let skipped {
      facts.append("skipped: \(skipped)")
    } else {
      facts.append(
        untilSeconds.map { "waits up to \($0) s" }
          ?? (staysRunning ? "stays running" : "at most \(limitSeconds) s"))
      if expectations > 0 {
        facts.append("\(expectations) expected output\(expectations == 1 ? "" : "s")")
      }
      if !requires.isEmpty {
        facts.append("if the cluster has \(requires.joined(separator: ", "))")
      }
      if !needs.isEmpty { facts.append("needs \(needs.joined(separator: ", "))") }
    }
    return "\(name): \(facts.joined(separator: ", ")) (\(at))"
  }
}
