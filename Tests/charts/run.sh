#!/usr/bin/env bash
# The charts' tests and the policies, with counts. Needs no cluster; arguments go to pytest.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/../../cluster/setup/common.sh"

cd "$ROOT"
cluster/setup/clients.sh
PYTHON=$(cluster/setup/python.sh Tests/requirements.txt | tail -n 1)
PATH=$CACHE/tools/bin:$PATH exec "$PYTHON" -m pytest -q Tests/charts Tests/policies "$@"
