#!/usr/bin/env bash
# All tests, lint, coverage and complexity; prints where the time went. Fails on the first stage that
# fails, after saying which.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/../cluster/setup/common.sh"

cd "$ROOT"
mkdir -p artifacts
export SPARK_K8S_TIMES=$ROOT/artifacts/test-times.tsv
TIMED=cluster/setup/timed.sh
$TIMED --start

# stage NAME COMMAND… — a timed stage, named when it fails.
stage() {
  printf '==> %s\n' "$1"
  "$TIMED" "$@" || {
    local status=$?
    $TIMED --table
    printf 'error: the stage "%s" failed\n' "$1" >&2
    exit $status
  }
}

# exported, because a stage is a process of its own
swift_build() {
  swift build --build-tests --enable-code-coverage >artifacts/test-build.log 2>&1 || {
    grep -E 'error' artifacts/test-build.log | sort -u | head -n 20 >&2
    return 1
  }
}
swift_tests() {
  rm -rf .build/debug/codecov
  swift test --skip-build --enable-code-coverage --disable-xctest \
    --experimental-maximum-parallelization-width 4 >artifacts/swift-test.log 2>&1 || {
    # Names of cases hold messages of errors, too; what failed begins with its mark.
    grep -aE '^✘|Fatal error' artifacts/swift-test.log | sed -n 1,60p >&2
    return 1
  }
  tail -n 1 artifacts/swift-test.log
}
lint() {
  swift format lint --strict --recursive Package.swift Sources Tests && echo 'swift format: no finding'
}
export -f swift_build swift_tests lint

stage 'system packages' cluster/setup/packages.sh build tools test
stage 'helm and kubectl' cluster/setup/clients.sh
stage 'Python packages' cluster/setup/python.sh "$ROOT/Tests/requirements.txt"
PYTHON=$(cluster/setup/python.sh "$ROOT/Tests/requirements.txt")
export PATH=$CACHE/tools/bin:$PATH
stage 'lint' bash -euo pipefail -c lint
stage 'complexity' "$PYTHON" Tests/complexity.py Sources
stage 'Swift build' bash -euo pipefail -c swift_build
stage 'Swift tests' bash -euo pipefail -c swift_tests
stage 'coverage' "$PYTHON" Tests/coverage.py
# These runs are no tests, so their coverage profiles go nowhere.
# The policies are asked by the Python that has regopy.
stage 'docs' env LLVM_PROFILE_FILE=/dev/null PATH="$(dirname "$PYTHON"):$PATH" .build/debug/recipes check
# Warnings about what somebody's own cache holds are no matter of the tests.
stage 'site, strict' env LLVM_PROFILE_FILE=/dev/null SPARK_K8S_CACHE="$ROOT/artifacts/no-cache" .build/debug/docgen check --strict
stage 'site build' env LLVM_PROFILE_FILE=/dev/null .build/debug/docgen build
stage 'charts' Tests/charts/run.sh
stage 'images' "$PYTHON" -m pytest -q Tests/images
stage 'mutators' "$PYTHON" -m pytest -q Tests/mutate
# The rest is in `make site-test`.
stage 'site in Chromium' "$PYTHON" -m pytest -q -m 'not full' Tests/site
$TIMED --table
