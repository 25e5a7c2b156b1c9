#!/usr/bin/env bash
# packages.sh GROUP… — installs what is missing of Debian's packages, by group. Nothing in these groups
# starts a service; the daemons of the local cluster are unpacked apart, see cluster/local/fetch-daemons.
set -euo pipefail
. "$(dirname "$0")/common.sh"

declare -A PACKAGES=(
  # the Swift package: its system libraries, and what its build scripts call
  [build]='git make pkg-config libcmark-gfm-dev libcmark-gfm-extensions-dev libxxhash-dev libstemmer-dev'
  # helm, kubectl, Python environments, the site's diagrams
  [tools]='ca-certificates curl fonts-dejavu-core graphviz jq python3 python3-pip python3-venv shfmt'
  # the local cluster: the Kubernetes build, the node's network, the images
  [cluster]='conntrack containernetworking-plugins dnsmasq-base ethtool iproute2 iptables kmod openssl
    procps socat util-linux golang-1.19-go gcc libc6-dev rsync dpkg-dev mmdebstrap jq curl python3'
  # the site in a browser
  [test]='chromium fonts-dejavu-core'
  # the validator of the site's pages
  [site]='default-jre-headless'
)
ORDER=(build tools cluster test site)

[ $# -gt 0 ] || set -- "${ORDER[@]}"
for group; do
  [ -n "${PACKAGES[$group]:-}" ] ||
    fail "no group of packages is called '$group'" "the groups are: ${ORDER[*]}" "name one or more of them"
done
command -v apt-get >/dev/null ||
  fail "apt-get is missing" "the set-up installs Debian's packages" "run it on Debian 12"

# missing_of PACKAGE… — those that are not installed, one a line.
missing_of() {
  local package
  for package; do
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || echo "$package"
  done
}

APT=(env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0)
updated=
LOG=$(mktemp)
trap 'rm -f "$LOG"' EXIT

# apt ARG… — apt-get as root; its output is shown only when it fails.
apt() {
  if ! as_root "${APT[@]}" "$@" >"$LOG" 2>&1; then
    tail -n 5 "$LOG" >&2
    fail "apt-get $1 failed" "see the lines above" "check the connection to Debian's packages and run the command again"
  fi
}

for group; do
  begin=$(date +%s)
  # shellcheck disable=SC2086 # the list is words
  mapfile -t missing < <(missing_of ${PACKAGES[$group]})
  if [ ${#missing[@]} = 0 ]; then
    printf '==> packages, %s: already there\n' "$group"
    continue
  fi
  printf '==> packages, %s: installing %s\n' "$group" "${missing[*]}"
  [ -n "$updated" ] || apt update
  updated=yes
  apt install --no-install-recommends "${missing[@]}"
  mapfile -t still < <(missing_of "${missing[@]}")
  [ ${#still[@]} = 0 ] || fail "not installed: ${still[*]}" "apt-get ended without an error all the same" "install them by hand"
  note "installed in $(($(date +%s) - begin)) s"
done
