import Cluster
import Diagnostics
import Processes
import Testing

@Suite struct ScriptFailureTests {
  @Test func lastWordsBecomeADiagnostic() {
    let result = Tool.Result(
      outcome: .exited(77), output: "",
      errors: "noise\nerror: no mount — needs CAP_SYS_ADMIN\nhelp: run as root\n")
    let failure = ScriptFailure.failure(result)
    #expect(failure.exitCode == .noPrivilege)
    #expect(
      failure.diagnostics.map(\.description) == [
        "error: no mount — needs CAP_SYS_ADMIN\nhelp: run as root"
      ])
  }

  @Test func wordlessScriptsAreToldToo() {
    let result = Tool.Result(outcome: .exited(1), output: "", errors: "oops\n")
    let failure = ScriptFailure.failure(result)
    #expect(failure.exitCode == .usage)
    #expect(failure.diagnostics.first?.message == "the set-up failed (exit status 1) — oops")
  }
}

@Suite struct ClusterSnapshotTests {
  @Test func differencesAreNamed() {
    let before = ClusterSnapshot(objects: ["A x/y", "B x/z"])
    let after = ClusterSnapshot(objects: ["A x/y", "C x/q"])
    #expect(before.differences(to: after) == ["left behind: C x/q", "gone: B x/z"])
  }
}
