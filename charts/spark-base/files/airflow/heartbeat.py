"""Whether a process of Airflow that answers on no port has given a sign of life: heartbeat.py JOB_TYPE.

Its heartbeat stands in the database. `airflow jobs check` asks the same, but loads all of Airflow each time.
"""

import os
import socket
import sys

import psycopg2

MAX_SECONDS = 150


def main(job):
    database = os.environ["AIRFLOW__DATABASE__SQL_ALCHEMY_CONN"].rpartition("/")[2]
    with psycopg2.connect(dbname=database, connect_timeout=10) as connection, connection.cursor() as cursor:
        cursor.execute(
            "select extract(epoch from now() - max(latest_heartbeat)) from job"
            " where job_type = %s and hostname = %s and state = 'running'", (job, socket.gethostname()))
        (seconds,) = cursor.fetchone()
    if seconds is None:
        print(f"{job} has not started yet")
        return 1
    print(f"{job}: last heartbeat {seconds:.0f} s ago")
    return 0 if seconds < MAX_SECONDS else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
