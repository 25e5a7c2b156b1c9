"""The History Server lists an application whose event log appears in the bucket, and tells its name."""
import json
import os
import sys
import time
import urllib.error
import urllib.request
import uuid

import s3_prepare

server, prefix = os.environ["HISTORY_SERVER"], os.environ["EVENT_LOG_PREFIX"]
identity = f"helm-test-{uuid.uuid4().hex[:12]}"
key = f"{prefix}/{identity}" if prefix else identity
now = int(time.time() * 1000)
events = [
    {"Event": "SparkListenerLogStart", "Spark Version": "3.5.0"},
    {"Event": "SparkListenerApplicationStart", "App Name": "helm test", "App ID": identity, "Timestamp": now, "User": "test"},
    {"Event": "SparkListenerApplicationEnd", "Timestamp": now + 1},
]


def ask(path):
    with urllib.request.urlopen(f"{server}/api/v1/{path}", timeout=10) as answer:
        return json.load(answer)


def main():
    s3 = s3_prepare.S3(dict(os.environ))
    end = time.monotonic() + float(os.environ["TEST_SECONDS"])
    # Spark knows the events of interest by how their lines begin, so there is no blank in them.
    log = "\n".join(json.dumps(event, separators=(",", ":")) for event in events)
    s3.expect((200,), "PUT", key, body=log.encode())
    try:
        while time.monotonic() < end:
            try:
                found = ask(f"applications/{identity}")
            except urllib.error.HTTPError as error:
                if error.code != 404:
                    raise
                time.sleep(2)
                continue
            if found["name"] != "helm test":
                return f"the application {identity} is called {found['name']!r}"
            print(f"history-server: Spark {ask('version')['spark']} lists {len(ask('applications'))} applications, also the new {identity}")
            return None
        return f"{server} does not list the event log s3a://{s3.bucket}/{key}; look at its log"
    finally:
        s3.expect((204, 200), "DELETE", key)


try:
    trouble = main()
except (OSError, ValueError, s3_prepare.Unready) as error:
    trouble = error
if trouble:
    print(f"history-server: {trouble}")
    sys.exit(1)
