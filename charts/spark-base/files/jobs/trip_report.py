"""Makes taxi trips, writes them as Parquet, reads them back and reports on each zone.

trip_report.py DIRECTORY [ROWS]

Ends with exit code 1 when a figure that Spark read back is not what plain arithmetic says. It runs as it is
with spark-submit, in a SparkApplication, and through Spark Connect (SPARK_REMOTE).
"""

import sys

from pyspark.sql import SparkSession
from pyspark.sql import functions as F

ZONES = 8


def expected(rows):
    """(trips, revenue in cents) of each zone, without Spark."""
    report = {zone: [0, 0] for zone in range(ZONES)}
    for trip in range(rows):
        report[trip % ZONES][0] += 1
        report[trip % ZONES][1] += (trip % 100 + 1) * 25
    return {zone: tuple(figures) for zone, figures in report.items()}


def main(directory, rows):
    spark = SparkSession.builder.appName("trip-report").getOrCreate()
    trip = F.col("id")
    trips = spark.range(rows).select(
        trip.alias("trip"), (trip % ZONES).alias("zone"), ((trip % 100 + 1) * 25).alias("cents"))
    trips.write.mode("overwrite").parquet(f"{directory}/trips")
    report = (spark.read.parquet(f"{directory}/trips").groupBy("zone")
              .agg(F.count("*").alias("trips"), F.sum("cents").alias("cents")))
    report.write.mode("overwrite").parquet(f"{directory}/report")
    found = {line.zone: (line.trips, line.cents) for line in spark.read.parquet(f"{directory}/report").collect()}
    version = spark.version
    spark.stop()
    if found != expected(rows):
        print(f"error: {directory}/report holds {found}, expected {expected(rows)}", file=sys.stderr)
        return 1
    for zone, (count, cents) in sorted(found.items()):
        print(f"zone {zone}: {count} trips, {cents / 100:.2f}")
    print(f"trip report: {sum(count for count, _ in found.values())} trips in {len(found)} zones, "
          f"revenue {sum(cents for _, cents in found.values()) / 100:.2f}, Spark {version}, {directory}", flush=True)
    return 0


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit("usage: trip_report.py DIRECTORY [ROWS]")
    sys.exit(main(sys.argv[1].rstrip("/"), int(sys.argv[2]) if len(sys.argv) == 3 else 200_000))
