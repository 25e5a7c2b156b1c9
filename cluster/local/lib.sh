# Shared by up, down, status and enter: the names and paths that belong to one node, and how its
# processes are found. Sourced, never run. Callers have `set -euo pipefail` and sourced common.sh.
#
# A node's control group is the one record of what belongs to it: the first process joins it before it
# starts anything, so that even a start that was killed half-way is found and ended.

LOCAL=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
DAEMONS=$CACHE/packages/node-$ARCH
KUBECTL=$CACHE/tools/bin/kubectl

# name_node [NAME] — sets the variables that depend on the node's name, after looking at the name.
name_node() {
  NAME=${1:-default}
  case $NAME in
    *[!a-z0-9-]* | -* | *-)
      fail "'$NAME' is no name for a cluster" "a name is made of a-z, 0-9 and inner hyphens" "for example: default" ;;
  esac
  [ ${#NAME} -le 30 ] ||
    fail "'$NAME' is too long for a cluster's name" "it has ${#NAME} characters of at most 30" "for example: default"
  STATE=$CACHE/clusters/$NAME
  # Two caches may both have a cluster called `default`: what lies outside the state folder carries a
  # hash of its path.
  ID=$(printf '%s' "$STATE" | cksum | cut -d ' ' -f 1)
  ID=$(printf '%08x' "$ID")
  CGROUP=spark-k8s-$NAME-$ID
  LINK=sk$ID
}

# elevate SCRIPT ARG… — the same script once more as root, unless it is running as root already.
elevate() {
  [ "$(id -u)" != 0 ] || return 0
  as_root env "SPARK_K8S_CACHE=$CACHE" "SPARK_K8S_OWNER=$(id -u):$(id -g)" "$@"
  exit
}

# may_elevate — says early when neither root nor sudo is there.
may_elevate() {
  [ "$(id -u)" = 0 ] || command -v sudo >/dev/null || {
    printf 'error: the local cluster needs root — you are %s, and there is no sudo\n' "$(id -un 2>/dev/null || id -u)" >&2
    printf 'help: run the command as root, or install sudo\n' >&2
    exit 77
  }
}

# unprivileged WHAT NEED DETAIL — the machine refuses something for want of a privilege: exit 77.
unprivileged() {
  printf 'error: this machine does not allow %s (needs %s) — %s\n' "$1" "$2" "$3" >&2
  printf 'help: run it on a machine or in a VM of your own, or in a container started with --privileged\n' >&2
  exit 77
}

# need WHAT — ends with a word on how to get it.
need() { fail "$1 is missing" "the local cluster cannot start without it" "run 'make tools'"; }

# need_commands — what Debian's packages have put there.
need_commands() {
  local command
  for command in unshare nsenter ip iptables dnsmasq conntrack openssl curl python3; do
    PATH=$PATH:/usr/sbin:/sbin command -v "$command" >/dev/null || need "'$command'"
  done
  [ -x /usr/lib/cni/bridge ] || need "the CNI plugin /usr/lib/cni/bridge"
}

# allowed WHAT NEED CMD… — runs a command that needs a privilege; names it when the kernel refuses.
allowed() {
  local what=$1 need=$2 answer
  shift 2
  if ! answer=$("$@" 2>&1); then
    answer=$(printf '%s' "$answer" | tail -n 1)
    case $answer in
      *'not permitted'* | *'ermission denied'* | *'Read-only file system'* | *'you must be root'*)
        unprivileged "$what" "$need" "$answer" ;;
      *) fail "$what cannot be had on this machine" "$answer" "load the kernel module for it, or use another machine" ;;
    esac
  fi
}

# probe_privileges — all that a node asks of the kernel, tried in namespaces that end at once.
probe_privileges() {
  modprobe -a overlay veth bridge br_netfilter nf_conntrack nft_compat 2>/dev/null || true # built in? else seen below
  allowed "namespaces and mounts" CAP_SYS_ADMIN unshare -C -m -u -i -n -p -f --mount-proc mount -t tmpfs tmpfs /run
  allowed "veth and bridge interfaces" CAP_NET_ADMIN unshare -n sh -c \
    'ip link add one type veth peer name two && ip link add three type bridge'
  allowed "iptables rules" CAP_NET_ADMIN unshare -n iptables -t nat -A POSTROUTING -s 10.0.0.1 -j MASQUERADE
  [ -n "$(hierarchies)" ] ||
    fail "control groups are not mounted" "there is none below /sys/fs/cgroup" "mount cgroup2 at /sys/fs/cgroup"
  local top
  while read -r top; do
    allowed "control groups ($top)" CAP_SYS_ADMIN mkdir -p "$top/$CGROUP"
    rmdir "$top/$CGROUP" 2>/dev/null || true # in use: the node is there
  done < <(hierarchies)
}

# hierarchies — the mount points of the control groups: one for version 2, several for version 1.
hierarchies() {
  awk '($3 == "cgroup2" || $3 == "cgroup") && $2 ~ "^/sys/fs/cgroup" { print $2 }' /proc/self/mounts | sort -u
}

# node_cgroups — the node's own control groups, in every hierarchy.
node_cgroups() {
  local top
  hierarchies | while read -r top; do
    [ ! -d "$top/$CGROUP" ] || printf '%s\n' "$top/$CGROUP"
  done
}

# node_processes — the ids of all its processes, the containers' too.
node_processes() {
  local group
  node_cgroups | while read -r group; do
    find "$group" -name cgroup.procs -exec cat {} + 2>/dev/null || [ $? = 1 ]
  done | awk '$1 > 0' | sort -n -u
}

# node_keeper — the id of the `unshare` process, whose end is the end of the whole node.
node_keeper() {
  local pid
  for pid in $(node_processes); do
    if [ "$(cat "/proc/$pid/comm" 2>/dev/null)" = unshare ]; then
      printf '%s\n' "$pid"
      return
    fi
  done
}

# node_init — the id of the first process inside the namespaces, as the host sees it.
node_init() {
  local keeper
  keeper=$(node_keeper)
  [ -z "$keeper" ] || tr ' ' '\n' <"/proc/$keeper/task/$keeper/children" 2>/dev/null | head -n 1
}

# in_node CMD… — runs a command inside the namespaces of a node that is up.
in_node() {
  nsenter -t "$(node_init)" -C -m -u -i -n -p \
    env -i "PATH=$DAEMONS/usr/bin:$DAEMONS/usr/sbin:/usr/sbin:/usr/bin:/sbin:/bin" HOME=/root \
    CONTAINERD_ADDRESS=/run/containerd/containerd.sock CONTAINERD_NAMESPACE=k8s.io "$@"
}

# api_ready — the API server answers the host.
api_ready() {
  [ -f "$STATE/kubeconfig" ] &&
    [ "$("$KUBECTL" --kubeconfig "$STATE/kubeconfig" --request-timeout=3s get --raw /readyz 2>/dev/null)" = ok ]
}

# kube ARG… — kubectl as the node's administrator.
kube() { "$KUBECTL" --kubeconfig "$STATE/kubeconfig" --request-timeout=10s "$@"; }

# remove_node — ends and removes all of it. Safe to repeat, whatever is left.
remove_node() {
  local pids pid group try
  for ((try = 0; try < 100; try++)); do
    pids=$(node_processes)
    [ -n "$pids" ] || break
    # shellcheck disable=SC2086 # a list of ids
    kill -KILL $pids 2>/dev/null || true # some ended by themselves meanwhile
    sleep 0.05
  done
  [ -z "$(node_processes)" ] ||
    fail "processes of cluster '$NAME' do not end" "$(node_processes | paste -s -d ' ')" "look at them with ps"
  # A group is busy for a moment after its last process went.
  for ((try = 0; try < 100; try++)); do
    node_cgroups | while read -r group; do
      find "$group" -depth -type d -exec rmdir {} \; 2>/dev/null || true # tried again below
    done
    [ -n "$(node_cgroups)" ] || break
    sleep 0.05
  done
  [ -z "$(node_cgroups)" ] ||
    fail "control groups of cluster '$NAME' cannot be removed" "$(node_cgroups | paste -s -d ' ')" "look for what uses them"
  if ip link show "$LINK" >/dev/null 2>&1; then
    ip link delete "$LINK" 2>/dev/null || ! ip link show "$LINK" >/dev/null 2>&1 # the kernel may be quicker
  fi
  rm -rf "$STATE"
}

# clone_store FROM TO — a containerd root with hard links to the same files: unpacked layers are never
# written to. Databases are, so these are copied.
clone_store() {
  cp -al "$1/containerd" "$2/containerd"
  find "$2/containerd" -name '*.db' -exec cp --remove-destination {} {}.copy \; -exec mv {}.copy {} \;
  cp "$1/snapshotter" "$1/loaded" "$2/"
}

# load_image ARCHIVE REFERENCE — imports one archive, once.
load_image() {
  local begin
  begin=$(date +%s)
  ! grep -q -s -x -F "$2 $1" "$STATE/loaded" || return 0
  in_node ctr images import --snapshotter "$(cat "$STATE/snapshotter")" "$1" >>"$STATE/logs/images.log" 2>&1 &&
    # Not `grep -q`: it would leave early, and ctr's broken pipe would count as a failure.
    in_node ctr images ls -q 2>>"$STATE/logs/images.log" | grep -x -F "$2" >/dev/null || return 1
  # One line per reference: an image that returns to an earlier archive is imported again.
  { [ ! -f "$STATE/loaded" ] || awk -v ref="$2" '$1 != ref' "$STATE/loaded"; printf '%s %s\n' "$2" "$1"; } >"$STATE/loaded.part"
  mv "$STATE/loaded.part" "$STATE/loaded"
  note "$2: $(($(date +%s) - begin)) s"
}

# load_images — every image that cluster/images/build has put into the cache.
load_images() {
  local reference archive
  [ -f "$CACHE/images/index" ] || {
    note "no images have been built (cluster/images/build)"
    return 0
  }
  while read -r reference archive; do
    case $archive in /*) ;; *) archive=$CACHE/images/$archive ;; esac
    load_image "$archive" "$reference" </dev/null || {
      echo "$reference cannot be imported from $archive" >>"$STATE/logs/images.log"
      return 1
    }
  done <"$CACHE/images/index"
}
