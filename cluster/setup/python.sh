#!/usr/bin/env bash
# python.sh REQUIREMENTS — a virtual environment with these pinned packages, made once per content of
# the file and kept in the cache. Prints the interpreter's path as its last line.
set -euo pipefail
. "$(dirname "$0")/common.sh"

requirements=$1
key=$(sha256sum "$requirements" | cut -c 1-16)
folder=$CACHE/python/$key
if [ ! -e "$folder/.complete" ]; then
  mkdir -p "$CACHE/python"
  exec 9>"$CACHE/python/.lock" # two at once would remove each other's files
  flock 9
fi
if [ ! -e "$folder/.complete" ]; then
  step "Python packages of ${requirements#"$ROOT"/}" "1 min, once" >&2
  rm -rf "$folder"
  python3 -m venv "$folder" ||
    fail "no virtual environment can be made" "python3 -m venv failed" "run 'make tools'"
  if ! "$folder/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps -r "$requirements" >"$folder/log" 2>&1 ||
    ! "$folder/bin/python" -m pip check >>"$folder/log" 2>&1; then
    tail -n 5 "$folder/log" >&2
    fail "Python packages are missing and cannot be fetched" "PyPI does not answer (see above)" \
      "check the network and run the command again"
  fi
  touch "$folder/.complete"
  done_step >&2
fi
printf '%s\n' "$folder/bin/python"
