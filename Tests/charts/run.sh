#!/usr/bin/env bash
# The charts' tests and the policies, with counts: in two halves at once, for one core each. Needs no cluster.
# With arguments, which go to pytest, in one.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/../../cluster/setup/common.sh"

cd "$ROOT"
cluster/setup/clients.sh
PYTHON=$(cluster/setup/python.sh Tests/requirements.txt | tail -n 1)
export PATH=$CACHE/tools/bin:$PATH
[ $# = 0 ] || exec "$PYTHON" -m pytest -q Tests/charts Tests/policies "$@"

MATRIX=Tests/charts/test_matrix.py
log=$(mktemp)
"$PYTHON" -m pytest -q -p no:cacheprovider "$MATRIX" >"$log" 2>&1 &
matrix=$!
trap 'kill "$matrix" 2>/dev/null || true; rm -f "$log"' EXIT
status=0
"$PYTHON" -m pytest -q Tests/charts Tests/policies --ignore "$MATRIX" || status=$?
wait "$matrix" || status=$?
cat "$log"
exit "$status"
