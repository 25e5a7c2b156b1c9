#!/usr/bin/env bash
# recipes.sh WORD… — runs `recipes` of this version in the current folder, wherever that is: the user's
# own, else the one of this clone, which is built when it is missing. For pre-commit and GitHub's action.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

version=$(sed -n 's/.*static let current = "\(.*\)"/\1/p' "$ROOT/Sources/Workspace/ToolVersion.swift")
tool=$ROOT/bin/recipes
if [ ! -x "$tool" ] && own=$(command -v recipes) && [ "$("$own" --version 2>/dev/null)" = "$version" ]; then
  tool=$own
fi
if [ ! -x "$tool" ]; then
  { pkg-config --exists libcmark-gfm libxxhash && [ -e /usr/include/libstemmer.h ]; } 2>/dev/null ||
    fail "recipes $version cannot be built" "libcmark-gfm, libxxhash or libstemmer is missing" \
      "run '$ROOT/cluster/setup/packages.sh build tools', or put recipes $version on PATH"
  "$ROOT/cluster/setup/build.sh" >&2
fi
# helm: the user's own, else one in the cache.
[ -x "$CACHE/tools/bin/helm" ] || "$ROOT/cluster/setup/clients.sh" >&2
exec "$tool" "$@"
