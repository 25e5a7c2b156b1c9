extension GuidedWords {
  static let english = GuidedWords(
    recipe: "Recipe", context: "Context", namespace: "namespace", release: "release",
    parameter: "Parameter", versions: "Versions", started: "Started",
    newRelease: "the release is not there yet: this procedure installs it",
    revision: { "revision \($0)" },
    secretsUnread:
      "The Secrets of the namespace cannot be read: the transcript may hold values of theirs.",
    command: "Command", output: "Output", noOutput: "no output",
    difference: "What it changes in the release",
    noDifference: "It changes nothing in the manifests of the release.",
    differenceUnknown: { "What it would change in the release cannot be shown: \($0)" },
    question: "Run it? y: yes, n: leave it out and go on, q: end here [y/N/q] ",
    answer: "Answer", confirmed: "confirmed by --yes", leftOut: "left out",
    skipped: { "skipped: \($0)" }, attempts: { "\($0) attempts" }, seconds: "s",
    holds: "as documented", done: "done", fails: { "fails: \($0)" },
    showsBroken: "broken", showsHealthy: "healthy", showsNeither: "neither broken nor healthy",
    expectedBroken: { "broken would be: \($0)" }, expectedHealthy: { "healthy would be: \($0)" },
    needed: "What the first block needs", diagnoseAgain: "Diagnose again",
    broken: "Diagnosis: this is the fault that the recipe is for. The fix follows.",
    healthy: "Diagnosis: healthy. There is nothing to mend.",
    neither:
      "Diagnosis: neither this fault nor a healthy release. The fault is another one.",
    symptomAlthoughHealthy:
      "The diagnosis says healthy, but the symptom is there. The fault is another one.",
    lookalikes: "Recipes for faults that look alike:",
    noLookalikes: "The recipe names no other for faults that look alike.",
    recognises: { "recognises this fault: \($0)" },
    stillBroken: "After the fix the diagnosis still says broken.",
    stillNeither: "After the fix the diagnosis says neither broken nor healthy.",
    fixed: "The release is healthy.", reached: "Done: every block holds.",
    notVerified: { "Left out: \($0)" },
    stopped: { "Stopped at '\($0)'." },
    resume: { "To go on from there: \($0)" },
    quit: "Ended by your answer.",
    nobodyToAsk: {
      "'\($0)' changes something, and there is no terminal to ask at. It was not run, nor what follows."
    },
    interrupted: "Interrupted.",
    cleaningUp: "interrupted: ending the running block and all that was started",
    nothingIsRun: "This is the plan; nothing is run.", currentContext: "the current one",
    planDiagnose: "says broken, healthy or neither; only broken goes on",
    planFix: "followed by Diagnose again", reads: "reads, runs at once",
    asks: "changes, asks first",
    runsUnasked: "changes, runs unasked (--yes)", notRun: { "never run: \($0)" },
    noReleaseNamed: { "there is no release '\($0)' in the namespace '\($1)'" },
    noReleaseHelp: "name yours with --release and --namespace; 'helm list -A' shows them")
}
