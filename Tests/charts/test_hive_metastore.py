"""Hive Metastore: what drivers are told of it, its settings, and its helm test against a server of the test."""

import os
import socket
import struct
import subprocess
import sys
import threading
import xml.etree.ElementTree as ElementTree

import pytest

import helm
import semantics

FILES = helm.ROOT / "charts/spark-base/files"
ON = {"hiveMetastore": {"enabled": True}}


def lines(objects, config_map, key):
    return dict(line.split("=", 1) for line in semantics.find(objects, "ConfigMap", config_map)["data"][key].strip().splitlines())


def driver(values, name="spark-connect-conf"):
    return lines(helm.shared(values), name, "spark-defaults.conf")


KEYS = ("spark.sql.catalogImplementation", "spark.hadoop.hive.metastore.uris", "spark.sql.warehouse.dir")


# --- the charts ---


def test_drivers_use_it_when_there_is_one():
    for values in (ON, helm.merged(ON, {"backend": "standalone", "standalone": {"enabled": True}})):
        assert [driver(values).get(key) for key in KEYS] == ["hive", "thrift://hive-metastore:9083", "s3a://spark/warehouse/"]
    assert [driver({}).get(key) for key in KEYS] == [None] * 3


def test_batch_drivers_use_it_too():
    assert driver(helm.merged(ON, {"submit": {"enabled": True}}), "spark-submit-conf")[KEYS[1]] == "thrift://hive-metastore:9083"


def test_one_outside_takes_no_pod():
    two = "thrift://a.example.com:9083,thrift://b.example.com:9083"
    values = {"hiveMetastore": {"uri": two, "warehousePrefix": "tables/"}}
    assert [driver(values).get(key) for key in KEYS] == ["hive", two, "s3a://spark/tables/"]
    objects = helm.shared(values)
    assert not [o for o in objects if o["metadata"]["name"].startswith(("hive", "postgresql"))]


def test_two_are_refused():
    said = helm.refusal({"hiveMetastore": {"enabled": True, "uri": "thrift://a:9083"}})
    assert ("hiveMetastore.uri names a metastore, and hiveMetastore.enabled starts another: "
            "set hiveMetastore.enabled to false, or hiveMetastore.uri to nothing") in said


def test_settings_and_the_users_own():
    objects = helm.shared(helm.merged(ON, {"s3": {"bucket": "lake"}, "hiveMetastore": {
        "hiveConf": {"hive.metastore.warehouse.dir": "s3a://other/w", "hive.metastore.server.max.threads": 20}}}))
    conf = lines(objects, "hive-metastore-conf", "hive-site.properties")
    assert conf["hive.metastore.warehouse.dir"] == "s3a://other/w"
    assert conf["hive.metastore.server.max.threads"] == "20"
    assert conf["fs.s3a.endpoint"] == "http://minio:9000"
    assert not [key for key in conf if key.startswith("spark.") or "Password" in key]


@pytest.mark.parametrize("chart", ["spark-4.1", "spark-3.5"])
def test_its_jars(chart):
    pod = semantics.find(helm.shared(ON, chart=helm.ROOT / "charts" / chart), "Deployment", "hive-metastore")["spec"]["template"]["spec"]
    [jars] = [v["value"] for c in pod["initContainers"] for v in c["env"] if v["name"] == "JARS"]
    assert jars.split()[1:] == ["org.postgresql:postgresql:42.7.4"]


def test_the_limit_holds_the_heap():
    def memory(**sizes):
        pod = semantics.find(helm.shared(helm.merged(ON, {"hiveMetastore": sizes})), "Deployment", "hive-metastore")["spec"]["template"]["spec"]
        container = pod["containers"][0]
        [heap] = [v["value"] for v in container["env"] if v["name"] == "SPARK_DRIVER_MEMORY"]
        return heap, container["resources"]["limits"]["memory"]
    assert memory(memory="1g", memoryOverhead="200m") == ("1g", "1224Mi")


# --- hive-site.xml ---


def test_hive_site_holds_the_database_and_what_the_user_set(tmp_path):
    (tmp_path / "source").mkdir()
    (tmp_path / "target").mkdir()
    (tmp_path / "source/hive-site.properties").write_text("a.b=x=y & <z>\njavax.jdo.option.ConnectionURL=jdbc:postgresql://db/runs?ssl=true\n")
    (tmp_path / "source/hive-log4j2.properties").write_text("rootLogger.level=warn\n")
    done = subprocess.run([sys.executable, str(FILES / "hive_conf.py")], capture_output=True, text=True, check=False, env={
        "CONF_SOURCE": str(tmp_path / "source"), "CONF_TARGET": str(tmp_path / "target"), "PGHOST": "db", "PGPORT": "5432",
        "PGUSER": "team", "PGPASSWORD": "p<&\"'$ü", "DATABASE": "metastore", "PYTHONUTF8": "1"})
    assert done.returncode == 0, done.stderr
    site = tmp_path / "target/hive-site.xml"
    found = {p.findtext("name"): p.findtext("value") for p in ElementTree.parse(site).getroot()}
    assert found == {"a.b": "x=y & <z>", "javax.jdo.option.ConnectionURL": "jdbc:postgresql://db/runs?ssl=true",
                     "javax.jdo.option.ConnectionUserName": "team", "javax.jdo.option.ConnectionPassword": "p<&\"'$ü"}
    assert site.stat().st_mode & 0o777 == 0o600
    assert "p<&" not in done.stdout
    assert (tmp_path / "target/hive-log4j2.properties").exists()


# --- its helm test: the protocol is real, the server answers what the test chooses ---


def read(connection, count):
    data = b""
    while len(data) < count:
        part = connection.recv(count - len(data))
        if not part:
            raise ConnectionError
        data += part
    return data


def skip(connection, kind):
    """Reads one value of Thrift's binary protocol; text is returned."""
    sizes = {2: 1, 3: 1, 4: 8, 6: 2, 8: 4, 10: 8}
    if kind in sizes:
        read(connection, sizes[kind])
    elif kind == 11:
        return read(connection, struct.unpack(">i", read(connection, 4))[0]).decode()
    elif kind == 12:
        return fields(connection)
    elif kind == 13:
        key, value, count = struct.unpack(">bbi", read(connection, 6))
        for _ in range(count):
            skip(connection, key)
            skip(connection, value)
    elif kind == 15:
        item, count = struct.unpack(">bi", read(connection, 5))
        for _ in range(count):
            skip(connection, item)
    return None


def fields(connection):
    found = {}
    while kind := read(connection, 1)[0]:
        [number] = struct.unpack(">h", read(connection, 2))
        found[number] = skip(connection, kind)
    return found


def text(value):
    return struct.pack(">i", len(value)) + value.encode()


def listing(values):
    return struct.pack(">bhbi", 15, 0, 11, len(values)) + b"".join(map(text, values)) + b"\0"


@pytest.fixture
def metastore():
    """Runs the helm test against a server that knows databases and tables; `wrong` replaces its answer to one call."""
    def run(wrong=None):
        calls, listener = [], socket.create_server(("127.0.0.1", 0))

        databases, tables = ["default"], []

        def accept():
            while True:
                try:
                    connection, _ = listener.accept()
                except OSError:
                    return
                threading.Thread(target=serve, args=[connection], daemon=True).start()

        def serve(connection):
            with connection:
                while True:
                    try:
                        read(connection, 4)
                    except OSError:
                        return
                    name = skip(connection, 11)
                    read(connection, 4)
                    given = fields(connection)
                    calls.append(name)
                    answer = b"\0"
                    if name == "create_database":
                        databases.append(given[1][1])
                    elif name == "create_table":
                        tables.append(given[1][1])
                    elif name == "get_all_tables":
                        answer = listing(tables)
                    elif name == "drop_database":
                        databases.remove(given[1])
                    elif name == "get_all_databases":
                        answer = listing(databases)
                    if wrong and wrong[0] == name:
                        answer = wrong[1]
                        if answer is None:
                            return
                    connection.sendall(struct.pack(">I", 0x80010002) + text(name) + struct.pack(">i", 1) + answer)

        threading.Thread(target=accept, daemon=True).start()
        with listener:
            done = subprocess.run([sys.executable, str(FILES / "tests/hive_metastore.py")], capture_output=True, text=True, timeout=30, check=False,
                                  env={"PATH": os.environ["PATH"], "METASTORE": f"127.0.0.1:{listener.getsockname()[1]}", "WAREHOUSE": "s3a://spark/warehouse"})
        return done, calls
    return run


def test_the_check_passes(metastore):
    done, calls = metastore()
    assert done.returncode == 0, done.stderr
    assert calls == ["create_database", "create_table", "get_all_tables", "drop_table", "drop_database", "get_all_databases"]
    assert done.stdout.startswith("hive-metastore: created, listed and dropped a table in s3a://spark/warehouse/helm_test_")


@pytest.mark.parametrize("wrong, message", [
    (("get_all_tables", listing([])), "created the table numbers, the database lists []"),
    (("create_table", struct.pack(">bh", 12, 3) + struct.pack(">bh", 11, 1) + text("no room") + b"\0\0"), "create_table: no room"),
    (("get_all_databases", listing(["other"])), "the databases are ['other']"),
    (("create_database", None), "the server closed the connection"),
])
def test_the_check_fails(metastore, wrong, message):
    done, calls = metastore(wrong)
    assert done.returncode == 1
    assert done.stderr.startswith("hive-metastore: 127.0.0.1:") and message in done.stderr and "Traceback" not in done.stderr
    if wrong[0] in ("create_table", "get_all_tables"):
        assert calls[-1] == "drop_database", "it leaves its database behind"


def test_every_table_of_hive_is_made_at_the_start():
    # Made later, within a transaction, one waits for another's locks for ever: seen with PostgreSQL.
    conf = lines(helm.shared(ON), "hive-metastore-conf", "hive-site.properties")
    assert conf["datanucleus.autoStartMechanism"] == "Classes"
    classes = conf["datanucleus.autoStartClassNames"].split(",")
    assert len(classes) == len(set(classes)) == 27
    assert all(name.startswith("org.apache.hadoop.hive.metastore.model.M") for name in classes)


def test_its_connection_pool_is_in_every_spark_image():
    # Hive's default is BoneCP, which Spark 4.1 has not: tables could be made, but not dropped.
    assert lines(helm.shared(ON), "hive-metastore-conf", "hive-site.properties")["datanucleus.connectionPoolingType"] == "HikariCP"
