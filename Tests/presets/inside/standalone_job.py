# Runs as a driver in a pod of its own: a count with a shuffle on the executors of the workers.
import socket

from pyspark.sql import SparkSession

spark = SparkSession.builder.appName("standalone-job").getOrCreate()
hosts = spark.sparkContext.parallelize(range(8), 8).map(lambda _: socket.gethostname()).distinct().collect()
counted = spark.range(0, 1_000_000, 1, 4).selectExpr("id % 7 AS r").groupBy("r").count().agg({"count": "sum"}).collect()[0][0]
print(f"counted {counted} rows with Spark {spark.version} on {' '.join(sorted(hosts))}", flush=True)
spark.stop()
