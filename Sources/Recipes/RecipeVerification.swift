/// What is known of a recipe's last verification on one preset.
package struct PresetVerification: Sendable, Equatable {
  package enum State: String, Sendable, CaseIterable {
    case failed
    /// It passed only when it was tried again.
    case flaky
    /// It passed, and has changed since.
    case stale
    case never
    case verified
  }

  /// `CHART/NAME`; nil for a recipe that names no preset.
  package var preset: String?
  /// Nil when no run is recorded.
  package var record: VerificationRecord?
  /// Whether the recipe is still what the record speaks of; nil when that could not be told.
  package var isCurrent: Bool?

  package init(preset: String?, record: VerificationRecord? = nil, isCurrent: Bool? = nil) {
    self.preset = preset
    self.record = record
    self.isCurrent = isCurrent
  }

  package var state: State {
    switch record?.result {
    case nil: .never
    case "passed": isCurrent == false ? .stale : .verified
    case "flaky": .flaky
    default: .failed
    }
  }
}

/// What is known of a recipe's last verification, on each of its presets.
package struct RecipeVerification: Sendable, Equatable {
  /// In the order of the recipe's frontmatter.
  package var presets: [PresetVerification]

  package init(_ presets: [PresetVerification]) { self.presets = presets }

  package enum State: Sendable, Equatable {
    case all(PresetVerification.State)
    /// Verified on some presets, never on others.
    case partly

    /// One word.
    package var name: String {
      switch self {
      case .all(let state): state.rawValue
      case .partly: "partly"
      }
    }
  }

  /// As bad as the worst preset.
  package var state: State {
    let states = Set(presets.map(\.state))
    let worst = PresetVerification.State.allCases.first(where: states.contains) ?? .never
    return worst == .never && states.contains(.verified) ? .partly : .all(worst)
  }

  /// The preset whose date stands for all: the latest of the worst; nil without a record.
  package var decisive: PresetVerification? {
    let ofState = presets.filter { state == .all($0.state) && $0.record != nil }
    return ofState.max { ($0.record?.date ?? "") < ($1.record?.date ?? "") }
  }
}
