"""Prepares what Spark needs before it starts, from an init container; standard library only.

s3_prepare.py bucket   waits for the S3 endpoint, then creates the bucket and its directories
s3_prepare.py jars     writes spark-defaults.conf, after fetching the jars that the image does not have
s3_prepare.py check    puts an object of random bytes, gets it, compares, deletes it

Every setting comes from the environment (see `main`), one plain line per state goes to stdout.
"""

import datetime
import glob
import hashlib
import hmac
import http.client
import os
import socket
import ssl
import signal
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
import xml.etree.ElementTree as ElementTree


class Unready(Exception):
    """The endpoint is not usable now: what was seen, and what the reader should look at."""

    def __init__(self, reason, check):
        super().__init__(reason)
        self.reason = reason
        self.check = check


def say(tool, text):
    print(f"{tool}: {text}", flush=True)


# --- S3 ---------------------------------------------------------------------------------------


def signed_headers(method, host, path, query, body, region, access_key, secret_key, token, now):
    """The headers of AWS Signature Version 4 for one request without extra headers."""
    stamp = now.strftime("%Y%m%dT%H%M%SZ")
    day = stamp[:8]
    body_hash = hashlib.sha256(body).hexdigest()
    headers = {"host": host, "x-amz-content-sha256": body_hash, "x-amz-date": stamp}
    if token:
        headers["x-amz-security-token"] = token
    names = ";".join(sorted(headers))
    canonical = "\n".join(
        [method, path, query]
        + [f"{name}:{headers[name]}" for name in sorted(headers)]
        + ["", names, body_hash]
    )
    scope = f"{day}/{region}/s3/aws4_request"
    to_sign = "\n".join(
        ["AWS4-HMAC-SHA256", stamp, scope, hashlib.sha256(canonical.encode()).hexdigest()]
    )
    key = ("AWS4" + secret_key).encode()
    for part in (day, region, "s3", "aws4_request"):
        key = hmac.new(key, part.encode(), hashlib.sha256).digest()
    signature = hmac.new(key, to_sign.encode(), hashlib.sha256).hexdigest()
    headers["authorization"] = (
        f"AWS4-HMAC-SHA256 Credential={access_key}/{scope}, "
        f"SignedHeaders={names}, Signature={signature}"
    )
    return headers


class S3:
    """Signed requests to one bucket, each with its own short time limit."""

    def __init__(self, settings, clock=lambda: datetime.datetime.now(datetime.timezone.utc)):
        self.endpoint = settings["S3_ENDPOINT"].rstrip("/")
        self.bucket = settings["S3_BUCKET"]
        self.region = settings.get("S3_REGION") or "us-east-1"
        self.path_style = settings.get("S3_PATH_STYLE", "true") == "true"
        self.access_key = settings.get("AWS_ACCESS_KEY_ID", "")
        self.secret_key = settings.get("AWS_SECRET_ACCESS_KEY", "")
        self.token = settings.get("AWS_SESSION_TOKEN", "")
        self.timeout = float(settings.get("S3_REQUEST_SECONDS") or 5)
        self.clock = clock

    def request(self, method, key="", query="", body=b""):
        """Returns (status, body). Failures to get any answer are raised as `Unready`."""
        url = urllib.parse.urlsplit(self.endpoint)
        host = url.netloc if self.path_style else f"{self.bucket}.{url.netloc}"
        path = f"/{self.bucket}" if self.path_style else ""
        path = urllib.parse.quote(f"{path}/{key}" if key else path or "/", safe="/~-._")
        headers = signed_headers(
            method, host, path, query, body, self.region,
            self.access_key, self.secret_key, self.token, self.clock(),
        )
        kind = http.client.HTTPSConnection if url.scheme == "https" else http.client.HTTPConnection
        connection = kind(host, timeout=self.timeout)
        try:
            connection.request(method, path + (f"?{query}" if query else ""), body, headers)
            response = connection.getresponse()
            return response.status, response.read()
        except socket.gaierror as error:
            raise Unready(
                error.strerror,
                "that s3.endpoint names a Service of this namespace, or a host that resolves in the cluster",
            ) from None
        except ConnectionRefusedError:
            raise Unready(
                "Connection refused", "that the S3 server is running, and the port in s3.endpoint"
            ) from None
        except (socket.timeout, TimeoutError):
            raise Unready(
                f"no answer within {self.timeout:g} s",
                "that the S3 server is running, and that no network policy or firewall is in between",
            ) from None
        except ssl.SSLError as error:
            raise Unready(
                f"TLS: {error.reason or error}", "http or https in s3.endpoint, and the certificate"
            ) from None
        except (OSError, http.client.HTTPException) as error:
            raise Unready(
                " ".join(str(error).split()) or type(error).__name__, "that s3.endpoint is the address of an S3 server"
            ) from None
        finally:
            connection.close()

    def expect(self, wanted, method, key="", query="", body=b""):
        """The status of a request, which must be one of `wanted`; any other is raised with its reason."""
        return self.answer(wanted, method, key, query, body)[0]

    def answer(self, wanted, method, key="", query="", body=b""):
        """(status, body) of a request whose status must be one of `wanted`."""
        status, answer = self.request(method, key, query, body)
        if status in wanted:
            return status, answer
        code = error_code(answer)
        reason = f"HTTP {status}" + (f" {code}" if code else "")
        if status in (401, 403):
            check = "the access key and the secret key, and what they may do in the bucket"
        elif status in (301, 307, 400):
            check = "s3.region and s3.pathStyleAccess, and that s3.endpoint is an S3 server"
        elif status == 409:
            check = "s3.bucket: the name is taken by another account"
        elif status >= 500:
            check = "the log of the S3 server"
        else:
            check = "that s3.endpoint is the address of an S3 server"
        raise Unready(reason, check)

    def ensure_bucket(self):
        """Whether the bucket had to be created."""
        if self.expect((200, 404), "GET", query="list-type=2&max-keys=1") == 200:
            return False
        body = b""
        if self.region != "us-east-1":
            body = (
                '<CreateBucketConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/">'
                f"<LocationConstraint>{self.region}</LocationConstraint>"
                "</CreateBucketConfiguration>"
            ).encode()
        self.expect((200,), "PUT", body=body)
        return True

    def ensure_directory(self, prefix):
        """S3 has no directories: an empty object stands for one. Whether it had to be created."""
        key = f"{prefix}/.keep" if prefix else ".keep"
        if self.expect((200, 404), "GET", key) == 200:
            return False
        self.expect((200,), "PUT", key)
        return True


def error_code(body):
    """`Code` of an S3 error document, or nothing."""
    try:
        return ElementTree.fromstring(body).findtext("Code") or ""
    except ElementTree.ParseError:
        return ""


def prepare_bucket(settings, sleep=time.sleep, now=time.monotonic):
    tool = "s3-prepare"
    s3 = S3(settings)
    prefixes = [prefix.strip("/") for prefix in settings.get("S3_PREFIXES", "").split(",")]
    limit = float(settings.get("S3_WAIT_SECONDS") or 60)
    end = now() + limit
    while True:
        try:
            if s3.ensure_bucket():
                say(tool, f"created bucket {s3.bucket}")
            for prefix in prefixes:
                directory = f"s3a://{s3.bucket}/" + (f"{prefix}/" if prefix else "")
                if s3.ensure_directory(prefix):
                    say(tool, f"created {directory}.keep")
                say(tool, f"{directory} is ready at {s3.endpoint}")
            return 0
        except Unready as trouble:
            if now() >= end:
                say(tool, f"giving up on {s3.endpoint} after {limit:g} s: {trouble.reason}; check {trouble.check}")
                return 1
            say(tool, f"waiting for {s3.endpoint}: {trouble.reason}")
        sleep(min(3, max(0, end - now())))


def check_bucket(settings):
    """Proves that what is written can be read: the keys allow all that Spark does with an object."""
    tool = "s3-check"
    s3 = S3(settings)
    key, content = f"s3-check-{os.urandom(8).hex()}", os.urandom(1 << 20)
    try:
        s3.expect((200,), "PUT", key, body=content)
        _, found = s3.answer((200,), "GET", key)
        if found != content:
            say(tool, f"{s3.endpoint} returned {len(found)} bytes of s3a://{s3.bucket}/{key} that are not the {len(content)} written")
            return 1
        s3.expect((200, 204), "DELETE", key)
        s3.expect((404,), "GET", key)
    except Unready as trouble:
        say(tool, f"{s3.endpoint}, bucket {s3.bucket}: {trouble.reason}; check {trouble.check}")
        return 1
    say(tool, f"wrote, read, compared and deleted {len(content)} bytes in s3a://{s3.bucket}/ at {s3.endpoint}")
    return 0


# --- jars and spark-defaults.conf ---------------------------------------------------------------


def groups(text):
    """`a:b:1+c:d:2 e:f:3` as [[(a, b, 1), (c, d, 2)], [(e, f, 3)]]: what is fetched together, by Maven coordinates."""
    return [[tuple(coordinate.split(":")) for coordinate in group.split("+")] for group in text.split()]


def repository_path(group, artifact, version):
    return f"{group.replace('.', '/')}/{artifact}/{version}/{artifact}-{version}.jar"


def in_image(settings, artifact):
    """The file name of an artifact that the image holds, in whatever version; or nothing."""
    found = sorted(glob.glob(os.path.join(settings["IMAGE_JARS"], f"{artifact}-[0-9]*.jar")))
    return os.path.basename(found[0]) if found else ""


def published_checksum(url):
    """The strongest checksum that the repository offers beside the file: (algorithm, hex)."""
    for algorithm in ("sha512", "sha256", "sha1"):
        try:
            with urllib.request.urlopen(f"{url}.{algorithm}", timeout=30) as answer:
                text = answer.read(1024).decode("ascii", "replace").split()
        except urllib.error.HTTPError as error:
            if error.code == 404:
                continue
            raise
        if text and len(text[0]) == hashlib.new(algorithm).digest_size * 2:
            return algorithm, text[0].lower()
    raise ValueError("the repository publishes no checksum for it")


def download(url, target):
    """Fetches `url` under a temporary name, compares its checksum, then renames it to `target`."""
    algorithm, wanted = published_checksum(url)
    digest = hashlib.new(algorithm)
    partial = f"{target}.partial"
    with urllib.request.urlopen(url, timeout=60) as answer, open(partial, "wb") as file:
        while block := answer.read(1 << 20):
            digest.update(block)
            file.write(block)
    if digest.hexdigest() != wanted:
        os.unlink(partial)
        raise ValueError(f"{algorithm} is {digest.hexdigest()}, the repository says {wanted}")
    os.rename(partial, target)
    return algorithm


def with_jars(text, jars):
    """`text` of a properties file whose `spark.jars` also names `jars`."""
    lines, named = [], []
    for line in text.splitlines():
        key, separator, value = line.partition("=")
        if separator and key.strip() == "spark.jars":
            named += [jar for jar in value.strip().split(",") if jar]
        else:
            lines.append(line)
    return "\n".join(lines + ["spark.jars=" + ",".join(named + jars)]) + "\n"


def missing_jars(settings, tool):
    """Coordinates of what must be fetched; nothing at all (None) when the mode forbids it. The first of a group decides."""
    mode = settings.get("S3_JARS_MODE") or "auto"
    missing = []
    for group in groups(settings["JARS"]):
        artifact = group[0][1]
        present = in_image(settings, artifact)
        if present and mode == "download":
            say(tool, f"the image already holds {present}, and two versions fail together; set s3.jars.mode to auto")
            return None
        if present:
            say(tool, f"the image holds {present}")
        elif mode == "image":
            say(tool, f"no {artifact}-*.jar in {settings['IMAGE_JARS']}; set s3.jars.mode to auto, or use an image that holds it")
            return None
        else:
            missing += group
    return missing


def fetch(settings, tool, coordinates):
    """The file of an artifact from the repository; an error is told and returned as nothing."""
    path = repository_path(*coordinates)
    url = settings["S3_JARS_REPOSITORY"].rstrip("/") + "/" + path
    target = os.path.join(settings["S3_JARS_DIR"], os.path.basename(path))
    if os.path.exists(target):
        say(tool, f"{os.path.basename(target)} is already there")
        return target
    try:
        algorithm = download(url, target)
    except (OSError, ValueError, http.client.HTTPException) as error:
        say(tool, f"cannot fetch {url}: {error}; check s3.jars.repository, or use an image that holds {coordinates[1]}")
        return None
    say(tool, f"fetched {os.path.basename(target)}, {os.path.getsize(target)} bytes, {algorithm} compared")
    return target


def prepare_jars(settings):
    tool = "s3-jars"
    missing = missing_jars(settings, tool)
    if missing is None:
        return 1
    jars = []
    for coordinates in missing:
        jars.append(fetch(settings, tool, coordinates))
        if jars[-1] is None:
            return 1
    if settings.get("CONF_SOURCE"):
        with open(settings["CONF_SOURCE"], encoding="utf-8") as file:
            text = file.read()
        if jars:
            text = with_jars(text, jars)
        with open(settings["CONF_TARGET"], "w", encoding="utf-8") as file:
            file.write(text)
        say(tool, f"wrote {settings['CONF_TARGET']}")
    return 0


def main(arguments, settings):
    modes = {"bucket": prepare_bucket, "jars": prepare_jars, "check": check_bucket}
    if len(arguments) != 1 or arguments[0] not in modes:
        print("usage: s3_prepare.py bucket|jars|check", file=sys.stderr)
        return 2
    return modes[arguments[0]](settings)


if __name__ == "__main__":
    # PID 1 of a container ignores SIGTERM unless it asks for it: a waiting pod would end only after the
    # whole grace period.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    sys.exit(main(sys.argv[1:], dict(os.environ)))
