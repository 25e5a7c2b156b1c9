import Running
import Testing

@Suite struct DiagnosisTests {
  @Test(arguments: [
    ([Diagnosis.BlockState.broken], Diagnosis.broken),
    ([.healthy], .healthy),
    ([.neither], .neither),
    ([.broken, .healthy], .broken),
    ([.healthy, .broken, .silent], .broken),
    ([.broken, .neither], .neither),
    ([.healthy, .neither], .neither),
    ([.healthy, .silent], .healthy),
    ([.healthy, .notHealthy], .neither),
    ([.broken, .notHealthy], .broken),
    ([.silent], .neither),
    ([], .neither),
  ])
  func followsFromTheBlocks(states: [Diagnosis.BlockState], verdict: Diagnosis) {
    #expect(Diagnosis(states) == verdict)
  }
}
