"""Stands in for helm and kubectl in tests: a cluster with one chart, in a file. FAULT breaks one thing.

The chart has a Deployment `web`, a Deployment `never` that is not ready, and a test `web-test`.
"""

import json
import os
import pathlib
import sys
import time

LABELS = {"app": "web"}
NEVER = {"app": "never"}


def save():
    # A reader must never find half of it.
    part = STATE.with_suffix(".part")
    part.write_text(json.dumps(state))
    part.replace(STATE)


def deployment(name, labels, ready):
    return {
        "kind": "Deployment", "metadata": {"name": name, "generation": 1, "resourceVersion": "7"},
        "spec": {"replicas": 1, "selector": {"matchLabels": labels}, "note": state.get("note", "")},
        "status": {"observedGeneration": 1, "readyReplicas": int(ready), "updatedReplicas": 1},
    }


def pod(name, labels, ready, waiting=""):
    return {
        "metadata": {"name": name, "uid": state.get("uid", "1") + name, "labels": labels, "ownerReferences": [{"kind": "ReplicaSet"}]},
        "status": {
            "phase": "Running",
            "conditions": [{"type": "Ready", "status": str(ready), "lastTransitionTime": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())}],
            "containerStatuses": [{"name": "main", "ready": ready, "restartCount": 0, "state": {"waiting": {"reason": waiting}} if waiting else {}}],
        },
    }


def deployments():
    never = FAULT == "stale"
    return [deployment("web", LABELS, FAULT != "image"), deployment("never", NEVER, never)]


def pods():
    return [pod("web-1", LABELS, FAULT != "image", "ImagePullBackOff" if FAULT == "image" else ""), pod("never-1", NEVER, False)]


def manifest():
    kept = "  annotations: {helm.sh/resource-policy: keep}\n"
    return "\n---\n".join(
        [f"kind: Deployment\nmetadata:\n  name: {name}" for name in ("web", "never")]
        + [f"kind: ConfigMap\nmetadata:\n  name: kept\n{kept}"] + [f"# {state.get('note', '')}"])


def items(found):
    print(json.dumps({"items": found if installed() else []}))


def installed():
    return "release" in state


def names():
    if namespace:
        print("\n".join(state["namespaces"].get(namespace, [])))
    else:
        print("\n".join([f"namespace/{n}" for n in state["namespaces"]] + state["global"]))


def helm():
    if arguments[0] == "template":
        print("image: example.org/web:1\nnote:", state.get("template", ""))
    elif arguments[0] == "install":
        if FAULT == "slow":
            state["release"] = namespace
            save()
            time.sleep(60)
        state["release"] = namespace
        state["namespaces"][namespace] += ["deployment.apps/web", "deployment.apps/never", "pod/web-1", "configmap/kept"]
    elif text.startswith("get manifest"):
        print(manifest())
    elif text.startswith("get hooks"):
        if FAULT != "no tests":
            print("kind: Pod\nmetadata:\n  name: web-test\n  annotations: {helm.sh/hook: test}")
    elif arguments[0] == "test":
        print(f"TEST SUITE:     web-test\nLast Started:   x\nLast Completed: x\nPhase:          {'Failed' if FAULT == 'test' else 'Succeeded'}")
        sys.exit(FAULT == "test")
    elif arguments[0] == "upgrade":
        if FAULT == "manifest":
            state["note"] = "changed"
        if FAULT == "restart":
            state["uid"] = "2"
    elif arguments[0] == "uninstall":
        if state.pop("release", None) is None:
            sys.exit("Error: uninstall: Release not loaded")
        left = ["configmap/kept"] + (["pod/executor-1"] if FAULT == "leftover" else [])
        state["namespaces"][namespace] = state["baseline"] + left
        if FAULT == "outside":
            state["global"].append("clusterrole.rbac.authorization.k8s.io/left")
    save()


def kubectl():
    if "spark-k8s-cluster" in text:
        print(json.dumps({"data": {"disposable": "false" if FAULT == "valuable" else "true", "provider": "context"}}))
    elif "version" in text:
        print(json.dumps({"serverVersion": {"gitVersion": "v1.20.2"}}))
    elif arguments[0] == "api-resources":
        print("pods")
    elif text.startswith("create namespace"):
        state["namespaces"][arguments[2]] = list(state["baseline"])
        save()
    elif text.startswith("delete namespace"):
        state["namespaces"].pop(arguments[2], None)
        save()
    elif text.startswith("get namespace ") and "--ignore-not-found" in text:
        print(f"namespace/{arguments[2]}" if arguments[2] in state["namespaces"] else "")
    elif text.startswith("get namespaces -o json"):
        print(json.dumps({"items": [{"metadata": {"name": name}} for name in state["namespaces"]]}))
    elif "-l" in arguments or "customresourcedefinitions" in text:
        pass
    elif "get -f" in text:
        print(json.dumps({"items": deployments()}))
    elif "-o name" in text:
        names()
    elif "get deployments" in text:
        items(deployments())
    elif "get pods -o json" in text:
        items(pods())


def call(tool, given):
    global STATE, FAULT, state, arguments, text, namespace
    STATE, FAULT = pathlib.Path(os.environ["FAKE_STATE"]), os.environ.get("FAULT", "")
    state, arguments, text = json.loads(STATE.read_text()), given, " ".join(given)
    namespace = given[given.index("-n") + 1] if "-n" in given else ""
    with open(STATE.with_name("calls"), "a") as calls:
        calls.write(f"{tool} {text}\n")
    helm() if tool == "helm" else kubectl()


if __name__ == "__main__":
    call(pathlib.Path(sys.argv[0]).name, sys.argv[1:])
