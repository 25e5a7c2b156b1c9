# Shared by the set-up scripts: where caches live, how steps are reported, how files are fetched.
# Sourced, never run. Callers have `set -euo pipefail`.

CACHE=${SPARK_K8S_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/spark-k8s-constructor}
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
ARCH=$(dpkg --print-architecture 2>/dev/null || uname -m)
# The local cluster's Kubernetes: the version that Debian 12's source package `kubernetes` (1.20.5+really1.20.2)
# holds, and the folder of its programs. The 2 is raised when the same version is built in another way.
KUBERNETES_VERSION=v1.20.2
KUBERNETES=$CACHE/kubernetes/$KUBERNETES_VERSION-2-$ARCH

# fail WHAT WHY HELP — one message, exit 2: the set-up itself is wrong, nothing was tested.
fail() {
  printf 'error: %s — %s\nhelp: %s\n' "$1" "$2" "$3" >&2
  exit 2
}

# note TEXT — a line that belongs to the step under way.
note() { printf '    %s\n' "$*"; }

# step NAME ESTIMATE — announces a step; `done_step` closes it with the time it took.
step() {
  STEP_NAME=$1
  STEP_START=$(date +%s)
  printf '==> %s%s\n' "$1" "${2:+ (about $2)}"
}
done_step() { printf '    done in %d s: %s\n' $(($(date +%s) - STEP_START)) "$STEP_NAME"; }

# as_root CMD… — directly as root, through sudo otherwise; names the privilege when neither is there.
as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
    sudo -n --preserve-env=DEBIAN_FRONTEND "$@"
  elif command -v sudo >/dev/null && [ -t 0 ]; then
    sudo --preserve-env=DEBIAN_FRONTEND "$@"
  else
    fail "cannot run '$1' as root" "this step changes the system" \
      "run the command as root, or as a user whom sudo lets in"
  fi
}

# watch_progress LOG TOTAL PATTERN — while the last background job runs, one line every 20 s with
# the share of lines in LOG that match PATTERN, and the time that is left at that pace.
watch_progress() {
  local log=$1 total=$2 pattern=$3 pid=$! begin now seen left last=0
  begin=$(date +%s)
  while kill -0 "$pid" 2>/dev/null; do
    sleep 1
    now=$(date +%s)
    [ $((now - begin - last)) -ge 20 ] || continue
    last=$((now - begin))
    seen=$(grep -c -E "$pattern" "$log" || [ $? = 1 ])
    [ "$seen" -lt "$total" ] || seen=$((total - 1))
    left='?'
    [ "$seen" -eq 0 ] || left=$((last * (total - seen) / seen))
    note "$STEP_NAME: $((100 * seen / total)) %, ${last} s so far, about ${left} s left"
  done
  wait "$pid"
}
