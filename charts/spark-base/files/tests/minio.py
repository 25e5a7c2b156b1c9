"""MinIO is ready, lets the release's keys in, and keeps out a wrong key and none at all."""
import os
import sys
import urllib.error
import urllib.request

import s3_prepare


def status(url):
    try:
        with urllib.request.urlopen(url, timeout=10) as answer:
            return answer.status
    except urllib.error.HTTPError as error:
        return error.code


server, bucket = os.environ["MINIO"], os.environ["S3_BUCKET"]
settings = dict(os.environ, S3_ENDPOINT=server)
wanted = {
    "/minio/health/ready": (200, lambda: status(f"{server}/minio/health/ready")),
    "a listing with the release's keys": (200, lambda: s3_prepare.S3(settings).request("GET", query="list-type=2&max-keys=1")[0]),
    "a listing with a wrong key": (403, lambda: s3_prepare.S3(settings | {"AWS_SECRET_ACCESS_KEY": settings["AWS_SECRET_ACCESS_KEY"][::-1]}).request("GET", query="list-type=2&max-keys=1")[0]),
    "a listing without keys": (403, lambda: status(f"{server}/{bucket}?list-type=2")),
}
for what, (expected, ask) in wanted.items():
    try:
        found = ask()
    except (OSError, s3_prepare.Unready) as error:
        found = error
    if found != expected:
        print(f"minio: {what} should be answered by {expected}, and was by {found}")
        sys.exit(1)
    print(f"minio: {what}: {found}")
