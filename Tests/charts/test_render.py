"""Facts of rendered charts that single tests tell best; what holds for all presets and toggles is in test_matrix.py."""

import base64
import re
import subprocess
import xml.etree.ElementTree

import pytest
import yaml

import cells
import helm
import semantics

def conf(objects, name="spark-connect-conf"):
    lines = semantics.find(objects, "ConfigMap", name)["data"]["spark-defaults.conf"].splitlines()
    assert all("=" in line for line in lines), lines
    return dict(line.split("=", 1) for line in lines)


def millicores(value):
    return int(value[:-1]) if str(value).endswith("m") else int(float(value) * 1000)


@pytest.mark.parametrize("preset", cells.PRESETS, ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_requests_of_a_preset_fit_two_cpus(preset):
    """Of all its pods at once, with their replicas, and the executors that one driver starts."""
    objects = helm.shared(preset=preset, chart=cells.chart_of(preset), extra=helm.CUSTOM)
    total = 0
    for item in objects:
        if item["kind"] in semantics.WORKLOADS:
            spec = item["spec"]["template"]["spec"]
            once = sum(millicores(c["resources"]["requests"]["cpu"]) for c in spec["containers"])
            before = [millicores(c["resources"]["requests"]["cpu"]) for c in spec.get("initContainers", [])]
            total += max([once, *before]) * item["spec"].get("replicas", 1)
    settings = {key: value for owner, key, value in semantics.conf_lines(objects) if owner == "ConfigMap/spark-connect-conf"}
    total += millicores(settings.get("spark.kubernetes.executor.request.cores", "0m")) * int(settings.get("spark.executor.instances", 0))
    assert 100 < total <= 1500


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


@pytest.mark.parametrize("values, name", [
    ({"connect": {}}, "spark-connect-conf"), ({"submit": {"enabled": True}}, "spark-submit-conf"), ({"historyServer": {}}, "history-server-conf"),
    ({"backend": "standalone", "standalone": {"enabled": True}}, "spark-master-conf")], ids=lambda value: next(iter(value)) if isinstance(value, dict) else value)
def test_a_backslash_reaches_spark(values, name):
    """Spark reads its file with java.util.Properties, to which a single one begins an escape."""
    section = next(key for key in reversed(values) if key != "backend")
    key = "spark.history.a" if section == "historyServer" else "spark.a"
    settings = conf(helm.objects(helm.merged(helm.FIXED, values, {section: {"sparkConf": {key: r"a\.b\d"}}})), name)
    assert settings[key] == r"a\\.b\\d"


def test_the_operator_gets_a_backslash_as_it_is():
    """It hands properties to spark-submit as arguments."""
    [application] = [i for i in helm.objects({"backend": "operator", "connect": {"enabled": False}, "operator": {
        "enabled": True, "sparkConf": {"spark.a": r"a\.b"}, "applications": {"a": {"mainApplicationFile": "local:///a.py"}}}}, extra=helm.CUSTOM)
        if i["kind"] == "SparkApplication"]
    assert application["spec"]["sparkConf"]["spark.a"] == r"a\.b"


def test_dynamic_allocation_tracks_shuffles():
    settings = conf(helm.objects(helm.merged(helm.FIXED, {"connect": {"dynamicAllocation": {"enabled": True}}})))
    assert settings["spark.dynamicAllocation.shuffleTracking.enabled"] == "true"
    assert settings["spark.dynamicAllocation.minExecutors"] == "1"
    assert settings["spark.dynamicAllocation.shuffleTracking.timeout"] == "10m"
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


def calls_of(chart, release="spark"):
    """Each preset of a chart, or its defaults when it has none."""
    presets = [preset for preset in cells.PRESETS if cells.chart_of(preset) == chart]
    return [{"values": cells.fixed(chart), "chart": chart, "preset": preset, "extra": helm.CUSTOM, "release": release} for preset in presets or [False]]


def without_secrets(objects):
    """Objects by title; of Secrets only the keys, for values that cannot be given are generated anew."""
    found = {}
    for item in objects:
        if item["kind"] == "Secret":
            item = {**item, "stringData": sorted({**item.get("stringData", {}), **item.get("data", {})})}
        found[semantics.title(item)] = item
    return found


@pytest.mark.parametrize("chart", cells.CHARTS, ids=cells.name)
def test_packaged_chart_renders_the_same(chart, tmp_path):
    """`helm package` puts the shared chart in, so the package needs nothing beside it."""
    done = subprocess.run(["helm", "package", str(chart), "-d", str(tmp_path)], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    [package] = tmp_path.glob("*.tgz")
    for call in calls_of(chart):
        packaged = helm.run(**{**call, "chart": package})
        assert packaged.returncode == 0, packaged.stderr
        assert without_secrets(helm._parse(packaged.stdout)) == without_secrets(helm.shared(**call))


@pytest.mark.parametrize("chart", cells.CHARTS, ids=cells.name)
def test_two_renders_differ_in_generated_secrets_only(chart):
    for call in calls_of(chart):
        first = helm.text(**call)
        helm._run.cache_clear()
        second = helm.text(**call)
        assert without_secrets(helm._parse(first)) == without_secrets(helm._parse(second))
        section = [block for block in first.split("\n---\n") if "\nkind: Secret\n" not in block]
        assert section == [block for block in second.split("\n---\n") if "\nkind: Secret\n" not in block]


def test_generated_keys_differ():
    first = helm.text(preset=True)
    helm._run.cache_clear()
    second = helm.text(preset=True)
    lines = [(a.split(":")[0].strip()) for a, b in zip(first.splitlines(), second.splitlines(), strict=True) if a != b]
    assert sorted(lines) == ["access-key", "secret-key", "token"]


def test_two_renders_with_given_keys_are_equal_byte_for_byte():
    first = helm.text(helm.FIXED, preset=True)
    helm._run.cache_clear()
    assert helm.text(helm.FIXED, preset=True) == first


@pytest.mark.parametrize("chart", cells.CHARTS, ids=cells.name)
def test_lint_finds_nothing(chart):
    for call in calls_of(chart):
        options = ["-f", str(call["preset"])] if call["preset"] else []
        # lint knows of no --api-versions: what needs custom resources is refused there, and rendered in test_matrix.py.
        if call["preset"] and "operator" in call["preset"].stem:
            continue
        done = subprocess.run(["helm", "lint", "--strict", str(chart), *options], capture_output=True, text=True)
        assert done.returncode == 0, done.stdout + done.stderr
        assert "[WARNING]" not in done.stdout and "[ERROR]" not in done.stdout, done.stdout


@pytest.fixture(scope="module")
def noting(tmp_path_factory):
    """helm prints notes only with a cluster in reach: links to a chart's files, and one more template, render them as an object."""

    def linked(chart):
        folder = tmp_path_factory.mktemp("notes") / chart.name
        (folder / "templates").mkdir(parents=True)
        for file in chart.iterdir():
            if file.name != "templates":
                (folder / file.name).symlink_to(file)
        for file in (chart / "templates").iterdir():
            (folder / "templates" / file.name).symlink_to(file)
        notes = (chart / "templates/NOTES.txt").read_text()
        (folder / "templates/notes.yaml").write_text(
            '{{ define "notes" }}' + notes + '{{ end }}data:\n  text: |\n{{ include "notes" . | indent 4 }}\n')
        return folder

    return linked


@pytest.mark.parametrize("preset", cells.PRESETS, ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_notes_name_what_is_there(preset, noting):
    """Each object, container and Service that the commands name is in the release, and no generated secret is shown."""
    chart = cells.chart_of(preset)
    done = helm.run(cells.fixed(chart), preset=preset, chart=noting(chart), extra=helm.CUSTOM + ("-s", "templates/notes.yaml"))
    assert done.returncode == 0, done.stderr
    text = yaml.safe_load(done.stdout)["data"]["text"]
    objects = helm.shared(cells.fixed(chart), preset=preset, chart=chart, extra=helm.CUSTOM)
    commands = "\n".join(line for line in text.splitlines() if line.startswith("  kubectl "))
    named = re.findall(r"\b(svc|deploy|deployment|pod|sts|statefulset|sparkapplication)/([a-z0-9-]+)|get (secret) ([a-z0-9-]+)", commands)
    named = [tuple(filter(None, match)) for match in named]
    kinds = {"svc": "Service", "deploy": "Deployment", "deployment": "Deployment", "secret": "Secret", "pod": "Pod", "sts": "StatefulSet",
             "statefulset": "StatefulSet", "sparkapplication": "SparkApplication"}
    assert named, text
    for kind, name in named:
        assert semantics.find(objects, kinds[kind], name), f"the notes name {kind}/{name}, which is not there"
    for name, port in re.findall(r"port-forward -n team svc/(\S+) \d+:(\d+)", text):
        assert int(port) in {entry["port"] for entry in semantics.find(objects, "Service", name)["spec"]["ports"]}
    for name, key in re.findall(r"secret (\S+) -n team -o jsonpath='\{\.data\.([^}]+)\}'", text):
        assert key.replace("\\", "") in semantics.find(objects, "Secret", name)["stringData"]
    for secret in (item for item in objects if item["kind"] == "Secret"):
        assert not [value for value in secret["stringData"].values() if len(value) > 7 and value in text]


def test_notes_name_the_next_commands(noting):
    done = helm.run(helm.FIXED, preset=True, chart=noting(helm.CHART), extra=("-s", "templates/notes.yaml"))
    text = yaml.safe_load(done.stdout)["data"]["text"]
    for command in ("kubectl port-forward -n team svc/jupyter 8888:8888",
                    "kubectl get secret jupyter -n team -o jsonpath='{.data.token}' | base64 -d",
                    'remote("sc://spark-connect:15002")',
                    "kubectl logs -n team deploy/spark-connect -c s3-prepare"):
        assert command in text


@pytest.mark.parametrize("off, container", [
    ((), "deploy/spark-connect"), (("connect",), "deploy/history-server"), (("connect", "historyServer"), None)], ids=str)
def test_notes_name_the_log_of_a_pod_that_is_there(off, container, noting):
    values = helm.merged(helm.FIXED, {"submit": {"enabled": True}}, *({section: {"enabled": False}} for section in off))
    done = helm.run(values, chart=noting(helm.CHART), extra=("-s", "templates/notes.yaml"))
    text = yaml.safe_load(done.stdout)["data"]["text"]
    assert re.findall(r"kubectl logs -n team (\S+) -c s3-prepare", text) == ([container] if container else [])
    assert ("stays in Init" in text) == bool(container)


# --- metadata ---------------------------------------------------------------------------------


@pytest.mark.parametrize("chart", [*cells.CHARTS, helm.ROOT / "charts/spark-base"], ids=cells.name)
def test_metadata(chart):
    shown = subprocess.run(["helm", "show", "chart", str(chart)], capture_output=True, text=True, check=True).stdout
    metadata = yaml.safe_load(shown)
    for key in ("name", "description", "version", "kubeVersion", "home", "icon", "sources", "maintainers", "keywords", "annotations"):
        assert metadata.get(key), f"{chart.name} has no {key}"
    assert metadata["icon"].startswith("data:image/svg+xml;base64,")
    picture = xml.etree.ElementTree.fromstring(base64.b64decode(metadata["icon"].partition(",")[2]))
    assert picture.tag == "{http://www.w3.org/2000/svg}svg"
    if metadata["type"] == "application":
        images = yaml.safe_load(metadata["annotations"]["artifacthub.io/images"])
        assert {image["image"] for image in images} == set(generated_images(chart))


def generated_images(chart):
    """The images that the defaults name, each with its registry."""
    layers = [cells.values(chart), *cells.modules(chart).values()]
    default = layers[0]["image"]
    for layer in layers:
        for image in [layer["image"] if "image" in layer else default] + [v["image"] for v in layer.values() if isinstance(v, dict) and v.get("image")]:
            yield f"{image['registry']}/{image['repository']}:{image['tag']}"


@pytest.mark.parametrize("chart", cells.CHARTS, ids=cells.name)
def test_helm_shows_values_and_readme(chart):
    for what, file in (("values", "values.yaml"), ("readme", "README.md")):
        shown = subprocess.run(["helm", "show", what, str(chart)], capture_output=True, text=True, check=True).stdout
        assert shown.strip() == (chart / file).read_text().strip()
