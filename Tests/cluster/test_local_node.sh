#!/usr/bin/env bash
# The local node, for real: what pods can do in it, and what is left on the machine when it is gone or was
# killed. Needs root and the tools of `make tools`; uses a cache of its own, so other clusters stay untouched.
set -uo pipefail
HERE=$(cd "$(dirname "$0")" && pwd)
LOCAL=$HERE/../../cluster/local
. "$HERE/../../cluster/setup/common.sh"
KUBECTL=$CACHE/tools/bin/kubectl
REAL=$CACHE
PATH=$PATH:/usr/sbin:/sbin
WORK=$(mktemp -d)
export SPARK_K8S_CACHE=$WORK/cache
mkdir -p "$SPARK_K8S_CACHE/images" "$WORK/nobody"
ln -s "$REAL/kubernetes" "$REAL/packages" "$REAL/tools" "$SPARK_K8S_CACHE/"
PASSED=0 FAILED=0

finish() {
  kill "${forward:-}" 2>/dev/null
  "$LOCAL/down" a >/dev/null 2>&1
  "$LOCAL/down" b >/dev/null 2>&1
  rm -rf "$WORK"
}
trap finish EXIT
trap 'exit 130' INT TERM

# check WHAT CMD… — one line for each check, with the output of those that fail.
check() {
  local what=$1 output
  shift
  if output=$("$@" 2>&1); then
    PASSED=$((PASSED + 1))
    printf 'ok    %s\n' "$what"
  else
    FAILED=$((FAILED + 1))
    printf 'FAIL  %s\n%s\n' "$what" "$(printf '%s' "$output" | tail -n 15 | sed 's/^/      /')"
  fi
}

# exits CODE PATTERN CMD… — the exit code, and a line of the output.
exits() {
  local want=$1 pattern=$2 output code=0
  shift 2
  output=$("$@" 2>&1) || code=$?
  printf '%s\n(exit %s, wanted %s and /%s/)\n' "$output" "$code" "$want" "$pattern"
  [ "$code" = "$want" ] && grep -q -E -e "$pattern" <<<"$output"
}

# within SECONDS CMD… — the command succeeds in that time.
within() {
  local limit=$(($(date +%s%N) / 1000000 + $1 * 1000)) output
  shift
  until output=$("$@" 2>&1); do
    [ $(($(date +%s%N) / 1000000)) -lt $limit ] || { printf '%s\n' "$output"; return 1; }
    sleep 0.1
  done
}
not() { ! "$@"; }
kube() { "$KUBECTL" --kubeconfig "$SPARK_K8S_CACHE/clusters/a/kubeconfig" "$@"; }
# inside POD CMD… — busybox has no applet links in an image of one file.
inside() { local pod=$1; shift; kube exec "$pod" -- /busybox "$@"; }

# The parts of the check's own nodes carry these; other clusters come and go meanwhile.
OWN=$(for name in a b; do printf '%s' "$SPARK_K8S_CACHE/clusters/$name" | cksum | awk '{ printf "%08x\n", $1 }'; done | paste -s -d '|')
# traces — what a node could leave on the machine.
traces() { all_traces | awk -v own="$OWN" '!/sk[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]|spark-k8s-/ || $0 ~ own'; }
all_traces() {
  echo "interfaces:"; ip -o link | awk '{ print $2 }' | sort
  echo "addresses:"; ip -o addr | awk '{ print $2, $4 }' | sort
  echo "routes:"; ip route
  echo "mounts:"; awk '{ print $1, $2, $3 }' /proc/self/mounts | sort
  echo "iptables:"; iptables-save | grep -v '^#' | sed 's/\[.*\]//'
  echo "sysctls:"; (cd /proc/sys && head -v vm/overcommit_memory vm/panic_on_oom kernel/panic kernel/panic_on_oops kernel/keys/root_max* net/ipv4/ip_forward)
  echo "groups:"; find /sys/fs/cgroup -maxdepth 2 -type d \( -name 'spark-k8s-*' -o -name 'k8s.io' -o -name 'kubepods*' \) | sort
  echo "folders:"; ls -d /run/* /var/lib/* /var/log/* /etc/cni /opt/cni /usr/libexec/kubernetes 2>/dev/null
}
# processes — those of the clusters in this test's cache; the other clusters' have other paths.
processes() { pgrep -a -f "$WORK/cache" | grep -v -F "${BASHPID}" | grep -E 'kube|etcd|containerd|unshare|local/(node|dns)|nsenter'; }

echo "==> bad input"
check "a name with a slash is refused" exits 2 "error: 'a/b' is no name for a cluster — .*" "$LOCAL/up" a/b
check "a long name is refused" exits 2 'too long' "$LOCAL/up" "$(printf 'a%.0s' {1..31})"
check "without tools, make tools is named" exits 2 "help: run 'make tools'" env SPARK_K8S_CACHE="$WORK/nobody" "$LOCAL/up" a
check "neither root nor sudo" exits 77 'error: the local cluster needs root — .*no sudo' \
  setpriv --reuid=65534 --regid=65534 --clear-groups env SPARK_K8S_CACHE="$WORK/nobody" \
  PATH="$(mkdir -p "$WORK/bin" && for tool in bash env dirname dpkg id cksum cut uname; do ln -sf "$(command -v $tool)" "$WORK/bin/"; done && chmod 755 "$WORK" && echo "$WORK/bin")" \
  bash -c ". '$HERE/../../cluster/setup/common.sh'; . '$LOCAL/lib.sh'; may_elevate"
check "no CAP_SYS_ADMIN: exit 77 names it" exits 77 'namespaces and mounts \(needs CAP_SYS_ADMIN\)' \
  setpriv --bounding-set=-sys_admin "$LOCAL/up" a
check "no CAP_NET_ADMIN: exit 77 names it" exits 77 'veth pair \(needs CAP_NET_ADMIN\)|\(needs CAP_NET_ADMIN\)' \
  setpriv --bounding-set=-net_admin "$LOCAL/up" a
check "probe finds that at once" exits 77 'needs CAP_SYS_ADMIN' setpriv --bounding-set=-sys_admin "$LOCAL/probe"
check "probe on this machine" exits 0 'can run a local cluster' "$LOCAL/probe"
check "an unwritable cache" exits 2 'cannot write to the cache' env SPARK_K8S_CACHE=/proc/cache "$LOCAL/up" a
check "status of what is not there" exits 3 '^state=stopped$' "$LOCAL/status" a
check "down of what is not there" exits 0 'is not there' "$LOCAL/down" a

# An image with a shell in it: Debian's static busybox.
(cd "$WORK" && apt-get download -q -o APT::Sandbox::User=root busybox-static && dpkg-deb -x busybox-static_*.deb busybox) >/dev/null 2>&1
cp "$WORK/busybox/bin/busybox" "$WORK/busybox/busybox"
check "an image is made" "$LOCAL/program-image" "$WORK/busybox/busybox" "$ARCH" docker.io/test/busybox:1 "$SPARK_K8S_CACHE/images/busybox.tar"
echo "docker.io/test/busybox:1 $SPARK_K8S_CACHE/images/busybox.tar" >"$SPARK_K8S_CACHE/images/index"
traces >"$WORK/before"

echo "==> images"
echo 'not an archive' >"$WORK/broken.tar"
cp "$SPARK_K8S_CACHE/images/index" "$WORK/index"
echo "docker.io/test/broken:1 $WORK/broken.tar" >>"$SPARK_K8S_CACHE/images/index"
check "an archive that is broken is named" exits 1 "its images are not there" "$LOCAL/up" a
check "... and no cluster is left" exits 3 '^state=stopped$' "$LOCAL/status" a
cp "$WORK/index" "$SPARK_K8S_CACHE/images/index"
"$LOCAL/up" a >"$WORK/up-a" 2>&1 &
within 5 grep -q unpack "$WORK/up-a"
check "kill -9 while images are unpacked" kill -KILL $!
wait $! 2>/dev/null

echo "==> a node"
begin=$(date +%s)
check "up" "$LOCAL/up" a 5>"$WORK/held"
check "... and keeps nothing open that its caller had" test -z "$(find /proc/[0-9]*/fd -lname "$WORK/held" 2>/dev/null)"
echo "      $(($(date +%s) - begin)) s"
check "status says running" exits 0 '^state=running$' "$LOCAL/status" a
check "status names the version" exits 0 '^version=v1\.20\.2$' "$LOCAL/status" a
check "up again does nothing" exits 0 "is up: export KUBECONFIG=" "$LOCAL/up" a
check "the kubeconfig is the user's alone" test "$(stat -c %a "$SPARK_K8S_CACHE/clusters/a/kubeconfig")" = 600
check "the cluster is marked disposable" test \
  "$(kube get configmap spark-k8s-cluster -n kube-system -o 'jsonpath={.data.disposable} {.data.provider} {.data.name}')" = "true local a"
check "without a client certificate nothing is read" test \
  "$(curl -sk -o "$WORK/anonymous" -w '%{http_code}' "$(kube config view -o 'jsonpath={.clusters[0].cluster.server}')/api/v1/secrets")" = 403

"$LOCAL/up" b >"$WORK/up-b" 2>&1 &
second=$!

kube apply -f - >/dev/null <<YAML
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {selector: {app: web}, ports: [{port: 80, targetPort: 8000}]}
---
apiVersion: v1
kind: Service
metadata: {name: peers}
spec: {clusterIP: None, selector: {app: web}, ports: [{port: 8000}]}
---
apiVersion: v1
kind: Service
metadata: {name: early}
spec: {clusterIP: None, publishNotReadyAddresses: true, selector: {app: late}, ports: [{port: 8000}]}
---
apiVersion: v1
kind: Service
metadata: {name: late}
spec: {clusterIP: None, selector: {app: late}, ports: [{port: 8000}]}
---
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec:
  hostname: web-0
  subdomain: peers
  terminationGracePeriodSeconds: 0
  containers:
  - name: web
    image: docker.io/test/busybox:1
    command: [/busybox, sh, -c, "echo started; exec /busybox httpd -f -p 8000 -h /etc"]
    readinessProbe: {httpGet: {path: /hostname, port: 8000}, periodSeconds: 1}
    resources: {limits: {memory: 64Mi}}
    securityContext: {runAsNonRoot: true, runAsUser: 1000, allowPrivilegeEscalation: false, readOnlyRootFilesystem: true,
      capabilities: {drop: [ALL]}, seccompProfile: {type: RuntimeDefault}}
---
apiVersion: v1
kind: Pod
metadata: {name: late, labels: {app: late}}
spec:
  terminationGracePeriodSeconds: 0
  containers:
  - name: late
    image: docker.io/test/busybox:1
    command: [/busybox, sleep, "600"]
    readinessProbe: {exec: {command: [/busybox, "false"]}, periodSeconds: 1}
YAML
# A reflect2 that does not know the compiler's maps makes the API server crash on these labels.
kube apply -f - >/dev/null <<YAML
apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: lamps.test.example.org}
spec:
  group: test.example.org
  scope: Namespaced
  names: {kind: Lamp, plural: lamps}
  versions:
  - name: v1
    served: true
    storage: true
    schema: {openAPIV3Schema: {type: object, properties: {spec: {type: object, properties: {watts: {type: integer}}}}}}
YAML
kube wait crd/lamps.test.example.org --for=condition=Established --timeout=30s >/dev/null
# lamp WATTS — a custom resource with labels.
lamp() {
  printf '{"apiVersion": "test.example.org/v1", "kind": "Lamp", "metadata": {"name": "desk", "labels": {"a": "1", "b": "2", "c": "3"}}, "spec": {"watts": %s}}\n' "$1" | kube apply -f -
}
check "a custom resource with labels is stored" within 10 lamp 5
check "... and read back" exits 0 '^5 3$' kube get lamp desk -o 'jsonpath={.spec.watts} {.metadata.labels.c}'
check "... and its schema is kept to" exits 1 'spec.watts.*integer' lamp '"bright"'
check "a pod gets Ready" kube wait pod/web --for=condition=Ready --timeout=30s
check "logs" exits 0 '^started$' kube logs web
check "exec" exits 0 '^web-0$' inside web hostname
check "the memory limit holds" exits 0 '^67108864$' inside web sh -c \
  '/busybox cat /sys/fs/cgroup/memory/memory.limit_in_bytes 2>/dev/null || /busybox cat /sys/fs/cgroup/memory.max'
address=$(kube get service web -o 'jsonpath={.spec.clusterIP}')
# from POD CMD… — a command of the machine inside the network of a pod: static busybox has crashed on wget.
from() {
  local container
  container=$(kube get pod "$1" -o 'jsonpath={.status.containerStatuses[0].containerID}')
  shift
  "$LOCAL/enter" a nsenter -t "$("$LOCAL/enter" a ctr tasks ls | awk -v id="${container##*/}" '$1 == id { print $2 }')" -n "$@"
}
# A proxy's rules follow the endpoints by up to some seconds: a pod that is Ready may be refused at first.
check "a ClusterIP answers inside a pod within 10 s" within 10 exits 0 '^web-0$' from late curl -s -m 3 "http://$address/hostname"
check "a pod reaches itself through its Service" exits 0 '^web-0$' from web curl -s -m 3 "http://$address/hostname"
kube port-forward pod/web 0:8000 >"$WORK/forward" 2>&1 &
forward=$!
within 5 grep -q Forwarding "$WORK/forward"
check "port-forward" exits 0 '^web-0$' curl -s -m 3 "http://127.0.0.1:$(sed -n 's/.*127.0.0.1:\([0-9]*\) .*/\1/p' "$WORK/forward")/hostname"
kill $forward 2>/dev/null
forward=

# ask NAME [TYPE] — "RCODE ADDRESS…" from the cluster's DNS, asked inside the network of a pod.
dns_address=$(sed -n 's/^NODE_IP=//p' "$SPARK_K8S_CACHE/clusters/a/node.env")
ask() {
  from web python3 -c '
import socket, struct, sys
server, name, kind = sys.argv[1:]
client = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
client.settimeout(1)
labels = b"".join(bytes([len(l)]) + l.encode() for l in name.split("."))
client.sendto(struct.pack(">6H", 1, 0x100, 1, 0, 0, 0) + labels + b"\0" + struct.pack(">2H", {"A": 1, "AAAA": 28}[kind], 1), (server, 53))
answer = client.recv(4096)
count = struct.unpack(">H", answer[6:8])[0]
at, found = 12 + len(labels) + 5, []
for _ in range(count):
    found.append(socket.inet_ntoa(answer[at + 12:at + 16]))
    at += 16
print({0: "NOERROR", 3: "NXDOMAIN"}.get(answer[3] & 15, answer[3] & 15), *sorted(found))
' "$dns_address" "$1" "${2:-A}"
}
answers() { local want=$1 got; shift; got=$(ask "$@"); echo "$* gave '$got', wanted '$want'"; [ "$got" = "$want" ]; }
pod=$(kube get pod web -o 'jsonpath={.status.podIP}')
late=$(kube get pod late -o 'jsonpath={.status.podIP}')
domain=default.svc.cluster.local
echo "==> DNS"
check "a Service" answers "NOERROR $address" web.$domain
check "a headless Service" answers "NOERROR $pod" peers.$domain
check "a named pod" answers "NOERROR $pod" web-0.peers.$domain
check "a Service that publishes pods that are not ready" answers "NOERROR $late" early.$domain
check "a Service that does not" answers NXDOMAIN late.$domain
check "no IPv6 address of a name that exists" answers NOERROR web.$domain AAAA
check "a name that does not exist" answers NXDOMAIN nothing.$domain
check "a name outside the cluster, at once" answers NXDOMAIN example.com
check "an outside name with a search domain, at once" answers NXDOMAIN example.com.$domain AAAA
check "nslookup in a pod" exits 0 "Address: *$address" inside web nslookup web.$domain
kube create service clusterip later --tcp=80:80 >/dev/null
check "a new Service is there within 2 s" within 2 answers "NOERROR $(kube get service later -o 'jsonpath={.spec.clusterIP}')" later.$domain
kube delete service later >/dev/null
check "a deleted one is gone within 2 s" within 2 answers NXDOMAIN later.$domain
check "the outside is unreachable at once" exits 7 '^curl: \(7\)' from web curl -sS -m 2 http://192.0.2.1/

echo "==> two nodes"
wait $second
check "a second node beside the first" exits 0 'is up' cat "$WORK/up-b"
check "both run: a" exits 0 '^state=running$' "$LOCAL/status" a
check "both run: b" exits 0 '^state=running$' "$LOCAL/status" b
pid_of() { "$LOCAL/status" "$1" | sed -n 's/^pid=//p'; }

echo "==> killed nodes"
kill -KILL "$(pid_of b)"
check "kill -9 of the keeper: status says broken" within 3 exits 4 '^state=broken$' "$LOCAL/status" b
check "... and every process of it is gone" within 3 not pgrep -f "$SPARK_K8S_CACHE/clusters/b"
check "... the other node stays" exits 0 '^state=running$' "$LOCAL/status" a
has_network() { [ -n "$(pid_of b)" ] && [ -f "$SPARK_K8S_CACHE/clusters/b/network" ]; }
"$LOCAL/up" b >"$WORK/up-b" 2>&1 &
starting=$!
check "the next start gets as far as its network" within 90 has_network
sleep "0.$RANDOM"
check "a start is under way" kill -KILL $starting
wait $starting 2>/dev/null
init=$(tr ' ' '\n' <"/proc/$(pid_of b)/task/$(pid_of b)/children" | head -n 1)
check "kill -9 of up, then of the first process inside" kill -KILL "$init"
check "down after that" exits 0 "is gone" "$LOCAL/down" b
check "down again" exits 0 "is not there" "$LOCAL/down" b
check "down" exits 0 "is gone" "$LOCAL/down" a
check "no state is left" not test -e "$SPARK_K8S_CACHE/clusters/a" -o -e "$SPARK_K8S_CACHE/clusters/b"
check "no process is left" not processes
traces >"$WORK/after"
check "no mount, interface, rule, setting, group or folder is left" diff "$WORK/before" "$WORK/after"

printf '%d passed, %d failed\n' $PASSED $FAILED
[ $FAILED = 0 ]
