"""The cluster: kubectl and helm, what it holds, and the guard that keeps runs off clusters of value."""

import json
import os
import time

import commands
from failure import Failure, Unusable

MARKER = "spark-k8s-cluster"
# Written by the cluster itself, at its own pace.
PASSING = {"events", "events.events.k8s.io", "componentstatuses"}


class Cluster:
    def __init__(self, kubeconfig):
        self.env = {**os.environ, "KUBECONFIG": str(kubeconfig)}
        self._resources = {}

    def kubectl(self, *arguments, text=None, timeout=60, check=True):
        return commands.run(["kubectl", *arguments], text, timeout, check, self.env).stdout

    def helm(self, *arguments, timeout=60, check=True):
        return commands.run(["helm", *arguments], None, timeout, check, self.env)

    def start_helm(self, *arguments, output):
        return commands.start(["helm", *arguments], stdout=output, stderr=output, env=self.env)

    def get(self, kinds, *arguments):
        return json.loads(self.kubectl("get", kinds, "-o", "json", *arguments))["items"]

    def http(self, path):
        """JSON that a pod or Service in the cluster serves, through the API server's proxy."""
        return json.loads(self.kubectl("get", "--raw", path))

    def version(self):
        return json.loads(self.kubectl("version", "-o", "json"))["serverVersion"]["gitVersion"]

    def require_disposable(self):
        """Answers the cluster's provider; refuses a cluster that is not marked as disposable."""
        try:
            marker = json.loads(self.kubectl("get", "configmap", MARKER, "-n", "kube-system", "-o", "json"))["data"]
        except Failure as failure:
            raise Unusable(
                "the cluster cannot be used", failure.detail.splitlines()[-1] if failure.detail else str(failure),
                "start the local cluster: bin/recipes cluster up") from None
        if marker.get("disposable") != "true":
            raise Unusable(
                "the cluster is not disposable", f"ConfigMap kube-system/{MARKER} does not say disposable=true",
                "use the local cluster: bin/recipes cluster up")
        return marker.get("provider", "")

    def names(self, namespace=None):
        """All objects of a namespace, or all that belong to none, as KIND/NAME."""
        # Asked for each time: a CustomResourceDefinition adds kinds.
        kinds = self.kubectl("api-resources", f"--namespaced={'true' if namespace else 'false'}", "--verbs=list", "-o", "name").split()
        where = ["-n", namespace] if namespace else []
        kinds = ",".join(sorted(set(kinds) - PASSING))
        return set(self.kubectl("get", kinds, "-o", "name", *where).split())

    def create_namespace(self, name, label):
        self.kubectl("create", "namespace", name)
        self.kubectl("label", "namespace", name, label)
        # The cluster puts objects of its own there; without them the first pods fail.
        for _ in range(60):
            if "serviceaccount/default" in (found := self.names(name)) and any(n.startswith("secret/") for n in found):
                break
            if self.minor() >= 24 and "serviceaccount/default" in found:  # no token Secrets any more
                break
            time.sleep(0.5)

    def minor(self):
        return int(self.version().split(".")[1])

    def delete_namespace(self, name, timeout=180):
        self.kubectl("delete", "namespace", name, "--ignore-not-found", "--wait=true", f"--timeout={timeout}s", timeout=timeout + 10)
