"""Spark Connect counts over gRPC on executors, and writes and reads Parquet in the bucket."""
import os
import signal
import sys
import urllib.parse
import uuid
import xml.etree.ElementTree as ElementTree

import s3_prepare


def give_up(*_):
    raise TimeoutError(f"no end after {os.environ['TEST_SECONDS']} s; are there executors? look at the log of Spark Connect")


def keys_below(s3, prefix):
    status, body = s3.request("GET", query=f"list-type=2&prefix={urllib.parse.quote(prefix, safe='')}")
    if status != 200:
        raise RuntimeError(f"the bucket cannot be listed: HTTP {status}")
    return [item.text for item in ElementTree.fromstring(body).iter() if item.tag.endswith("}Key") or item.tag == "Key"]


def main():
    from pyspark.sql import SparkSession

    spark = SparkSession.builder.remote(os.environ["SPARK_REMOTE"]).getOrCreate()
    count = spark.range(1000).count()
    if count != 1000:
        return f"spark.range(1000).count() is {count}"
    # The host that runs a task, as its own JVM sees it.
    hosts = sorted(row.host for row in spark.sql(
        "select distinct host from (select reflect('java.lang.System', 'getenv', 'HOSTNAME') as host from range(0, 1000, 1, 8))"
    ).collect())
    if any(host.startswith(os.environ["DRIVER_POD_PREFIX"]) and "-exec-" not in host for host in hosts):
        return f"tasks ran in the driver's own pod ({', '.join(hosts)}), not on executors"
    s3 = s3_prepare.S3(dict(os.environ))
    prefix = f"helm-test/{uuid.uuid4().hex}"
    path = f"s3a://{s3.bucket}/{prefix}"
    try:
        spark.range(5000).selectExpr("id", "id % 7 as day").write.partitionBy("day").parquet(path)
        files = [key for key in keys_below(s3, prefix) if key.endswith(".parquet")]
        read = spark.read.parquet(path).where("day = 3").count()
        if len(files) < 7 or read != 714:
            return f"of 5000 rows, {len(files)} Parquet files came to {path}, and {read} rows of day 3 back: 714 were written"
    finally:
        for key in keys_below(s3, prefix):
            s3.expect((204, 200), "DELETE", key)
    print(f"connect: Spark {spark.version} counted {count} rows on {', '.join(hosts)}; {len(files)} Parquet files written to and read from {path}")
    spark.stop()
    return None


signal.signal(signal.SIGALRM, give_up)
signal.alarm(int(os.environ["TEST_SECONDS"]))
try:
    trouble = main()
except Exception as error:
    trouble = f"{type(error).__name__}: {' '.join(str(error).split())[:600]}"
if trouble:
    print(f"connect: {trouble}")
    sys.exit(1)
