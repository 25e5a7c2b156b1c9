# Runs in the notebook's pod: tasks that take their time, without a shuffle, so that the executors that
# ran them hold nothing afterwards and may go.
from pyspark.sql import SparkSession

spark = SparkSession.builder.getOrCreate()
tasks = spark.range(0, SETTINGS["tasks"], 1, SETTINGS["tasks"])
slept = tasks.selectExpr("id", f"java_method('java.lang.Thread', 'sleep', {SETTINGS['seconds'] * 1000}L) AS slept")
slept.write.format("noop").mode("overwrite").save()
print('{"done": true}')
