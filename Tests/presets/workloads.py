"""Workloads and their pods, as facts read from their JSON: ready, since when, beyond hope."""

import calendar
import time

KINDS = ("Deployment", "StatefulSet", "DaemonSet", "Job")
RESOURCES = "deployments,statefulsets,daemonsets,jobs"
# Waiting seldom cures these.
HOPELESS = {"ErrImagePull", "ImagePullBackOff", "InvalidImageName", "ErrImageNeverPull", "CreateContainerConfigError", "CreateContainerError"}
CRASHES = 4


def name(item):
    return f"{item['kind']}/{item['metadata']['name']}"


def is_ready(workload):
    status, spec = workload.get("status", {}), workload["spec"]
    if workload["kind"] == "Job":
        return status.get("succeeded", 0) >= spec.get("completions", 1)
    if status.get("observedGeneration", 0) < workload["metadata"]["generation"]:
        return False
    if workload["kind"] == "DaemonSet":
        return status.get("numberReady", 0) == status.get("desiredNumberScheduled", -1)
    wanted = spec.get("replicas", 1)
    return status.get("readyReplicas", 0) == wanted and status.get("updatedReplicas", 0) == wanted


def owns(workload, pod):
    selector = workload["spec"].get("selector", {}).get("matchLabels", {})
    labels = pod["metadata"].get("labels", {})
    return bool(selector) and all(labels.get(key) == value for key, value in selector.items())


def pods_of(workload, pods):
    return [pod for pod in pods if owns(workload, pod)]


def instant(text):
    return calendar.timegm(time.strptime(text, "%Y-%m-%dT%H:%M:%SZ"))


def ready_since(workload, pods):
    """When the last of its pods became Ready, or None."""
    if workload["kind"] == "Job":
        done = workload.get("status", {}).get("completionTime")
        return instant(done) if done else None
    times = [
        instant(condition["lastTransitionTime"])
        for pod in pods_of(workload, pods)
        for condition in pod["status"].get("conditions", [])
        if condition["type"] == "Ready" and condition["status"] == "True"
    ]
    return max(times, default=None)


def containers(pod):
    return [*pod["status"].get("initContainerStatuses", []), *pod["status"].get("containerStatuses", [])]


def restarts(pod):
    return sum(status.get("restartCount", 0) for status in containers(pod))


def hopeless(pod):
    """Why the pod will hardly become Ready however long one waits, or None."""
    for status in containers(pod):
        reason = status.get("state", {}).get("waiting", {}).get("reason", "")
        if reason in HOPELESS or (reason == "CrashLoopBackOff" and status.get("restartCount", 0) >= CRASHES):
            return f"{pod['metadata']['name']}, container {status['name']}: {reason}"
    return None


def trouble(pod):
    """Containers that are not as they should be, for the evidence of a failure."""
    if pod["status"].get("phase") == "Succeeded":
        return []
    return [
        status["name"] for status in containers(pod)
        if not status.get("ready") and status.get("state", {}).get("terminated", {}).get("exitCode") != 0
    ]
