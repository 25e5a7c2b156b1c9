"""The preset and the toggles, rendered by the real helm and checked as a whole."""

import itertools
import shutil
import subprocess

import kubernetes_validate
import pytest
import yaml

import helm
import semantics

RELEASES = ["spark", "r" * 53, "2025"]
COMPONENTS = ["connect", "jupyter", "historyServer", "minio"]
OBJECTS = {
    "connect": {"Deployment/spark-connect", "Service/spark-connect", "Service/spark-connect-driver",
                "ConfigMap/spark-connect-conf", "ServiceAccount/spark-connect", "ServiceAccount/spark-executor",
                "Role/spark-connect", "RoleBinding/spark-connect"},
    "jupyter": {"Deployment/jupyter", "Service/jupyter", "Secret/jupyter", "ServiceAccount/jupyter"},
    "historyServer": {"Deployment/history-server", "Service/history-server", "ConfigMap/history-server-conf",
                      "ServiceAccount/history-server"},
    "minio": {"StatefulSet/minio", "Service/minio", "ServiceAccount/minio"},
}
EXTERNAL = {"s3": {"endpoint": "https://s3.example.org", **helm.FIXED["s3"]}}


def titles(objects):
    return {semantics.title(item) for item in objects}


def conf(objects, name="spark-connect-conf"):
    lines = semantics.find(objects, "ConfigMap", name)["data"]["spark-defaults.conf"].splitlines()
    assert all("=" in line for line in lines), lines
    return dict(line.split("=", 1) for line in lines)


@pytest.mark.parametrize("release", RELEASES)
@pytest.mark.parametrize("kube", ["1.20.0", "1.28.0", "1.34.0"])
def test_preset_fits_together(release, kube):
    objects = helm.objects(helm.FIXED, preset=True, release=release, kube=kube)
    assert titles(objects) == set().union(*OBJECTS.values()) | {"Secret/spark-s3", "ConfigMap/spark-s3-prepare"}
    assert semantics.findings(objects) == []
    assert all(i["metadata"]["labels"]["app.kubernetes.io/instance"] == release for i in objects)


@pytest.mark.parametrize("kube", ["1.28", "1.34"])
def test_preset_matches_the_kubernetes_schemas(kube):
    objects = helm.objects(helm.FIXED, preset=True, kube=f"{kube}.0")
    pod = yaml.safe_load(semantics.find(objects, "ConfigMap", "spark-connect-conf")["data"]["executor-pod.yaml"])
    # Spark sets the image and a name later; the schema asks for the name only.
    for item in [*objects, pod]:
        kubernetes_validate.validate(item, kube, strict=True)


def test_the_schema_check_can_fail():
    item = semantics.find(helm.objects(helm.FIXED, preset=True), "Deployment", "jupyter")
    item["spec"]["template"]["spec"]["enableServiceLink"] = False
    with pytest.raises(kubernetes_validate.ValidationError, match="enableServiceLink"):
        kubernetes_validate.validate(item, "1.28", strict=True)


@pytest.mark.parametrize("on", [c for n in range(1, 4) for c in itertools.combinations(COMPONENTS, n)], ids="+".join)
def test_toggles_leave_nothing_behind(on):
    toggles = {component: {"enabled": component in on} for component in COMPONENTS}
    layers = [helm.FIXED, toggles] + ([] if "minio" in on else [EXTERNAL])
    objects = helm.objects(helm.merged(*layers))
    wanted = set().union(*(OBJECTS[component] for component in on))
    if {"connect", "historyServer"} & set(on):
        wanted |= {"ConfigMap/spark-s3-prepare"}
    if set(on) != {"jupyter"}:
        wanted |= {"Secret/spark-s3"}
    assert titles(objects) == wanted
    assert semantics.findings(objects) == []


def test_two_renders_are_equal_byte_for_byte():
    helm._run.cache_clear()
    first = helm.text(helm.FIXED, preset=True)
    helm._run.cache_clear()
    assert helm.text(helm.FIXED, preset=True) == first


def test_generated_keys_differ_and_are_the_only_difference():
    first = helm.text(preset=True)
    helm._run.cache_clear()
    second = helm.text(preset=True)
    lines = [(a.split(":")[0].strip()) for a, b in zip(first.splitlines(), second.splitlines(), strict=True) if a != b]
    assert sorted(lines) == ["access-key", "secret-key", "token"]


def test_requests_of_the_preset_fit_a_small_node():
    objects = helm.objects(helm.FIXED, preset=True)

    def millicores(value):
        return int(value[:-1]) if str(value).endswith("m") else int(float(value) * 1000)

    cpu = sum(millicores(c["resources"]["requests"]["cpu"])
              for owner, _, spec in semantics.pods(objects) if "executor-pod" not in owner
              for c in spec["containers"])
    settings = conf(objects)
    assert settings["spark.executor.instances"] == "1"
    assert cpu + millicores(settings["spark.kubernetes.executor.request.cores"]) <= 1300


def test_memory_holds_heap_and_overhead():
    deployment = semantics.find(helm.objects(helm.FIXED, preset=True), "Deployment", "spark-connect")
    resources = deployment["spec"]["template"]["spec"]["containers"][0]["resources"]
    assert resources["limits"]["memory"] == resources["requests"]["memory"] == "1536Mi"


def test_connect_conf():
    settings = conf(helm.objects(helm.FIXED, preset=True))
    assert settings["spark.driver.host"] == "spark-connect-driver.team.svc.cluster.local"
    assert settings["spark.hadoop.fs.s3a.endpoint"] == "http://minio:9000"
    assert settings["spark.eventLog.dir"] == "s3a://spark/events/"
    assert not [key for key in settings if "credentials.provider" in key or "secret.key" in key]


def test_executors_get_no_second_volume_at_one_path():
    """Spark mounts the driver's SPARK_LOCAL_DIRS into executors, beside what their pod template mounts."""
    objects = helm.objects(helm.FIXED, preset=True)
    driver = semantics.find(objects, "Deployment", "spark-connect")["spec"]["template"]["spec"]["containers"][0]
    local = next(v["value"] for v in driver["env"] if v["name"] == "SPARK_LOCAL_DIRS")
    assert local in [mount["mountPath"] for mount in driver["volumeMounts"]]
    executor = next(spec for owner, _, spec in semantics.pods(objects) if owner.endswith("executor-pod.yaml"))
    assert local not in [mount["mountPath"] for mount in executor["containers"][0]["volumeMounts"]]


def test_history_server_reads_where_connect_writes():
    objects = helm.objects(helm.merged(helm.FIXED, {"eventLog": {"prefix": "/a/b/"}, "s3": {"bucket": "logs"}}))
    directory = conf(objects)["spark.eventLog.dir"]
    assert directory == "s3a://logs/a/b/"
    assert conf(objects, "history-server-conf")["spark.history.fs.logDirectory"] == directory


def test_users_properties_win_and_numbers_stay_whole():
    settings = conf(helm.objects(helm.merged(helm.FIXED, {"connect": {"sparkConf": {
        "spark.app.name": "mine", "spark.sql.shuffle.partitions": 20000000, "spark.memory.fraction": 0.5,
        "spark.sql.ansi.enabled": False, "spark.driver.extraJavaOptions": "-Da=b -Dc=d"}}})))
    assert settings["spark.app.name"] == "mine"
    assert settings["spark.sql.shuffle.partitions"] == "20000000"
    assert settings["spark.memory.fraction"] == "0.5"
    assert settings["spark.sql.ansi.enabled"] == "false"
    assert settings["spark.driver.extraJavaOptions"] == "-Da=b -Dc=d"


def test_dynamic_allocation_tracks_shuffles():
    settings = conf(helm.objects(helm.merged(helm.FIXED, {"connect": {"dynamicAllocation": {"enabled": True}}})))
    assert settings["spark.dynamicAllocation.shuffleTracking.enabled"] == "true"
    assert settings["spark.dynamicAllocation.minExecutors"] == "1"
    assert "spark.executor.instances" not in settings


@pytest.mark.parametrize("name", ["spark-connect", "history-server"])
def test_a_changed_endpoint_restarts_the_pods_that_use_it(name):
    annotations = [
        semantics.find(helm.objects(helm.merged(helm.FIXED, change), preset=True), "Deployment", name)
        ["spec"]["template"]["metadata"]["annotations"]["checksum/config"]
        for change in ({}, {"s3": {"endpoint": "http://minio-s3:9000"}})
    ]
    assert annotations[0] != annotations[1]


def test_renamed_components_still_fit_together():
    values = helm.merged(helm.FIXED, {"connect": {"name": "c" * 46}, "minio": {"name": "store"},
                                      "jupyter": {"name": "lab"}, "historyServer": {"name": "past"}})
    objects = helm.objects(values)
    assert semantics.findings(objects) == []
    settings = conf(objects, "c" * 46 + "-conf")
    assert settings["spark.hadoop.fs.s3a.endpoint"] == "http://store:9000"
    assert settings["spark.driver.host"].split(".")[0] == "c" * 46 + "-driver"
    jupyter = semantics.find(objects, "Deployment", "lab")["spec"]["template"]["spec"]["containers"][0]
    assert {"name": "SPARK_REMOTE", "value": f"sc://{'c' * 46}:15002"} in jupyter["env"]


def test_an_image_may_be_a_digest():
    objects = helm.objects(helm.merged(helm.FIXED, {"jupyter": {"image": {"tag": "sha256:" + "0" * 64}}}))
    image = semantics.find(objects, "Deployment", "jupyter")["spec"]["template"]["spec"]["containers"][0]["image"]
    assert image == "quay.io/jupyter/pyspark-notebook@sha256:" + "0" * 64


def test_claims_outlive_the_release():
    on = {"persistence": {"enabled": True, "storageClass": "fast"}}
    objects = helm.objects(helm.merged(helm.FIXED, {"minio": on, "jupyter": on}))
    for name in ("minio", "jupyter"):
        claim = semantics.find(objects, "PersistentVolumeClaim", name)
        assert claim["metadata"]["annotations"] == {"helm.sh/resource-policy": "keep"}
        assert claim["spec"]["storageClassName"] == "fast"
    assert semantics.findings(objects) == []


def test_packaged_chart_renders_the_same(tmp_path):
    """`helm package` puts the shared chart in, so the package needs nothing beside it."""
    done = subprocess.run(["helm", "package", str(helm.CHART), "-d", str(tmp_path)], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    [package] = tmp_path.glob("*.tgz")
    options = ["-n", "team", "--kube-version", "1.28.0", "-f", str(helm.PRESET), "-f", "-"]
    packaged = subprocess.run(["helm", "template", "spark", str(package), *options],
                              input=yaml.safe_dump(helm.FIXED), capture_output=True, text=True)
    assert packaged.returncode == 0, packaged.stderr
    by_title = {semantics.title(i): i for i in yaml.safe_load_all(packaged.stdout) if i}
    assert by_title == {semantics.title(i): i for i in helm.objects(helm.FIXED, preset=True)}


def test_lint_finds_nothing():
    done = subprocess.run(["helm", "lint", "--strict", str(helm.CHART), "-f", str(helm.PRESET)],
                          capture_output=True, text=True)
    assert done.returncode == 0, done.stdout
    assert "[WARNING]" not in done.stdout and "[ERROR]" not in done.stdout, done.stdout


def test_notes_name_the_next_commands(tmp_path):
    # helm prints notes only with a cluster in reach: here a copy of the chart renders them as an object.
    chart = tmp_path / "spark-4.1"
    shutil.copytree(helm.CHART, chart)
    notes = chart / "templates/NOTES.txt"
    wrapped = '{{ define "notes" }}' + notes.read_text() + '{{ end }}data:\n  text: |\n{{ include "notes" . | indent 4 }}\n'
    (chart / "templates/notes.yaml").write_text(wrapped)
    done = subprocess.run(
        ["helm", "template", "spark", str(chart), "-n", "team", "-f", str(helm.PRESET), "-s", "templates/notes.yaml"],
        capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    text = yaml.safe_load(done.stdout)["data"]["text"]
    for command in ("kubectl port-forward -n team svc/jupyter 8888:8888",
                    "kubectl get secret jupyter -n team -o jsonpath='{.data.token}' | base64 -d",
                    'remote("sc://spark-connect:15002")',
                    "kubectl logs -n team deploy/spark-connect -c s3-prepare"):
        assert command in text
