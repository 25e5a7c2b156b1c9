"""What the images' entry points make of their arguments: the programs behind them only say how they were called."""
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

import pytest

IMAGES = Path(__file__).resolve().parents[2] / "cluster" / "images"


@pytest.fixture
def programs(tmp_path):
    """A folder for the PATH; `add` puts a shell script there."""
    folder = tmp_path / "bin"
    folder.mkdir()

    def add(name, script):
        path = folder / name
        path.write_text(f"#!/bin/bash\n{script}\n")
        path.chmod(0o755)
        return folder

    return add


def run(script, folder, *arguments, **variables):
    env = {"PATH": f"{folder}:/usr/bin:/bin", "HOME": str(folder), "AIRFLOW_USER_HOME_DIR": "/home/airflow", **variables}
    return subprocess.run([IMAGES / script, *arguments], capture_output=True, text=True, env=env)


group_0 = pytest.mark.skipif(os.getegid() != 0, reason="Airflow's image runs in group 0")


@group_0
@pytest.mark.parametrize("arguments, called", [
    (["version"], "airflow: version"),
    (["airflow", "version"], "airflow: version"),
    (["api-server", "--workers", "1"], "airflow: api-server --workers 1"),
    (["bash", "-c", "echo as it is"], "as it is"),
    (["python", "-c", "1"], "python: -c 1"),
])
def test_airflow_commands(programs, arguments, called):
    programs("python", 'echo "python: $*"')
    folder = programs("airflow", '[ "$1 $2" != "db check" ] || exit 0; echo "airflow: $*"')
    assert run("airflow/entrypoint", folder, *arguments).stdout == called + "\n"


@group_0
def test_airflow_waits_for_its_database_and_says_why_it_gave_up(programs, tmp_path):
    folder = programs("airflow", f'[ "$1" != db ] || {{ echo x >>{tmp_path}/checks; echo "no route"; exit 1; }}; echo "airflow: $*"')
    done = run("airflow/entrypoint", folder, "version", CONNECTION_CHECK_MAX_COUNT="3", CONNECTION_CHECK_SLEEP_TIME="0")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "no route\nerror: the database cannot be reached\n"
    assert (tmp_path / "checks").read_text() == "x\n" * 3
    done = run("airflow/entrypoint", folder, "version", CONNECTION_CHECK_MAX_COUNT="0")
    assert done.stdout == "airflow: version\n"


def test_a_new_database_needs_a_password():
    # As root the script would change to the user postgres first; pytest's own folders are closed to others.
    nobody = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] if os.geteuid() == 0 else []
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o777)
        script = shutil.copy(IMAGES / "postgres/docker-entrypoint.sh", folder)
        done = subprocess.run([*nobody, "bash", script, "postgres"], capture_output=True, text=True,
                              env={"PATH": "/usr/bin:/bin", "PGDATA": f"{folder}/data"})
        assert (done.returncode, done.stdout) == (1, "")
        assert done.stderr == "error: the database is new and POSTGRES_PASSWORD is empty — set it to the password of 'postgres'\n"
        shutil.rmtree(f"{folder}/data")


def test_postgres_runs_other_commands_as_they_are(programs):
    folder = programs("pg_isready", 'echo "pg_isready: $*"')
    assert run("postgres/docker-entrypoint.sh", folder, "pg_isready", "-U", "x").stdout == "pg_isready: -U x\n"


@pytest.mark.parametrize("arguments, called", [
    (["echo", "as", "it", "is"], "-s -- echo as it is"),
    ([], "-s -- /bin/bash"),
])
def test_spark_runs_commands_below_tini(programs, tmp_path, arguments, called):
    script = (IMAGES / "spark-common/entrypoint.sh").read_text().replace("/usr/bin/tini", str(tmp_path / "bin/tini"))
    folder = programs("tini", 'echo "$*"')
    copy = tmp_path / "entrypoint.sh"
    copy.write_text(script)
    done = subprocess.run(["bash", copy, *arguments], capture_output=True, text=True, env={"PATH": f"{folder}:/usr/bin:/bin"})
    assert done.stdout == called + "\n"


def test_a_spark_executor_gets_its_options_in_their_order(programs, tmp_path):
    script = (IMAGES / "spark-common/entrypoint.sh").read_text().replace("/usr/bin/tini", str(tmp_path / "bin/tini"))
    folder = programs("tini", 'printf "%s\\n" "$@"')
    copy = tmp_path / "entrypoint.sh"
    copy.write_text(script)
    variables = {name: name.lower() for name in ("SPARK_DRIVER_URL", "SPARK_EXECUTOR_ID", "SPARK_EXECUTOR_CORES", "SPARK_APPLICATION_ID",
                                                 "SPARK_EXECUTOR_POD_IP", "SPARK_RESOURCE_PROFILE_ID", "SPARK_EXECUTOR_POD_NAME")}
    options = {f"SPARK_JAVA_OPT_{n}": f"-D{n}=a b" for n in (10, 2, 0, 1, 3, 4, 5, 6, 7, 8, 9)}
    done = subprocess.run(["bash", copy, "executor"], capture_output=True, text=True, env={
        "PATH": f"{folder}:/usr/bin:/bin", "SPARK_EXECUTOR_MEMORY": "1g", "SPARK_HOME": "/opt/spark", **variables, **options})
    words = done.stdout.splitlines()
    assert words[3:14] == [f"-D{n}=a b" for n in range(11)]
    assert words[14:16] == ["-Xms1g", "-Xmx1g"]
    assert words[18] == "org.apache.spark.scheduler.cluster.k8s.KubernetesExecutorBackend"
    assert words[-2:] == ["--podName", "spark_executor_pod_name"]
