# Runs in the notebook's pod: a count with a shuffle, and Parquet on S3, through Spark Connect.
import json

from pyspark.sql import SparkSession

spark = SparkSession.builder.getOrCreate()
rows = spark.range(0, SETTINGS["rows"], 1, 4)
counted = rows.groupBy((rows.id % 7).alias("remainder")).count().agg({"count": "sum"}).collect()[0][0]
answer = {"counted": counted, "version": spark.version}
if SETTINGS.get("path"):
    rows.write.mode("overwrite").parquet(SETTINGS["path"])
    answer["stored"] = spark.read.parquet(SETTINGS["path"]).count()
print(json.dumps(answer))
