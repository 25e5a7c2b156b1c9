"""A Secret of the user's that is named but not there: a cluster in reach says so before anything is installed.

`helm install --dry-run=server` asks the cluster and changes nothing there, not even a namespace. Without a cluster
that says of itself that it is disposable, these tests are skipped.
"""

import os
import subprocess
import uuid

import pytest
import yaml

import cells
import helm


def kubectl(*arguments, text=None):
    return subprocess.run(["kubectl", "--request-timeout=20s", *arguments], input=text, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def namespace():
    kubeconfig = os.environ.get("KUBECONFIG")
    marked = kubectl("get", "configmap", "-n", "kube-system", "spark-k8s-cluster", "-o", "jsonpath={.data.disposable}") if kubeconfig else None
    if marked is None or marked.stdout != "true":
        reason = "no disposable cluster in KUBECONFIG" if kubeconfig else "KUBECONFIG names no cluster"
        helm.COUNTS[f"tests of Secrets skipped: {reason}"] += 1
        pytest.skip(reason)
    return f"secrets-{uuid.uuid4().hex[:8]}"


@pytest.fixture(scope="module")
def token(namespace):
    """The name of a Secret that is there, in kube-system, with the key token: that of an account."""
    listed = kubectl("get", "secret", "-n", "kube-system", "-o", "jsonpath={.items[?(@.data.token)].metadata.name}")
    if not listed.stdout:
        helm.COUNTS["tests of Secrets skipped: kube-system has no Secret with a token (Kubernetes 1.24 and newer)"] += 1
        pytest.skip("no Secret with a token")
    return listed.stdout.split()[0]


def refused(chart, namespace, values):
    done = subprocess.run(["helm", "install", "spark", str(chart), "-n", namespace, "--dry-run=server", "-f", "-"],
                          input=yaml.safe_dump(values), capture_output=True, text=True, check=False)
    return None if done.returncode == 0 else done.stderr


def values_of(chart, section, name):
    on = {} if section in ("s3", "jupyter") else {"airflow": {"enabled": True}}
    switched = {module: {"enabled": True} for module in cells.modules(chart)}
    return helm.merged(switched, cells.placed(chart, helm.merged(on, {section: {"existingSecret": name}})))


KEYS = {"s3": "access-key, secret-key", "jupyter": "token", "airflow": "password, fernet-key, jwt-secret, secret-key", "postgresql": "password"}
WHOLE = [chart for chart in cells.CHARTS if not cells.is_module(chart)]


@pytest.mark.parametrize("section", KEYS)
@pytest.mark.parametrize("chart", WHOLE, ids=cells.name)
def test_a_missing_secret_gets_one_sentence(chart, section, namespace):
    key = cells.toggles(chart).get(section, f"{section}.enabled").removesuffix("enabled") + "existingSecret"
    said = refused(chart, namespace, values_of(chart, section, "mine"))
    assert f"{key} is mine, but namespace {namespace} has no such Secret: create it with the keys {KEYS[section]}, or leave {key} empty" in said


def test_a_secret_without_a_key_gets_one_sentence(token):
    said = refused(helm.CHART, "kube-system", values_of(helm.CHART, "s3", token))
    assert f"s3.existingSecret is {token}, which lacks the key access-key: add it to the Secret, which needs access-key, secret-key" in said


def test_a_whole_secret_is_accepted(token):
    assert refused(helm.CHART, "kube-system", values_of(helm.CHART, "jupyter", token)) is None


@pytest.mark.parametrize("section", KEYS)
@pytest.mark.parametrize("chart", WHOLE, ids=cells.name)
def test_without_a_cluster_nothing_is_said(chart, section):
    assert helm.run(values_of(chart, section, "mine"), chart=chart).returncode == 0
