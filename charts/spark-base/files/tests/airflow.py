"""Asks Airflow's API whether all of it works: health, import errors, the expected DAGs."""

import json
import os
import sys
import time
import urllib.error
import urllib.request

URL = os.environ["AIRFLOW_URL"]
SECONDS = int(os.environ["TEST_SECONDS"])


class NotYet(Exception):
    """What is still missing."""


def call(path, token=None, body=None):
    headers = {"Content-Type": "application/json"}
    if token:
        headers["Authorization"] = f"Bearer {token}"
    request = urllib.request.Request(URL + path, json.dumps(body).encode() if body else None, headers)
    with urllib.request.urlopen(request, timeout=20) as answer:
        return json.load(answer)


def check():
    health = call("/api/v2/monitor/health")
    for part in os.environ["AIRFLOW_PARTS"].split():
        if health[part]["status"] != "healthy":
            raise NotYet(f"{part} is {health[part]['status']}")
    user = {"username": os.environ["ADMIN_USER"], "password": os.environ["ADMIN_PASSWORD"]}
    token = call("/auth/token", body=user)["access_token"]
    errors = call("/api/v2/importErrors", token)["import_errors"]
    if errors:
        raise NotYet("cannot import " + "; ".join(f"{e['filename']}: {e['stack_trace'].strip().splitlines()[-1]}" for e in errors))
    found = {dag["dag_id"] for dag in call("/api/v2/dags?limit=1000", token)["dags"]}
    missing = set(os.environ["AIRFLOW_DAGS"].split()) - found
    if missing:
        raise NotYet(f"no DAG is called {', '.join(sorted(missing))}; there are: {', '.join(sorted(found)) or 'none'}")
    print(f"airflow: {os.environ['AIRFLOW_PARTS']} healthy, no import error, DAGs: {', '.join(sorted(found)) or 'none'}")


def main():
    end = time.monotonic() + SECONDS
    while True:
        try:
            check()
            return 0
        except (NotYet, OSError, ValueError, KeyError) as reason:
            if time.monotonic() > end:
                print(f"error: Airflow does not work after {SECONDS} s: {reason}", file=sys.stderr)
                return 1
            print(f"waiting: {reason}", flush=True)
        time.sleep(5)


if __name__ == "__main__":
    sys.exit(main())
