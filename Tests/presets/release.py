"""One installed release of a cell: install, test, upgrade, uninstall, and what each must hold."""

import re
import tempfile
import time

import yaml

import workloads
from failure import Failure

RELEASE = "spark"
# Objects that nothing but Helm writes after their creation.
STEADY = {"ConfigMap", "Secret", "Service", "ServiceAccount", "Role", "RoleBinding"}
# A container that cannot be made for a moment, until the kubelet has its Secret, is no failure.
PATIENCE = 20
# The kubelet takes up to a minute to remove a finished pod.
GONE = 150


class Release:
    def __init__(self, cluster, cell):
        self.cluster, self.cell, self.namespace = cluster, cell, cell.namespace
        self.timeout = cell.entry.get("timeout", 420)
        self.begun = None
        self.manifest = ""

    def kubectl(self, *arguments, **options):
        return self.cluster.kubectl("-n", self.namespace, *arguments, **options)

    def get(self, kinds, *arguments):
        return self.cluster.get(kinds, "-n", self.namespace, *arguments)

    def pods(self, *arguments):
        return self.get("pods", *arguments)

    def helm(self, *arguments, **options):
        return self.cluster.helm(*arguments, "-n", self.namespace, **options)

    def proxied(self, kind, name, port, path):
        """JSON from a port of a pod or Service of the release."""
        return self.cluster.http(f"/api/v1/namespaces/{self.namespace}/{kind}/{name}:{port}/proxy{path}")

    def workloads(self):
        """Those that are to run, and those that the plan declares as not running here."""
        found = {workloads.name(item): item for item in self.get(workloads.RESOURCES)}
        left_out = set(self.cell.left_out("workloads"))
        if missing := left_out - set(found):
            raise Failure(f"the plan is stale: it declares {', '.join(sorted(missing))} as not run, which the preset does not have")
        return [w for n, w in found.items() if n not in left_out], [w for n, w in found.items() if n in left_out]

    def install(self):
        """Installs and waits; answers seconds from the start: helm's return, and each workload's readiness."""
        self.begun = time.time()
        # With a part that cannot become Ready, helm would wait in vain: the others are waited for below.
        wait = [] if self.cell.left_out("workloads") else ["--wait", "--timeout", f"{self.timeout}s"]
        with tempfile.TemporaryFile("w+") as output:
            helm = self.cluster.start_helm("install", RELEASE, str(self.cell.chart), *self.cell.helm_values(), "-n", self.namespace, *wait, output=output)
            self._until(lambda: helm.poll() is not None, "helm install", helm)
            if helm.returncode:
                output.seek(0)
                raise Failure("helm install failed", _without_links(output.read()))
        returned = time.time() - self.begun
        self.manifest = self.helm("get", "manifest", RELEASE).stdout
        self._until(lambda: all(map(workloads.is_ready, self.workloads()[0])), "the workloads' readiness")
        pods = self.pods()
        since = {workloads.name(w): workloads.ready_since(w, pods) for w in self.workloads()[0]}
        return round(returned, 1), {name: max(0, when - int(self.begun)) for name, when in since.items() if when}

    def _until(self, holds, what, helm=None):
        end = self.begun + self.timeout
        hopeless = {}
        try:
            while not holds():
                left_out = self.workloads()[1] if self.cell.left_out("workloads") and not helm else []
                reasons = {workloads.hopeless(pod) for pod in self.pods() if not any(workloads.owns(w, pod) for w in left_out)}
                hopeless = {reason: hopeless.get(reason, time.time()) for reason in reasons if reason}
                for reason, since in hopeless.items():
                    if time.time() - since >= PATIENCE:
                        raise Failure(f"{what}: {reason}")
                if time.time() > end:
                    raise Failure(f"{what}: not within {self.timeout} s", self.not_ready())
                time.sleep(1)
        except BaseException:
            if helm:
                helm.kill()
                helm.wait()
            raise

    def not_ready(self):
        return "\n".join(f"{workloads.name(w)} is not ready" for w in self.workloads()[0] if not workloads.is_ready(w))

    def tests(self):
        """Names of the pods and jobs that `helm test` runs."""
        hooks = yaml.load_all(self.helm("get", "hooks", RELEASE).stdout, getattr(yaml, "CSafeLoader", yaml.SafeLoader))
        return [
            hook["metadata"]["name"] for hook in hooks
            if hook and hook["kind"] in ("Pod", "Job") and "test" in hook["metadata"].get("annotations", {}).get("helm.sh/hook", "")
        ]

    def test(self):
        """Runs `helm test`; answers the names of the tests that succeeded."""
        tests, left_out = self.tests(), self.cell.left_out("tests")
        if missing := set(left_out) - set(tests):
            raise Failure(f"the plan is stale: the preset has no test {', '.join(sorted(missing))}")
        wanted = set(tests) - set(left_out)
        if not wanted:
            raise Failure("the chart has no helm test for what this preset runs")
        filters = [part for name in left_out for part in ("--filter", f"!name={name}")]
        done = self.helm("test", RELEASE, "--timeout", f"{self.timeout}s", *filters, timeout=self.timeout * len(wanted) + 60, check=False)
        phases = dict(re.findall(r"^TEST SUITE: +(\S+)\n(?:.*\n){2}Phase: +(\S+)", done.stdout, re.M))
        passed = {name for name in wanted if phases.get(name) == "Succeeded"}
        if done.returncode or passed != wanted:
            failed = ", ".join(f"{name} ({phases.get(name, 'not run')})" for name in sorted(wanted - passed))
            raise Failure(f"helm test: {failed or 'ended with ' + str(done.returncode)}", "\n".join([_without_links(done.stderr), *map(self._log, sorted(wanted - passed))]))
        return sorted(passed)

    def _log(self, pod):
        return f"{pod}: " + self.kubectl("logs", pod, "--all-containers", "--tail=20", check=False)

    def state(self):
        """What an upgrade without a change must leave as it is."""
        live = self.kubectl("get", "-f", "-", "-o", "json", text=self.manifest)
        items = yaml.load(live, getattr(yaml, "CSafeLoader", yaml.SafeLoader))
        objects = {workloads.name(item): _unchanging(item) for item in items.get("items", [items])}
        left_out = self.workloads()[1]
        # Executors are Spark's, not Helm's: Spark may replace one at any time.
        pods = {
            pod["metadata"]["name"]: [pod["metadata"]["uid"], workloads.restarts(pod)] for pod in self.pods()
            if pod["metadata"].get("ownerReferences", [{}])[0].get("kind") in ("ReplicaSet", "StatefulSet", "DaemonSet")
            and not any(workloads.owns(w, pod) for w in left_out)
        }
        return {"objects": objects, "pods": pods}

    def upgrade(self):
        """Upgrades with the same values, and compares all that was there."""
        before = self.state()
        wait = [] if self.cell.left_out("workloads") else ["--wait"]
        self.helm("upgrade", RELEASE, str(self.cell.chart), *self.cell.helm_values(), *wait, "--timeout", f"{self.timeout}s", timeout=self.timeout + 30)
        manifest = self.helm("get", "manifest", RELEASE).stdout
        if manifest != self.manifest:
            raise Failure("an upgrade with the same values renders another manifest", _first_difference(self.manifest, manifest))
        time.sleep(3)  # controllers would start to act by then
        after = self.state()
        changed = [f"{kind[:-1]} {name}" for kind in before for name in sorted(before[kind].keys() | after[kind].keys()) if before[kind].get(name) != after[kind].get(name)]
        if changed:
            raise Failure("an upgrade with the same values changed " + ", ".join(changed))
        return len(after["objects"]), len(after["pods"])

    def ran_after_all(self):
        """What the plan declares as not run, and runs: such a plan would hide what is proven."""
        running = [workloads.name(w) for w in self.workloads()[1] if workloads.is_ready(w)]
        for kind in self.cell.left_out("objects"):
            running += [workloads.name(item) for item in self.get(kind) if item.get("status")]
        if running:
            raise Failure(f"the plan is stale: {', '.join(running)} is declared as not run, and runs")

    def uninstall(self, there_before):
        """Uninstalls; answers what stays because the chart says so, after all else has gone."""
        documents = yaml.load_all(self.manifest, getattr(yaml, "CSafeLoader", yaml.SafeLoader))
        kept = {
            f"{d['kind']}/{d['metadata']['name']}".lower() for d in documents
            if d and d["metadata"].get("annotations", {}).get("helm.sh/resource-policy") == "keep"
        }
        self.helm("uninstall", RELEASE, "--wait", "--timeout", f"{GONE}s", timeout=GONE + 30)
        end = time.time() + GONE
        while True:
            # core kinds read `kind/name`, all others `kind.group/name`
            left = {n for n in self.cluster.names(self.namespace) - there_before if f"{n.split('/')[0].split('.')[0]}/{n.split('/')[1]}" not in kept}
            if not left:
                return sorted(kept)
            if time.time() > end:
                raise Failure(f"uninstall left {', '.join(sorted(left))}")
            time.sleep(2)


def _unchanging(item):
    item.pop("status", None)
    item["metadata"].pop("managedFields", None)
    if item["kind"] not in STEADY:
        item["metadata"].pop("resourceVersion", None)
    return item


def _first_difference(one, other):
    pairs = zip(one.splitlines(), other.splitlines())
    return next((f"- {a.strip()}\n+ {b.strip()}" for a, b in pairs if a != b), "one is longer")


def _without_links(text):
    """Helm tells of each link that it follows."""
    return "\n".join(line for line in text.splitlines() if "found symbolic link" not in line)
