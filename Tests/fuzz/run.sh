#!/usr/bin/env bash
# Feeds libFuzzer's mutations of the seeds to the page parser: no bytes may crash it, let it hang, or
# break a property of pages. Usage: Tests/fuzz/run.sh [SECONDS]
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/../../cluster/setup/common.sh"

seconds=${1:-600}
[[ $seconds =~ ^[1-9][0-9]*$ ]] ||
  fail "'$seconds' is no number of seconds" "the fuzzer needs an end" "run: make fuzz SECONDS=600"
cd "$ROOT"
here=$ROOT/Tests/fuzz
out=$ROOT/artifacts/fuzz
mkdir -p "$out/corpus" "$out/found"

step "build the fuzzer" "1 min"
"$here/build.sh" "$out" >"$out/build.log" 2>&1 || {
  grep error "$out/build.log" | head -n 10 >&2
  fail "the fuzzer does not build" "the compiler failed as shown above" "read artifacts/fuzz/build.log"
}
done_step

step "fuzz" "$seconds s"
# Swift's own report of a crash would end the process before libFuzzer has kept the bytes.
export SWIFT_BACKTRACE=enable=no
# An input that needs more than five seconds is a hang; the seeds themselves are read only.
if ! "$out/fuzz-pages" -max_total_time="$seconds" -timeout=5 -rss_limit_mb=3000 -max_len=4096 \
  -dict="$here/page.dict" -artifact_prefix="$out/found/" -print_final_stats=1 \
  "$out/corpus" "$here/seeds" >"$out/fuzz.log" 2>&1; then
  grep -E 'Fatal error|ERROR: libFuzzer|Test unit written' "$out/fuzz.log" >&2 || tail -n 20 "$out/fuzz.log" >&2
  printf 'error: %s — %s\nhelp: %s\n' 'the parser fails on bytes that the fuzzer found' \
    'artifacts/fuzz/fuzz.log says how' 'mend it, and keep the bytes in Tests/fuzz/seeds' >&2
  exit 1
fi
executions=$(sed -n 's/^stat::number_of_executed_units: *//p' "$out/fuzz.log")
note "$executions pages, none broke the parser"
done_step
