"""The preparation script, as a process, against an S3 emulator and against servers that misbehave."""

import datetime
import hashlib
import http.server
import importlib.util
import os
import socket
import subprocess
import sys
import threading

import boto3
import botocore.auth
import botocore.awsrequest
import botocore.client
import botocore.credentials
import moto.core.responses
import pytest
from moto.server import ThreadedMotoServer

import helm

SCRIPT = helm.ROOT / "charts/spark-base/files/s3_prepare.py"
spec = importlib.util.spec_from_file_location("s3_prepare", SCRIPT)
sys.dont_write_bytecode = True
s3_prepare = importlib.util.module_from_spec(spec)
spec.loader.exec_module(s3_prepare)


def run(mode, **settings):
    environment = {"PATH": os.environ["PATH"], "S3_REGION": "us-east-1", "S3_WAIT_SECONDS": "1",
                   "S3_BUCKET": "spark", "S3_PREFIXES": "events", **settings}
    return subprocess.run([sys.executable, str(SCRIPT), mode], env=environment,
                          capture_output=True, text=True, timeout=30, check=False)


@pytest.fixture(scope="module")
def emulator():
    server = ThreadedMotoServer(port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    yield f"http://{'127.0.0.1' if host == '0.0.0.0' else host}:{port}"
    server.stop()


@pytest.fixture
def server():
    """An HTTP server whose answers the test chooses: path → (status, body)."""
    answers = {}

    class Handler(http.server.BaseHTTPRequestHandler):
        def answer(self):
            # A body that nobody reads resets the connection, at times before the answer is there.
            self.rfile.read(int(self.headers.get("Content-Length") or 0))
            status, body = answers.get(self.path.split("?")[0], answers.get("*", (404, b"")))
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        do_GET = do_PUT = answer

        def log_message(self, *_):
            pass

    httpd = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=httpd.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{httpd.server_port}", answers
    httpd.shutdown()


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def client(endpoint, access_key="test", secret_key="test"):
    return boto3.client("s3", endpoint_url=endpoint, region_name="us-east-1",
                        aws_access_key_id=access_key, aws_secret_access_key=secret_key,
                        config=botocore.client.Config(s3={"addressing_style": "path"}))


KEYS = {"AWS_ACCESS_KEY_ID": "test", "AWS_SECRET_ACCESS_KEY": "test"}


# --- the bucket ---


def test_creates_bucket_and_directory_once(emulator):
    first = run("bucket", S3_ENDPOINT=emulator, S3_BUCKET="made", **KEYS)
    assert (first.returncode, first.stdout.splitlines()) == (0, [
        "s3-prepare: created bucket made",
        "s3-prepare: created s3a://made/events/.keep",
        f"s3-prepare: s3a://made/events/ is ready at {emulator}",
    ]), first.stderr
    assert [o["Key"] for o in client(emulator).list_objects_v2(Bucket="made")["Contents"]] == ["events/.keep"]
    second = run("bucket", S3_ENDPOINT=emulator, S3_BUCKET="made", **KEYS)
    assert (second.returncode, second.stdout) == (0, f"s3-prepare: s3a://made/events/ is ready at {emulator}\n")


def test_bucket_in_another_region(emulator):
    done = run("bucket", S3_ENDPOINT=emulator, S3_BUCKET="far", S3_REGION="eu-central-1", **KEYS)
    assert done.returncode == 0, done.stdout
    assert client(emulator).get_bucket_location(Bucket="far")["LocationConstraint"] == "eu-central-1"


def test_nested_and_empty_prefixes(emulator):
    done = run("bucket", S3_ENDPOINT=emulator, S3_BUCKET="deep", S3_PREFIXES="a/b c/,", **KEYS)
    assert done.returncode == 0, done.stdout
    assert {o["Key"] for o in client(emulator).list_objects_v2(Bucket="deep")["Contents"]} == {"a/b c/.keep", ".keep"}


@pytest.fixture(scope="module")
def user(emulator):
    """A user of the emulator who may do anything with S3: (access key, secret key)."""
    iam = boto3.client("iam", endpoint_url=emulator, region_name="us-east-1",
                       aws_access_key_id="test", aws_secret_access_key="test")
    iam.create_user(UserName="spark")
    iam.put_user_policy(UserName="spark", PolicyName="s3", PolicyDocument=(
        '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*"}]}'))
    key = iam.create_access_key(UserName="spark")["AccessKey"]
    return key["AccessKeyId"], key["SecretAccessKey"]


@pytest.fixture
def guarded(emulator, user, monkeypatch):
    """The emulator, checking every signature: by default it lets all requests in."""
    monkeypatch.setattr(moto.core.responses.settings, "INITIAL_NO_AUTH_ACTION_COUNT", 0)
    monkeypatch.setattr(moto.core.responses.ActionAuthenticatorMixin, "request_count", 0)
    return emulator, *user


def test_signature_is_accepted_by_a_server_that_checks_it(guarded):
    endpoint, access_key, secret_key = guarded
    done = run("bucket", S3_ENDPOINT=endpoint, S3_BUCKET="signed", S3_PREFIXES="a b/ü",
               AWS_ACCESS_KEY_ID=access_key, AWS_SECRET_ACCESS_KEY=secret_key)
    assert done.returncode == 0, done.stdout


def test_wrong_secret_key_is_named(guarded):
    endpoint, access_key, _ = guarded
    done = run("bucket", S3_ENDPOINT=endpoint, AWS_ACCESS_KEY_ID=access_key, AWS_SECRET_ACCESS_KEY="wrong")
    assert done.returncode == 1
    assert done.stdout.splitlines()[0] == f"s3-prepare: waiting for {endpoint}: HTTP 403 SignatureDoesNotMatch"
    assert done.stdout.splitlines()[-1] == (
        f"s3-prepare: giving up on {endpoint} after 1 s: HTTP 403 SignatureDoesNotMatch; "
        "check the access key and the secret key, and what they may do in the bucket")


@pytest.mark.parametrize("method, path, query, body", [
    ("GET", "/spark", "list-type=2&max-keys=1", b""),
    ("PUT", "/spark/a%20b/%C3%BC/.keep", "", b""),
    ("PUT", "/spark", "", b"<CreateBucketConfiguration/>"),
])
@pytest.mark.parametrize("token", ["", "session"])
def test_signature_equals_botocores(method, path, query, body, token, monkeypatch):
    now = datetime.datetime(2026, 1, 2, 3, 4, 5, tzinfo=datetime.timezone.utc)
    monkeypatch.setattr(botocore.auth, "get_current_datetime", lambda *_: now, raising=False)
    headers = s3_prepare.signed_headers(
        method, "minio:9000", path, query, body, "us-east-1", "AKID", "SECRET", token, now)
    request = botocore.awsrequest.AWSRequest(
        method, f"http://minio:9000{path}" + (f"?{query}" if query else ""), data=body,
        headers={"X-Amz-Content-SHA256": hashlib.sha256(body).hexdigest()})
    signer = botocore.auth.S3SigV4Auth(botocore.credentials.Credentials("AKID", "SECRET", token or None), "s3", "us-east-1")
    signer.add_auth(request)
    assert request.headers["X-Amz-Date"] == headers["x-amz-date"], "the clock of the oracle is not fixed"
    assert headers["authorization"] == request.headers["Authorization"]


def test_unknown_host():
    done = run("bucket", S3_ENDPOINT="http://minio.invalid:9000", **KEYS)
    assert done.returncode == 1
    first, *_, last = done.stdout.splitlines()
    assert first.startswith("s3-prepare: waiting for http://minio.invalid:9000: ")
    # What the resolver says differs: a machine without a name server cannot say "not known".
    assert first.endswith(("Name or service not known", "Temporary failure in name resolution",
                           "No address associated with hostname"))
    assert last.endswith("; check that s3.endpoint names a Service of this namespace, or a host that resolves in the cluster")


def test_refused_connection():
    port = free_port()
    done = run("bucket", S3_ENDPOINT=f"http://127.0.0.1:{port}", **KEYS)
    assert (done.returncode, done.stdout.splitlines()) == (1, [
        f"s3-prepare: waiting for http://127.0.0.1:{port}: Connection refused",
        f"s3-prepare: giving up on http://127.0.0.1:{port} after 1 s: Connection refused; "
        "check that the S3 server is running, and the port in s3.endpoint",
    ])


def test_silent_server():
    with socket.create_server(("127.0.0.1", 0)) as silent:
        endpoint = f"http://127.0.0.1:{silent.getsockname()[1]}"
        done = run("bucket", S3_ENDPOINT=endpoint, S3_REQUEST_SECONDS="0.3", S3_WAIT_SECONDS="0.1", **KEYS)
    assert (done.returncode, done.stdout) == (1, (
        f"s3-prepare: giving up on {endpoint} after 0.1 s: no answer within 0.3 s; "
        "check that the S3 server is running, and that no network policy or firewall is in between\n"))


def test_tls_towards_a_plain_server(server):
    endpoint = server[0].replace("http:", "https:")
    done = run("bucket", S3_ENDPOINT=endpoint, S3_WAIT_SECONDS="0.1", **KEYS)
    assert done.returncode == 1
    assert f"giving up on {endpoint} after 0.1 s: TLS: " in done.stdout
    assert "check http or https in s3.endpoint, and the certificate" in done.stdout


@pytest.mark.parametrize("status, body, reason, check", [
    (500, b"", "HTTP 500", "the log of the S3 server"),
    (301, b"<Error><Code>PermanentRedirect</Code></Error>", "HTTP 301 PermanentRedirect", "s3.region and s3.pathStyleAccess"),
    (404, b"<html>no S3 here", "HTTP 404", "that s3.endpoint is the address of an S3 server"),
    (405, b"", "HTTP 405", "that s3.endpoint is the address of an S3 server"),
    (403, b"<Error><Code>InvalidAccessKeyId</Code></Error>", "HTTP 403 InvalidAccessKeyId", "the access key and the secret key"),
])
def test_other_answers(server, status, body, reason, check):
    endpoint, answers = server
    answers["*"] = (status, body)
    done = run("bucket", S3_ENDPOINT=endpoint, S3_WAIT_SECONDS="0.1", **KEYS)
    assert done.returncode == 1
    assert f"giving up on {endpoint} after 0.1 s: {reason}; check {check}" in done.stdout


def test_a_server_that_is_no_http_server():
    def babble(listener):
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            connection.sendall(b"+OK I speak something else\r\n")
            connection.close()

    with socket.create_server(("127.0.0.1", 0)) as listener:
        threading.Thread(target=babble, args=(listener,), daemon=True).start()
        endpoint = f"http://127.0.0.1:{listener.getsockname()[1]}"
        done = run("bucket", S3_ENDPOINT=endpoint, S3_WAIT_SECONDS="0.1", **KEYS)
    assert done.returncode == 1 and "Traceback" not in done.stderr
    assert done.stdout.splitlines()[-1].endswith("; check that s3.endpoint is the address of an S3 server")
    assert all(line.startswith("s3-prepare: ") for line in done.stdout.splitlines())


def test_waits_until_the_server_comes_up(monkeypatch, capsys):
    port = free_port()
    httpd = []

    class Ready(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(200)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_):
            pass

    def start(_seconds):
        httpd.append(http.server.ThreadingHTTPServer(("127.0.0.1", port), Ready))
        threading.Thread(target=httpd[0].serve_forever, daemon=True).start()

    settings = {"S3_ENDPOINT": f"http://127.0.0.1:{port}", "S3_BUCKET": "spark", "S3_PREFIXES": "events", **KEYS}
    assert s3_prepare.prepare_bucket(settings, sleep=start) == 0
    httpd[0].shutdown()
    assert capsys.readouterr().out.splitlines() == [
        f"s3-prepare: waiting for http://127.0.0.1:{port}: Connection refused",
        f"s3-prepare: s3a://spark/events/ is ready at http://127.0.0.1:{port}",
    ]


def test_virtual_host_addressing():
    seen = {}
    s3 = s3_prepare.S3({"S3_ENDPOINT": "http://localhost:9", "S3_BUCKET": "spark", "S3_PATH_STYLE": "false", **KEYS})

    class Connection:
        def __init__(self, host, timeout):
            seen["host"] = host

        def request(self, method, target, body, headers):
            seen.update(target=target, signed=headers["host"])

        def getresponse(self):
            raise ConnectionRefusedError

        def close(self):
            pass

    original, s3_prepare.http.client.HTTPConnection = s3_prepare.http.client.HTTPConnection, Connection
    try:
        with pytest.raises(s3_prepare.Unready):
            s3.request("PUT", "events/.keep")
    finally:
        s3_prepare.http.client.HTTPConnection = original
    assert seen == {"host": "spark.localhost:9", "signed": "spark.localhost:9", "target": "/events/.keep"}


# --- the jars and spark-defaults.conf ---

HADOOP = "/org/apache/hadoop/hadoop-aws/3.4.2/hadoop-aws-3.4.2.jar"
BUNDLE = "/software/amazon/awssdk/bundle/2.29.52/bundle-2.29.52.jar"


@pytest.fixture
def jars(tmp_path, server):
    """Settings of `jars` with an image that has no S3A jars, and a repository that offers them."""
    endpoint, answers = server
    for path, content in ((HADOOP, b"hadoop-aws"), (BUNDLE, b"bundle")):
        answers[path] = (200, content)
        answers[f"{path}.sha1"] = (200, hashlib.sha1(content).hexdigest().encode() + b"  name\n")
    for name in ("image", "fetched"):
        (tmp_path / name).mkdir()
    source = tmp_path / "source.conf"
    source.write_text("spark.a=1\nspark.jars=local:///mine.jar\n")
    settings = {"S3_JARS_MODE": "auto", "S3_JARS_REPOSITORY": endpoint,
                "JARS": "org.apache.hadoop:hadoop-aws:3.4.2+software.amazon.awssdk:bundle:2.29.52",
                "IMAGE_JARS": str(tmp_path / "image"),
                "S3_JARS_DIR": str(tmp_path / "fetched"), "CONF_SOURCE": str(source),
                "CONF_TARGET": str(tmp_path / "spark-defaults.conf")}
    return settings, answers, tmp_path


def test_image_with_jars_fetches_nothing(jars):
    settings, answers, folder = jars
    answers.clear()
    (folder / "image/hadoop-aws-3.3.1.jar").touch()
    done = run("jars", **settings)
    assert (done.returncode, done.stdout.splitlines()[0]) == (0, "s3-jars: the image holds hadoop-aws-3.3.1.jar")
    assert (folder / "spark-defaults.conf").read_text() == (folder / "source.conf").read_text()
    assert list((folder / "fetched").iterdir()) == []


def test_fetches_and_names_the_jars(jars):
    settings, _, folder = jars
    done = run("jars", **settings)
    assert done.returncode == 0, done.stdout
    assert "s3-jars: fetched hadoop-aws-3.4.2.jar, 10 bytes, sha1 compared" in done.stdout
    assert (folder / "fetched/bundle-2.29.52.jar").read_bytes() == b"bundle"
    fetched = folder / "fetched"
    assert (folder / "spark-defaults.conf").read_text() == (
        f"spark.a=1\nspark.jars=local:///mine.jar,{fetched}/hadoop-aws-3.4.2.jar,{fetched}/bundle-2.29.52.jar\n")
    again = run("jars", **settings)
    assert again.returncode == 0 and "s3-jars: bundle-2.29.52.jar is already there" in again.stdout


def test_prefers_the_stronger_checksum(jars):
    settings, answers, _ = jars
    answers[f"{HADOOP}.sha512"] = (200, hashlib.sha512(b"hadoop-aws").hexdigest().encode())
    assert "hadoop-aws-3.4.2.jar, 10 bytes, sha512 compared" in run("jars", **settings).stdout


@pytest.mark.parametrize("path, answer, message", [
    (f"{BUNDLE}.sha1", (200, b"0" * 40), "the repository says " + "0" * 40),
    (f"{BUNDLE}.sha1", (404, b""), "the repository publishes no checksum for it"),
    (f"{BUNDLE}.sha1", (200, b"<html>"), "the repository publishes no checksum for it"),
    (f"{BUNDLE}.sha1", (503, b""), "HTTP Error 503"),
    (BUNDLE, (404, b""), "HTTP Error 404"),
])
def test_doubtful_downloads_fail_and_leave_nothing(jars, path, answer, message):
    settings, answers, folder = jars
    answers[path] = answer
    done = run("jars", **settings)
    assert done.returncode == 1
    assert f"cannot fetch {settings['S3_JARS_REPOSITORY']}{BUNDLE}: " in done.stdout and message in done.stdout
    assert "check s3.jars.repository, or use an image that holds bundle" in done.stdout
    assert [p.name for p in (folder / "fetched").iterdir()] == ["hadoop-aws-3.4.2.jar"]
    assert not (folder / "spark-defaults.conf").exists()


def test_repository_out_of_reach(jars):
    settings, _, _ = jars
    done = run("jars", **{**settings, "S3_JARS_REPOSITORY": f"http://127.0.0.1:{free_port()}"})
    assert done.returncode == 1 and "Connection refused" in done.stdout and done.stderr == ""


def test_mode_image_without_jars(jars):
    settings, _, folder = jars
    done = run("jars", **{**settings, "S3_JARS_MODE": "image"})
    assert (done.returncode, done.stdout) == (1, (
        f"s3-jars: no hadoop-aws-*.jar in {folder}/image; set s3.jars.mode to auto, or use an image that holds it\n"))


def test_mode_download_with_jars_in_the_image(jars):
    settings, _, folder = jars
    (folder / "image/hadoop-aws-3.3.1.jar").touch()
    done = run("jars", **{**settings, "S3_JARS_MODE": "download"})
    assert done.returncode == 1 and "two versions fail together; set s3.jars.mode to auto" in done.stdout


def test_each_group_is_fetched_unless_the_image_holds_its_first(jars):
    settings, answers, folder = jars
    driver = "/org/postgresql/postgresql/42.7.4/postgresql-42.7.4.jar"
    answers[driver] = (200, b"jdbc")
    answers[f"{driver}.sha1"] = (200, hashlib.sha1(b"jdbc").hexdigest().encode())
    settings["JARS"] += " org.postgresql:postgresql:42.7.4"
    (folder / "image/hadoop-aws-3.3.1.jar").touch()
    # Not the driver: another artifact whose name begins alike.
    (folder / "image/postgresql-tools-1.0.jar").touch()
    done = run("jars", **settings)
    assert (done.returncode, done.stdout.splitlines()[:2]) == (0, [
        "s3-jars: the image holds hadoop-aws-3.3.1.jar",
        "s3-jars: fetched postgresql-42.7.4.jar, 4 bytes, sha1 compared"])
    assert (folder / "spark-defaults.conf").read_text() == (
        f"spark.a=1\nspark.jars=local:///mine.jar,{folder}/fetched/postgresql-42.7.4.jar\n")


def test_mode_image_names_the_group_that_is_missing(jars):
    settings, _, folder = jars
    (folder / "image/hadoop-aws-3.4.2.jar").touch()
    done = run("jars", **{**settings, "S3_JARS_MODE": "image", "JARS": settings["JARS"] + " org.apache.spark:spark-connect_2.12:3.5.7"})
    assert done.returncode == 1
    assert done.stdout.splitlines()[-1] == (f"s3-jars: no spark-connect_2.12-*.jar in {folder}/image; "
                                            "set s3.jars.mode to auto, or use an image that holds it")


@pytest.mark.parametrize("version, sdk", [("2.29.52", "software.amazon.awssdk:bundle:2.29.52"),
                                          ("1.12.262", "com.amazonaws:aws-java-sdk-bundle:1.12.262")])
def test_the_sdk_has_the_name_of_its_major_version(version, sdk):
    values = helm.merged(helm.FIXED, helm.nested("s3.jars.awsSdkVersion", version), helm.nested("connect.packages", ["a.b:c_2.13:1"]))
    [deployment] = [o for o in helm.objects(values) if (o["kind"], o["metadata"]["name"]) == ("Deployment", "spark-connect")]
    given = {v["name"]: v.get("value") for c in deployment["spec"]["template"]["spec"]["initContainers"] for v in c["env"]}
    assert given["JARS"] == f"org.apache.hadoop:hadoop-aws:3.4.2+{sdk} a.b:c_2.13:1"


# --- the check ---


def test_check_leaves_nothing(emulator):
    client(emulator).create_bucket(Bucket="checked")
    done = run("check", S3_ENDPOINT=emulator, S3_BUCKET="checked", **KEYS)
    assert (done.returncode, done.stdout) == (
        0, f"s3-check: wrote, read, compared and deleted 1048576 bytes in s3a://checked/ at {emulator}\n")
    assert client(emulator).list_objects_v2(Bucket="checked")["KeyCount"] == 0


def test_check_sees_that_other_bytes_come_back(server):
    endpoint, answers = server
    answers["*"] = (200, b"other")
    done = run("check", S3_ENDPOINT=endpoint, **KEYS)
    assert done.returncode == 1 and f"{endpoint} returned 5 bytes of s3a://spark/s3-check-" in done.stdout


def test_check_with_a_wrong_key(guarded):
    endpoint, access_key, _ = guarded
    done = run("check", S3_ENDPOINT=endpoint, AWS_ACCESS_KEY_ID=access_key, AWS_SECRET_ACCESS_KEY="wrong")
    assert (done.returncode, done.stdout) == (1, f"s3-check: {endpoint}, bucket spark: HTTP 403 SignatureDoesNotMatch; "
                                              "check the access key and the secret key, and what they may do in the bucket\n")


def test_check_without_a_server():
    done = run("check", S3_ENDPOINT=f"http://127.0.0.1:{free_port()}", **KEYS)
    assert done.returncode == 1 and "Connection refused" in done.stdout and done.stderr == ""


def test_unknown_mode():
    done = run("bukket")
    assert (done.returncode, done.stderr) == (2, "usage: s3_prepare.py bucket|jars|check\n")


def test_the_chart_ships_this_very_script():
    import semantics
    shipped = semantics.find(helm.objects(helm.FIXED), "ConfigMap", "spark-s3-prepare")["data"]["s3_prepare.py"]
    assert shipped.rstrip() == SCRIPT.read_text().rstrip()


def test_the_chart_sets_every_setting_that_the_script_reads():
    import re
    import semantics
    read = set(re.findall(r'settings(?:\.get\(|\[)"(\w+)"', SCRIPT.read_text()))
    deployment = semantics.find(helm.objects(helm.FIXED), "Deployment", "spark-connect")
    given = {v["name"] for c in deployment["spec"]["template"]["spec"]["initContainers"] for v in c["env"]}
    assert read - given == {"AWS_SESSION_TOKEN", "S3_REQUEST_SECONDS"}
    assert given - read == set()
