#!/usr/bin/env bash
# Builds docgen and recipes in release and links them in bin/.
set -euo pipefail
. "$(dirname "$0")/common.sh"

cd "$ROOT"
command -v swift >/dev/null ||
  fail "'swift' is missing" "the tools are written in Swift" "install Swift 6.3 (https://swift.org/install) and put it on PATH"
step "build recipes and docgen" "4 min the first time, seconds afterwards"
mkdir -p artifacts
# The compiler counts its steps itself: [done/total].
swift build -c release >artifacts/build.log 2>&1 &
pid=$!
shown=$(date +%s)
while kill -0 "$pid" 2>/dev/null; do
  sleep 1
  [ $(($(date +%s) - shown)) -ge 20 ] || continue
  shown=$(date +%s)
  note "$(grep -o '^\[[0-9]*/[0-9]*\]' artifacts/build.log | tail -n 1) steps, $((shown - STEP_START)) s so far"
done
if ! wait "$pid"; then
  grep -E 'error' artifacts/build.log | sort -u | head -n 20 >&2
  fail "the tools do not build" "the compiler failed as shown above" "read artifacts/build.log"
fi
binaries=$(swift build -c release --show-bin-path)
mkdir -p bin
for tool in recipes docgen; do
  ln -sfn "$binaries/$tool" "bin/$tool"
done
done_step
