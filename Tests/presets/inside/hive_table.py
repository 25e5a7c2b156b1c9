# Runs in the notebook's pod: a table that the Hive Metastore keeps, written or read through Spark Connect.
import json

from pyspark.sql import SparkSession

spark = SparkSession.builder.getOrCreate()
if SETTINGS["step"] == "write":
    spark.sql("CREATE DATABASE kept")
    spark.range(SETTINGS["rows"]).write.saveAsTable("kept.numbers")
    answer = {}
else:
    answer = {
        "tables": [row.tableName for row in spark.sql("SHOW TABLES IN kept").collect()],
        "rows": spark.table("kept.numbers").count(),
        "catalog": spark.conf.get("spark.sql.catalogImplementation"),
    }
    spark.sql("DROP DATABASE kept CASCADE")
print(json.dumps(answer))
