"""The database server: who brings it, what it refuses, and the script that makes databases, against a psql of the test."""

import os
import subprocess
import textwrap

import pytest

import helm
import semantics

SCRIPT = helm.ROOT / "charts/spark-base/files/postgresql_prepare.sh"
USERS = ("airflow", "mlflow", "hiveMetastore")


def named(objects, component="postgresql"):
    return {(o["kind"], o["metadata"]["name"]) for o in objects
            if o["metadata"]["labels"]["app.kubernetes.io/component"] == component}


def init_container(objects, kind, name):
    pod = semantics.find(objects, kind, name)["spec"]["template"]["spec"]
    [container] = [c for c in pod["initContainers"] if c["name"] == "postgresql-prepare"]
    return container


def environment(container):
    return {v["name"]: v.get("value", v.get("valueFrom")) for v in container["env"]}


# --- the charts ---


def test_nobody_needs_it_by_default():
    assert named(helm.shared(helm.FIXED)) == set()


@pytest.mark.parametrize("component", USERS)
def test_comes_with_each_component_that_keeps_data_in_it(component):
    assert named(helm.shared(helm.nested(f"{component}.enabled", True))) == {
        ("StatefulSet", "postgresql"), ("Service", "postgresql"), ("ServiceAccount", "postgresql"), ("Secret", "postgresql")}


def test_each_component_has_a_database_of_its_own():
    objects = helm.shared({name: {"enabled": True} for name in USERS})
    owners = [("Deployment", "mlflow"), ("Deployment", "hive-metastore"), ("Deployment", "airflow")]
    given = [environment(init_container(objects, *owner)) for owner in owners]
    assert [env["DATABASE"] for env in given] == ["mlflow", "metastore", "airflow"]
    assert {(env["PGHOST"], env["PGPORT"], env["PGUSER"]) for env in given} == {("postgresql", "5432", "spark")}
    assert {env["PGPASSWORD"]["secretKeyRef"]["name"] for env in given} == {"postgresql"}


def test_an_external_server_takes_no_pod():
    own = {"postgresql": {"host": "db.example.com", "port": 6432, "username": "team", "existingSecret": "db"}}
    objects = helm.shared(helm.merged(own, {"mlflow": {"enabled": True}}))
    assert named(objects) == set()
    env = environment(init_container(objects, "Deployment", "mlflow"))
    assert (env["PGHOST"], env["PGPORT"], env["PGUSER"]) == ("db.example.com", "6432", "team")
    assert env["PGPASSWORD"]["secretKeyRef"] == {"name": "db", "key": "password"}


def test_the_port_of_the_own_server_is_fixed():
    objects = helm.shared({"mlflow": {"enabled": True}, "postgresql": {"port": 6432}})
    assert environment(init_container(objects, "Deployment", "mlflow"))["PGPORT"] == "5432"


def test_a_claim_is_kept_with_its_password():
    values = {"mlflow": {"enabled": True}, "postgresql": {"persistence": {"enabled": True}}}
    objects = helm.shared(values)
    for kind in ("Secret", "PersistentVolumeClaim"):
        assert semantics.find(objects, kind, "postgresql")["metadata"]["annotations"] == {"helm.sh/resource-policy": "keep"}
    without = helm.shared({"mlflow": {"enabled": True}})
    assert "annotations" not in semantics.find(without, "Secret", "postgresql")["metadata"]


@pytest.mark.parametrize("component", USERS)
def test_no_database_is_refused(component):
    said = helm.refusal({component: {"enabled": True}, "postgresql": {"enabled": False}})
    assert (f"{component}.enabled is true, but there is no database for it: set postgresql.host to your PostgreSQL server, "
            "or postgresql.enabled to true") in said


def test_an_external_server_without_a_password_is_refused():
    said = helm.refusal({"mlflow": {"enabled": True}, "postgresql": {"host": "db"}})
    assert ("no password for the database server db: set postgresql.existingSecret to a Secret with the key password, "
            "or set postgresql.password") in said


def test_in_the_umbrella_the_message_names_the_module():
    said = helm.refusal({"spark-standalone": {"enabled": True, "mlflow": {"enabled": True}}, "postgresql": {"enabled": False}},
                        chart=helm.ROOT / "charts/spark-3.5")
    assert "spark-standalone.mlflow.enabled is true, but there is no database for it: set postgresql.host" in said


def test_a_new_password_restarts_who_uses_it():
    def checksums(password):
        objects = helm.shared({"mlflow": {"enabled": True}, "hiveMetastore": {"enabled": True},
                               "postgresql": {"password": password}, **helm.FIXED})
        return [semantics.find(objects, "Deployment", name)["spec"]["template"]["metadata"]["annotations"]["checksum/config"]
                for name in ("mlflow", "hive-metastore")]
    first, second = checksums("first-password"), checksums("second-password")
    assert first[0] != second[0] and first[1] != second[1]


def test_the_password_is_in_its_secret_alone():
    objects = helm.objects({**{name: {"enabled": True} for name in USERS}, "postgresql": {"password": "hidden-password"}})
    assert semantics.find(objects, "Secret", "postgresql")["stringData"] == {"password": "hidden-password"}
    assert "hidden-password" not in str([o for o in objects if o["kind"] != "Secret"])


# --- the script ---


@pytest.fixture
def psql(tmp_path):
    """Runs the script with a psql whose answers are the test's: shell code that sees $database and $sql."""
    def run(answers, seconds="0"):
        program = tmp_path / "psql"
        program.write_text("#!/bin/sh\nfor database; do :; done\nread -r sql\n" + textwrap.dedent(answers))
        program.chmod(0o755)
        return subprocess.run(
            ["/bin/sh", "-c", SCRIPT.read_text()], capture_output=True, text=True, timeout=20, check=False,
            env={"PATH": f"{tmp_path}:{os.environ['PATH']}", "DATABASE": "runs", "WAIT_SECONDS": seconds, "PGHOST": "db",
                 "PGPORT": "5432", "PGUSER": "team", "PGPASSWORD": "hidden-password", "STATE": str(tmp_path / "made")})
    return run


def test_a_database_that_is_there_is_left_alone(psql):
    done = psql('[ "$database" = runs ] && echo 1')
    assert (done.returncode, done.stdout) == (0, "postgresql-prepare: database runs is ready at db:5432\n")


MISSING = """
    case "$database $sql" in
      runs*) [ -e "$STATE" ] || { echo 'psql: error: FATAL:  database "runs" does not exist' >&2; exit 2; } ;;
      *SELECT*) echo 0 ;;
      *CREATE*) %s ;;
    esac
"""


def test_a_missing_database_is_made_once(psql):
    done = psql(MISSING % 'touch "$STATE"')
    assert (done.returncode, done.stdout.splitlines()) == (0, [
        "postgresql-prepare: created database runs", "postgresql-prepare: database runs is ready at db:5432"])


def test_losing_the_race_is_no_error(psql):
    done = psql(MISSING % """touch "$STATE"; echo 'ERROR:  database "runs" already exists' >&2; exit 1""", seconds="5")
    assert (done.returncode, done.stdout.splitlines()) == (0, [
        'postgresql-prepare: waiting for db:5432: ERROR:  database "runs" already exists',
        "postgresql-prepare: database runs is ready at db:5432"])


@pytest.mark.parametrize("answer, reason, advice", [
    ('could not translate host name "db" to address: Name or service not known',) * 2 + ("check that postgresql.host resolves in the cluster",),
    ('connection to server at "db", port 5432 failed: FATAL:  password authentication failed for user "team"',) * 2
    + ("check postgresql.username and the password; a database that persists keeps the password of its first start",),
    ('connection to server at "db", port 5432 failed: Connection refused\n\tIs the server running?',
     'connection to server at "db", port 5432 failed: Connection refused',
     "check that the server runs, and that no network policy or firewall is in between"),
    ("FATAL:  the database system is starting up",) * 2 + ("check the server's log",),
])
def test_giving_up_says_why(psql, answer, reason, advice):
    done = psql(f"cat >&2 <<'EOF'\npsql: error: {answer}\nEOF\nexit 2\n")
    assert (done.returncode, done.stdout) == (1, f"postgresql-prepare: giving up on db:5432 after 0 s: {reason}; {advice}\n")
    assert "hidden-password" not in done.stdout + done.stderr


def test_a_user_who_may_not_make_databases(psql):
    done = psql(MISSING % "echo 'ERROR:  permission denied to create database' >&2; exit 1")
    assert (done.returncode, done.stdout) == (1, (
        "postgresql-prepare: giving up on db:5432 after 0 s: ERROR:  permission denied to create database; "
        "create the database runs yourself, or give the user team the right to (ALTER ROLE … CREATEDB)\n"))
