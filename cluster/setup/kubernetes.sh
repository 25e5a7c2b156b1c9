#!/usr/bin/env bash
# Builds the five Kubernetes binaries and the pause program from Debian's source package, once per
# machine. The result is keyed by version and architecture and moved into the cache in one rename.
set -euo pipefail
. "$(dirname "$0")/common.sh"

UPSTREAM=$KUBERNETES_VERSION
TARGET=$KUBERNETES
COMPONENTS=(kube-apiserver kube-controller-manager kube-scheduler kubelet kube-proxy)

if [ -x "$TARGET/kubelet" ]; then
  note "Kubernetes $UPSTREAM is in the cache: $TARGET"
  exit 0
fi

for tool in go gcc rsync dpkg-source; do
  [ "$tool" = go ] && [ -x /usr/lib/go-1.19/bin/go ] && continue
  command -v "$tool" >/dev/null ||
    fail "'$tool' is missing" "Kubernetes is built from Debian's source package" \
      "run 'make tools', or: apt-get install golang-1.19-go gcc rsync dpkg-dev"
done

mkdir -p "$CACHE/kubernetes"
exec 9>"$CACHE/kubernetes/.lock"
flock 9 # two builds at once would only make both slow
[ ! -x "$TARGET/kubelet" ] || exit 0

# Leftovers of a build that was cut off.
rm -rf "$CACHE"/kubernetes/build.*
WORK=$(mktemp -d "$CACHE/kubernetes/build.XXXXXX")
# Go marks its module cache read-only, hence the chmod.
trap 'chmod -R u+w "$WORK" 2>/dev/null; rm -rf "$WORK"' EXIT

step "fetch the Kubernetes $UPSTREAM sources" "20 s"
mkdir -p "$WORK/apt/lists/partial" "$WORK/apt/cache/archives/partial" "$WORK/src" "$WORK/reflect2"
mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 2>/dev/null |
  grep -E '/debian/?$' | head -n 1 || [ $? = 1 ])
[ -n "$mirror" ] ||
  fail "apt knows no Debian archive" "no source of packages ends in /debian" \
    "add Debian 12's main archive to apt's sources and run the command again"
printf 'deb-src %s bookworm main\n' "$mirror" >"$WORK/apt/sources.list"
apt_private=(-q -oDir::Etc::sourcelist="$WORK/apt/sources.list" -oDir::Etc::sourceparts=/dev/null
  -oDir::State::Lists="$WORK/apt/lists" -oDir::Cache="$WORK/apt/cache" -oAPT::Sandbox::User=root)
if ! (apt-get "${apt_private[@]}" update && cd "$WORK/src" &&
  apt-get "${apt_private[@]}" source --download-only kubernetes && cd "$WORK/reflect2" &&
  apt-get "${apt_private[@]}" source --download-only golang-github-modern-go-reflect2) >"$WORK/fetch.log" 2>&1; then
  tail -n 5 "$WORK/fetch.log" >&2
  fail "the Kubernetes source package cannot be fetched" "apt-get failed as shown above" \
    "check the connection to Debian's packages and run the command again"
fi
dpkg-source --no-check -x "$WORK"/src/*.dsc "$WORK/tree" >"$WORK/unpack.log" 2>&1
dpkg-source --no-check -x "$WORK"/reflect2/*.dsc "$WORK/reflect2/tree" >>"$WORK/unpack.log" 2>&1
# The reflect2 1.0.1 in Kubernetes' vendor folder knows the maps of Go before 1.18 only: built with 1.19, the API
# server crashes on the first custom resource that has labels. 1.0.2 works with both.
reflect2=$WORK/tree/vendor/github.com/modern-go/reflect2
rm -f "$reflect2"/*.go "$reflect2"/*.s
cp "$WORK"/reflect2/tree/*.go "$WORK"/reflect2/tree/*.s "$reflect2/"
rm -f "$reflect2"/*_test.go
[ -f "$reflect2/go_above_118.go" ] ||
  fail "Debian's reflect2 is not the one that is expected" "it has no go_above_118.go" "report it with the version of golang-github-modern-go-reflect2"
done_step

step "build Kubernetes $UPSTREAM" "10 min on two cores, once per machine"
mkdir -p "$WORK/go/src/k8s.io"
mv "$WORK/tree" "$WORK/go/src/k8s.io/kubernetes"
export GOPATH=$WORK/go GOCACHE=$WORK/gocache GO111MODULE=off GOFLAGS='' PATH=/usr/lib/go-1.19/bin:$PATH
export KUBE_GIT_VERSION=$UPSTREAM KUBE_GIT_MAJOR=1 KUBE_GIT_MINOR=20 KUBE_GIT_TREE_STATE=clean
export KUBE_GIT_COMMIT=faecb196815e248d3ecfb03c680a4507229c2a56 # upstream's commit of the tag v1.20.2
cd "$GOPATH/src/k8s.io/kubernetes"
# -v prints each package as it is compiled: 2,926 lines in all, which gives the progress line its total.
nice -n 5 make all WHAT="${COMPONENTS[*]/#/cmd/}" GOFLAGS=-v >"$WORK/build.log" 2>&1 &
if ! watch_progress "$WORK/build.log" 2926 '^[a-z].*/'; then
  tail -n 20 "$WORK/build.log" >&2
  fail "Kubernetes does not build" "the compiler failed as shown above" \
    "free some disk (the build needs 6 GB) and run the command again"
fi
gcc -Os -static -o "$WORK/pause" build/pause/linux/pause.c 2>>"$WORK/build.log" ||
  gcc -Os -static -o "$WORK/pause" build/pause/pause.c
mkdir "$WORK/out"
for component in "${COMPONENTS[@]}"; do
  install -m 755 "_output/local/bin/linux/$(go env GOARCH)/$component" "$WORK/out/$component"
done
install -m 755 "$WORK/pause" "$WORK/out/pause"
note "$(grep -c '^[a-z].*/' "$WORK/build.log") packages compiled"
mv "$WORK/out" "$TARGET"
done_step
