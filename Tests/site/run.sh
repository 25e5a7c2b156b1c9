#!/usr/bin/env bash
# All tests of the site in a browser, for every page: accessibility, validity, keyboard, search, pictures.
# SPARK_K8S_SITE names a site that is built already; arguments go to pytest.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/../../cluster/setup/common.sh"

cd "$ROOT"
cluster/setup/packages.sh test site
PYTHON=$(cluster/setup/python.sh "$ROOT/Tests/requirements.txt" | tail -n 1)
if [ -z "${SPARK_K8S_SITE:-}" ]; then
  cluster/setup/packages.sh build tools
  cluster/setup/build.sh
  bin/docgen build
fi
step 'site in Chromium, every page' '10 min'
"$PYTHON" -m pytest -q Tests/site "$@"
done_step
note "pictures of key pages: $ROOT/artifacts/screenshots"
