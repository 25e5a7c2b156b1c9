internal import Recipes

extension GuidedRun {
  /// Limit of a block that declares none.
  private static let limit = Duration.seconds(120)

  /// Runs a block that must hold; false when it was left out.
  func hold(_ block: GuidedBlock) async throws -> Bool {
    guard try await mayRun(block, prose: block.prose) else { return false }
    let run = try await poll(block) { complaint(block, $0) == nil }
    await around.tell(.output(run.attempt.output))
    guard let complaint = complaint(block, run.attempt) else {
      await tell(run, block, block.always.isEmpty ? words.done : words.holds, .good)
      return true
    }
    await tell(run, block, words.fails(complaint), .bad)
    await stop(at: block)
    throw Ending.failed
  }

  /// Runs a block of the diagnosis and says which state it shows. After the fix it waits for the
  /// healthy one.
  func state(of block: GuidedBlock, isRepeated: Bool) async throws -> Diagnosis.BlockState {
    guard try await mayRun(block, prose: isRepeated ? nil : block.prose) else { return .silent }
    let run = try await poll(block) { attempt in
      switch block.state(of: attempt, values: values) {
      case .healthy, .silent: true
      case .broken: !isRepeated
      case .neither, .notHealthy: false
      }
    }
    await around.tell(.output(run.attempt.output))
    if block.outputs.isEmpty, let complaint = run.attempt.complaint {
      await tell(run, block, words.fails(complaint), .bad)
      await stop(at: block)
      throw Ending.failed
    }
    let state = block.state(of: run.attempt, values: values)
    await tell(run, block, state)
    return state
  }

  /// Runs a block of the symptom once; whether it shows what is documented.
  func shows(_ block: GuidedBlock) async throws -> Bool {
    guard try await mayRun(block, prose: block.prose) else { return false }
    var once = block
    once.block.until = nil
    let run = try await poll(once) { _ in true }
    await around.tell(.output(run.attempt.output))
    guard complaint(block, run.attempt) != nil else {
      await tell(run, block, words.symptomThere, .bad)
      return true
    }
    await tell(run, block, words.symptomNotThere, .good)
    return false
  }

  /// Says where to go on after a run that ends at a block.
  func stop(at block: GuidedBlock) async {
    await around.tell(.sentence(words.stopped(block.name), .bad))
    await around.tell(.sentence(words.resume(resume(block.name, false)), .plain))
  }

  private struct Run {
    var attempt: BlockAttempt
    var count: Int
    var duration: Duration
  }

  /// Repeats a reading block until it is `over`, for as long as it declares.
  private func poll(_ block: GuidedBlock, until isOver: (BlockAttempt) -> Bool) async throws
    -> Run
  {
    let limit = block.block.timeout ?? Self.limit
    await around.tell(.started(name: block.name, limit: limit))
    let start = ContinuousClock.now
    let wait = block.effect == .read ? block.block.until ?? .zero : .zero
    var count = 0
    while true {
      count += 1
      let attempt = try await around.execute(block.block, limit)
      if Task.isCancelled {
        await around.tell(.output(attempt.output))
        throw Ending.interrupted
      }
      let duration = ContinuousClock.now - start
      if isOver(attempt) || duration >= wait {
        return Run(attempt: attempt, count: count, duration: duration)
      }
      await around.pause()
    }
  }

  /// Why a block does not hold; nil when it does.
  private func complaint(_ block: GuidedBlock, _ attempt: BlockAttempt) -> String? {
    if let complaint = attempt.complaint { return complaint }
    return block.always.lazy.compactMap { $0.mismatch(with: attempt.output, values: values) }
      .first.map { "\($0)" }
  }

  private func tell(
    _ run: Run, _ block: GuidedBlock, _ sentence: String, _ tone: GuidedEvent.Tone
  ) async {
    await around.tell(
      .result(
        name: block.name, sentence, tone, duration: run.duration, attempts: run.count))
  }

  private func tell(_ run: Run, _ block: GuidedBlock, _ state: Diagnosis.BlockState) async {
    switch state {
    case .broken:
      await tell(run, block, words.showsBroken, .bad)
      if let prose = block.prose(of: .broken) { await around.tell(.remark(prose)) }
    case .healthy:
      await tell(run, block, words.showsHealthy, .good)
      if let prose = block.prose(of: .healthy) { await around.tell(.remark(prose)) }
    case .silent:
      await tell(run, block, block.always.isEmpty ? words.done : words.holds, .plain)
    case .neither, .notHealthy:
      await tell(run, block, words.showsNeither, .bad)
      for remark in remarks(block, run.attempt) { await around.tell(.remark(remark)) }
    }
  }

  /// What is not as it would be in each state.
  private func remarks(_ block: GuidedBlock, _ attempt: BlockAttempt) -> [String] {
    if let complaint = complaint(block, attempt) { return [complaint] }
    return [
      (ExpectedOutput.State.broken, words.expectedBroken), (.healthy, words.expectedHealthy),
    ].compactMap { state, sentence in
      block.patterns(in: state).lazy
        .compactMap { $0.mismatch(with: attempt.output, values: values) }.first
        .map { sentence("\($0)") }
    }
  }
}
