"""Every policy denies what it is for and nothing else; the presets, rendered by the real helm, pass."""

import copy
import pathlib
import re
import subprocess

import pytest
import yaml

import rego

HERE = pathlib.Path(__file__).parent
ROOT = HERE.parents[1]
FILES = sorted(path for path in rego.FOLDER.glob("*.rego") if path.name != "lib.rego")
BAD = sorted(HERE.glob("bad/*/*.yaml"))
GOOD = sorted(HERE.glob("good/*.yaml"))
PRESETS = sorted(ROOT.glob("presets/*/*.yaml"))
RULE = re.compile(r"^(?:deny|warn) contains .*?^\}\n", re.MULTILINE | re.DOTALL)


@pytest.fixture(scope="session")
def policies():
    return rego.Policies()


def name(path):
    return f"{path.parent.name}/{path.stem}"


def documents(path):
    return list(yaml.safe_load_all(path.read_text()))


def expected(path):
    """The messages that a bad manifest's comments promise."""
    lines = re.findall(r"^# (deny|warn): (.*)$", path.read_text(), re.MULTILINE)
    return {rule: sorted(text for kind, text in lines if kind == rule) for rule in rego.ENTRYPOINTS}


def pod(**fields):
    """A pod that passes, with changed fields of its container."""
    item = documents(HERE / "good/Pod.yaml")[0]
    del item["spec"]["initContainers"]
    item["spec"]["containers"][0].update(fields)
    return item


def denials(policies, *items):
    return policies.findings(items)["deny"]


# --- the policies ------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", BAD, ids=name)
def test_bad_manifest(policies, path):
    """Denied by its own policy, by no other, in the promised words."""
    assert policies.findings(documents(path)) == expected(path)
    promised = sum(expected(path).values(), [])
    assert promised and all(text.startswith(f"{path.parent.name}: ") for text in promised)


def test_each_document_alone_says_the_same(policies):
    """`conftest test` without --combine sees one document; only RoleBindings are out of its sight."""
    for path in BAD:
        if path.stem != "unbound-account":
            alone = [policies.ask("deny", item) for item in documents(path)]
            assert sorted(set().union(*alone)) == expected(path)["deny"], path


def test_policies_bad_manifests_and_documentation_belong_together():
    names = {path.stem for path in FILES}
    assert {path.parent.name for path in BAD} == names
    table = re.findall(r"^\| \[(.*?)\]\((.*?)\) \|", (rego.FOLDER / "README.md").read_text(), re.MULTILINE)
    assert {(name, f"{name}.rego") for name in names} == set(table)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_each_rule_is_needed(path, tmp_path):
    """Without one of its rules, a policy lets a bad manifest through."""
    text = path.read_text()
    rules = list(RULE.finditer(text))
    assert len(rules) == len(re.findall(r"^(?:deny|warn) ", text, re.MULTILINE))
    for other in rego.FOLDER.glob("*.rego"):
        (tmp_path / other.name).write_text(other.read_text())
    bad = [item for item in BAD if item.parent.name == path.stem]
    for rule in rules:
        (tmp_path / path.name).write_text(text[: rule.start()] + text[rule.end() :])
        rest = rego.Policies(tmp_path)
        assert any(rest.findings(documents(item)) != expected(item) for item in bad), rule.group()


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.stem)
def test_good_manifest(policies, path):
    assert policies.findings(documents(path)) == {"deny": [], "warn": []}


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.stem)
def test_each_container_of_each_kind_is_looked_at(policies, path):
    text = path.read_text()
    places = [place.start() for place in re.finditer("allowPrivilegeEscalation: false", text)]
    assert places
    for place in places:
        broken = text[:place] + text[place:].replace(": false", ": true", 1)
        found = denials(policies, *yaml.safe_load_all(broken))
        assert len(found) == 1 and "may gain privileges" in found[0], found


@pytest.mark.parametrize("request_, limit, above", [
    ("700m", "0.7", False), ("0.7", "700m", False), ("1024Mi", "1Gi", False), (1, "1000m", False), ("1e3", "1k", False),
    ("128974848", "123Mi", False), ("129M", "123Mi", True), ("1Gi", "1G", True), ("1001m", 1, True), ("1.5Gi", "1536Mi", False),
    ("2Ti", "2047Gi", True), ("1000000u", "1", False), ("999Ki", "1M", True), ("1000001", "1M", True), ("976Ki", "1M", False),
])
def test_quantities_are_compared_as_numbers(policies, request_, limit, above):
    resources = {"requests": {"cpu": "100m", "memory": request_}, "limits": {"memory": limit}}
    found = denials(policies, pod(resources=resources))
    assert [text.split(":")[0] for text in found] == ["requests-within-limits"] * above


@pytest.mark.parametrize("quantity", ["2GB", "1 Gi", "500mi", "1,5Gi", "-1", "", "1GiB", "0x10", "1e", "Mi"])
def test_what_is_no_quantity(policies, quantity):
    resources = {"requests": {"cpu": "100m", "memory": "1Mi"}, "limits": {"memory": quantity}}
    found = denials(policies, pod(resources=resources))
    assert len(found) == 1 and "is no quantity" in found[0], found


@pytest.mark.parametrize("image, pinned", [
    ("spark:4.1.0", True), ("r.example.org:5000/a/b:v1", True), (f"spark@sha256:{'0' * 64}", True), (f"spark:latest@sha256:{'0' * 64}", True),
    ("spark", False), ("spark:", False), ("r.example.org:5000/spark", False), ("spark:latest", False), ("spark@sha256:00", False),
])
def test_image_references(policies, image, pinned):
    assert bool(denials(policies, pod(image=image))) is not pinned


@pytest.mark.parametrize("variable, value, secret", [
    ("PGPASSWORD", "x1", True), ("MYSQL_PWD", "x1", True), ("JUPYTER_TOKEN", "x1", True), ("AIRFLOW__CORE__FERNET_KEY", "x1", True),
    ("AIRFLOW__API_AUTH__JWT_SECRET", "x1", True), ("fernetKey", "x1", True), ("AWS_ACCESS_KEY_ID", "x1", True), ("PASSWORD", 1234, True),
    ("PGPASSWORD", "$(FROM_SECRET)", False), ("PGPASSWORD", "", False), ("EXPOSE_TOKEN", "false", False), ("TOKEN_FILE", "/run/token", False),
    ("AIRFLOW__CORE__FERNET_KEY_CMD", "cat /run/key", False), ("S3_KEY_PREFIX", "events", False), ("MONKEY", "see", False),
    ("TOKENIZERS_PARALLELISM", "1", False), ("SECRETS_BACKEND", "a.b.C", False), ("URL", "http://minio:9000/a@b", False),
    ("URL", "postgresql://u:$(PASSWORD)@host/db", False), ("URL", "postgresql://u:secret@host/db", True),
])
def test_environment_variables(policies, variable, value, secret):
    found = denials(policies, pod(env=[{"name": variable, "value": value}]))
    assert [text.split(":")[0] for text in found] == ["plaintext-secrets"] * secret


@pytest.mark.parametrize("file, text, secret", [
    ("app.conf", "spark.kubernetes.driver.secrets.spark-token=/mnt/token", False),
    ("app.conf", "spark.hadoop.fs.s3a.aws.credentials.provider=a.b.C", False),
    ("app.conf", "# spark.ssl.keyPassword=x1", False), ("app.conf", "spark.ssl.keyPassword=x1", True),
    ("app.yaml", "secretKeyRef:\n  name: spark-s3\n  key: secret-key\n", False), ("app.yaml", "existingSecret: mine", False),
    ("app.yaml", "login:\n  password: x1\n", True), ("app.yaml", "password: ${env:PASSWORD}", False), ("app.json", '{"password": "x1"}', True),
    ("app.py", 'secret_key = os.environ["SECRET_KEY"]', False), ("app.py", 'headers["host"] = f"{secret_key}"', False),
    ("app.py", 'key = "a"\nname = "access-key"\n', False), ("run.sh", 'PASSWORD="$(cat /run/password)"', False),
    ("run.sh", "export TOKEN='x1'", True), ("app.xml", "<name>a.password</name><value>${env.P}</value>", False),
    ("app.py", 'uri = f"postgresql://{user}:{password}@{host}/db"', False), ("app.py", 'uri = "postgresql://u:x1@h/db"', True),
])
def test_configuration_files(policies, file, text, secret):
    item = {"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "sample"}, "data": {file: text}}
    assert [text.split(":")[0] for text in denials(policies, item)] == ["plaintext-secrets"] * secret


# --- the presets -------------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def rendered():
    kept = {}

    def render(preset, *arguments):
        if (preset, arguments) not in kept:
            done = subprocess.run(
                ["helm", "template", "spark", str(ROOT / "charts" / preset.parent.name), "-n", "team", "-f", str(preset),
                 "--kube-version", "1.28.0", "--api-versions", "sparkoperator.k8s.io/v1beta2", *arguments],
                capture_output=True, text=True, check=False,
            )
            assert done.returncode == 0, done.stderr
            kept[preset, arguments] = [item for item in yaml.load_all(done.stdout, yaml.CSafeLoader) if item]
        return copy.deepcopy(kept[preset, arguments])

    return render


def test_there_are_presets():
    assert PRESETS


@pytest.mark.parametrize("preset", PRESETS, ids=name)
def test_preset_passes(policies, rendered, preset):
    found = policies.findings(rendered(preset))
    assert found["deny"] == []
    # Off OpenShift, every image needs its uid as a number.
    assert [text for text in found["warn"] if text.startswith("non-root")] == []


def test_openshift_gives_the_uids(policies, rendered):
    found = policies.findings(rendered(ROOT / "presets/spark-4.1/jupyter-connect-k8s.yaml", "--set", "openshift=true"))
    assert found["deny"] == []
    assert any(text.startswith("non-root") for text in found["warn"])


@pytest.mark.parametrize("preset", PRESETS, ids=name)
def test_each_container_of_a_preset_is_looked_at(rendered, preset):
    kept = {"lib.rego", "privileged.rego", "read-only-root.rego"}
    policies = rego.Policies(without={path.name for path in FILES} - kept)
    items = [item for item in rendered(preset) if not item["kind"].endswith("SparkApplication")]
    broken = sum(breaks(item) for item in items)
    assert broken and len(policies.ask("deny", rego.combined(items))) == broken


def breaks(value):
    """Lets every container below gain privileges; how many there were."""
    if isinstance(value, list):
        return sum(breaks(item) for item in value)
    if not isinstance(value, dict):
        return 0
    count = 0
    for key, item in value.items():
        if key in ("containers", "initContainers"):
            for container in item:
                container["securityContext"]["allowPrivilegeEscalation"] = True
            count += len(item)
        elif isinstance(item, str) and key.endswith("-pod.yaml"):
            template = yaml.safe_load(item)
            count += breaks(template)
            value[key] = yaml.safe_dump(template)
        else:
            count += breaks(item)
    return count
