#!/usr/bin/env python3
"""Writes Sources/Schemas/SparkPropertiesTable.swift: the configuration keys of the Spark versions that the charts install.

Source: the distributions of Spark on PyPI (`pyspark`), and Hadoop's S3A connector in `sagemaker_pyspark`. Keys come from
three places: the entries that Spark's classes register when a JVM loads them, whole strings in the constant pools of
spark-*.jar that have the form of a key, and core-default.xml of the Hadoop client; below `spark.hadoop.` also Hive's keys
of the metastore. Nothing but names is taken.

Needs Java and pip; downloads go to the user's cache, 950 MB once. Run by `make data`.
"""

import functools
import glob
import json
import os
import re
import struct
import subprocess
import sys
import tarfile
import venv
import xml.etree.ElementTree as ElementTree
import zipfile

VERSIONS = ["3.5.7", "4.1.0"]
# Of connectors newer than that one, and in no defaults: the charts set it.
LATER_CONNECTOR_KEYS = {"fs.s3a.endpoint.region"}
CONNECTOR = ("sagemaker_pyspark", "1.4.5", "hadoop-aws-3.3.1.jar")
OUTPUT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "SparkPropertiesTable.swift")
CACHE = os.environ.get("SPARK_K8S_CACHE") or os.path.join(
    os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache"), "spark-k8s-constructor"
)

KEY = re.compile(r"spark(?!\.databricks)(\.[A-Za-z][A-Za-z0-9_-]*)+")
# Strings in the classes that look like keys and are none: namespaces, files, metadata of columns, services of gRPC.
NOT_KEYS = {
    "spark.auth", "spark.connect.SparkConnectService", "spark.driver", "spark.executor", "spark.exit-exception",
    "spark.kubernetes.authenticate", "spark.kubernetes.authenticate.driver",
    "spark.kubernetes.authenticate.driver.mounted", "spark.kubernetes.authenticate.executor",
    "spark.kubernetes.authenticate.submission", "spark.network", "spark.properties", "spark.rpc",
    "spark.scheduler.listenerbus.eventqueue", "spark.sessionWindow", "spark.sql", "spark.sql.catalyst.type",
    "spark.sql.streaming.stateStore.rocksdb", "spark.ssl", "spark.ssl.rpc", "spark.task", "spark.test.home",
    "spark.timeWindow", "spark.watermarkDelayMs", "spark.worker",
}  # fmt: skip

# Keys with a free part: `*` is one segment, `**` is all that follows, `a|b` is one of these. After a colon: a string in
# the classes of every version that it holds for. What none of these jars has comes with a jar of its own.
FAMILIES = """
spark.(driver|executor|worker|master|historyServer).(rpc|shuffle|files).io.(serverThreads|clientThreads)
spark.(driver|executor|worker|master).rpc.netty.dispatcher.numThreads
spark.(driver|executor|worker).resource.*.(amount|discoveryScript|vendor)
spark.task.resource.*.amount
spark.executorEnv.**: spark.executorEnv.
spark.hadoop.**: spark.hadoop.
spark.hive.**: spark.hive.
spark.io.encryption.commons.config.**: spark.io.encryption.commons.config.
spark.kafka.**
spark.kubernetes.(driver|executor).annotation.**: spark.kubernetes.driver.annotation.
spark.kubernetes.(driver|executor).label.**: spark.kubernetes.driver.label.
spark.kubernetes.(driver|executor).node.selector.**: spark.kubernetes.driver.node.selector.
spark.kubernetes.(driver|executor).secretKeyRef.*: spark.kubernetes.driver.secretKeyRef.
spark.kubernetes.(driver|executor).secrets.*: spark.kubernetes.driver.secrets.
spark.kubernetes.(driver|executor).volumes.(hostPath|persistentVolumeClaim|emptyDir|nfs).*.mount.(path|readOnly|subPath): mount.subPath
spark.kubernetes.(driver|executor).volumes.(hostPath|persistentVolumeClaim|emptyDir|nfs).*.mount.subPathExpr: mount.subPathExpr
spark.kubernetes.(driver|executor).volumes.(hostPath|persistentVolumeClaim|emptyDir|nfs).*.options.(claimName|medium|path|server|sizeLimit|storageClass): options.sizeLimit
spark.kubernetes.(driver|executor).volumes.hostPath.*.options.type: options.type
spark.kubernetes.(driver|executor).volumes.persistentVolumeClaim.*.(label|annotation).**: annotation.
spark.kubernetes.authenticate.(caCertFile|clientCertFile|clientKeyFile|oauthToken|oauthTokenFile): oauthTokenFile
spark.kubernetes.authenticate.(submission|driver|executor).(caCertFile|clientCertFile|clientKeyFile|oauthToken|oauthTokenFile): oauthTokenFile
spark.kubernetes.authenticate.driver.mounted.(caCertFile|clientCertFile|clientKeyFile|oauthToken|oauthTokenFile): oauthTokenFile
spark.kubernetes.driver.service.(annotation|label).**: spark.kubernetes.driver.service.label.
spark.kubernetes.driverEnv.**: spark.kubernetes.driverEnv.
spark.kubernetes.scheduler.*.**
spark.kubernetes.node.selector.**: spark.kubernetes.node.selector.
spark.mesos.dispatcher.driverDefault.**: spark.mesos.dispatcher.driverDefault.
spark.mesos.dispatcher.queue.*: spark.mesos.dispatcher.queue.
spark.mesos.driverEnv.**: spark.mesos.driverEnv.
spark.metrics.conf.**: spark.metrics.conf.
spark.network.crypto.config.**: spark.network.crypto.config.
spark.plugins.internal.conf.**: spark.plugins.internal.conf.
spark.scheduler.listenerbus.eventqueue.*.(capacity|numConsumers): spark.scheduler.listenerbus.eventqueue
spark.security.credentials.*.enabled: spark.security.credentials.%s.enabled
spark.shuffle.plugin.__config__.**: spark.shuffle.plugin.__config__.
spark.sql.catalog.*
spark.sql.catalog.*.**
spark.sql.streaming.stateStore.rocksdb.**: spark.sql.streaming.stateStore.rocksdb
spark.streaming.kafka.**
spark.yarn.(am|driver|executor).resource.**: spark.yarn.am.resource.
spark.yarn.appMasterEnv.**: spark.yarn.appMasterEnv.
spark.yarn.security.(credentials|tokens).*.enabled: spark.yarn.security.tokens.%s.enabled
spark.yarn.shuffle.**
""".strip().splitlines()

# The modules that read the settings of the network under a name of their own, and the namespaces of TLS.
NETWORK_MODULES = ["files", "rpc", "shuffle"]
TLS_NAMESPACES = ["", ".historyServer", ".rpc", ".standalone", ".ui"]


def fetch(package, version):
    """The folder of an unpacked source distribution."""
    folder = os.path.join(CACHE, "schemas", "spark")
    target = os.path.join(folder, f"{package}-{version}")
    if not os.path.isdir(target):
        archive = os.path.join(folder, f"{package}-{version}.tar.gz")
        if not os.path.exists(archive):
            download(package, version, folder)
        with tarfile.open(archive) as tar:
            tar.extractall(folder, filter="data")
    return target


def download(package, version, folder):
    """Through pip, in an environment that has what reads the metadata of old distributions."""
    tools = os.path.join(folder, "pip")
    python = os.path.join(tools, "bin", "python")
    pip = [python, "-m", "pip", "--disable-pip-version-check"]
    if not os.path.exists(os.path.join(tools, "ready")):
        venv.create(tools, with_pip=True)
        subprocess.run([*pip, "install", "-q", "setuptools==80.9.0", "wheel==0.45.1"], check=True)
        open(os.path.join(tools, "ready"), "w").close()
    options = ["--no-deps", "--no-build-isolation", "--no-binary", ":all:", "-d", folder]
    subprocess.run([*pip, "download", "-q", *options, f"{package}=={version}"], check=True)


# Tags of the constant pool with a fixed size, in bytes without the tag (JVM specification, 4.4).
SIZES = {3: 4, 4: 4, 5: 8, 6: 8, 7: 2, 8: 2, 9: 4, 10: 4, 11: 4, 12: 4, 15: 3, 16: 2, 17: 4, 18: 4, 19: 2, 20: 2}


def strings(data):
    """The string constants of a class file."""
    count = struct.unpack(">H", data[8:10])[0]
    texts, references, offset, index = {}, [], 10, 1
    while index < count:
        tag = data[offset]
        if tag == 1:
            length = struct.unpack(">H", data[offset + 1 : offset + 3])[0]
            texts[index] = data[offset + 3 : offset + 3 + length].decode("utf-8", "replace")
            offset += 3 + length
        else:
            if tag == 8:
                references.append(struct.unpack(">H", data[offset + 1 : offset + 3])[0])
            offset += 1 + SIZES[tag]
        index += 2 if tag in (5, 6) else 1
    return [texts[reference] for reference in references]


def classes(jar):
    with zipfile.ZipFile(jar) as archive:
        for name in archive.namelist():
            if name.endswith(".class"):
                yield name, archive.read(name)


class Distribution:
    """What one version of Spark holds."""

    def __init__(self, version):
        self.version = version
        self.root = fetch("pyspark", version)
        self.jars = os.path.join(self.root, "deps", "jars")
        self.constants = set()
        self.modules = []
        self.network = set()
        self.tls = set()
        for jar in sorted(glob.glob(os.path.join(self.jars, "spark-*.jar"))):
            for name, data in classes(jar):
                self.read(name, data)
        self.entries, self.removed = self.registered()

    def read(self, name, data):
        found = strings(data)
        self.constants.update(found)
        if name.endswith("$.class") and b"org/apache/spark/internal/config/" in data:
            self.modules.append(name[: -len(".class")].replace("/", "."))
        if name.endswith("/TransportConf.class"):
            self.network.update(text for text in found if re.fullmatch(r"(io|sasl)\.[A-Za-z]+", text))
        if name.endswith("/SSLOptions$.class"):
            self.tls.update(text[1:] for text in map(plain, found) if re.fullmatch(r"\.[A-Za-z]+", text))

    def registered(self):
        """The entries that register themselves when their classes are loaded: {key: since}, and the removed ones."""
        sys.path.insert(0, glob.glob(os.path.join(self.root, "lib", "py4j-*-src.zip"))[0])
        script = os.path.abspath(__file__)
        report = subprocess.run(
            [sys.executable, script, "--registered", self.root],
            input="\n".join(self.modules), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, check=True,
        ).stdout  # fmt: skip
        found = json.loads(report.splitlines()[-1])
        return found["entries"], found["removed"]

    def keys(self):
        found = set(self.entries) | {text for text in self.constants if KEY.fullmatch(text)} - NOT_KEYS
        found |= self.python_keys() | self.composed_keys()
        return {key for key in found if not is_family(key)} - set(self.removed)

    def composed_keys(self):
        """Keys that the classes put together from parts."""
        network = {f"spark.{module}.{name}" for module in NETWORK_MODULES for name in self.network}
        return network | {f"spark.ssl{space}.{name}" for space in TLS_NAMESPACES for name in self.tls}

    def python_keys(self):
        """Keys that the Python code alone reads."""
        found = set()
        for path in glob.glob(os.path.join(self.root, "pyspark", "**", "*.py"), recursive=True):
            if "/tests/" not in path and "/proto/" not in path:
                with open(path, encoding="utf-8") as file:
                    found.update(re.findall(r"[\"'](spark\.python\.[A-Za-z.]+)[\"']", file.read()))
        return found

    def hadoop(self):
        jar = glob.glob(os.path.join(self.jars, "hadoop-client-api-*.jar"))[0]
        with zipfile.ZipFile(jar) as archive:
            tree = ElementTree.fromstring(archive.read("core-default.xml"))
        names = {name.text.strip() for name in tree.iter("name")}
        names |= {text.removeprefix("spark.hadoop.") for text in self.constants if text.startswith("spark.hadoop.")}
        return {name for name in names if re.fullmatch(r"[A-Za-z0-9._-]+[A-Za-z0-9]", name)} | self.hive()

    def hive(self):
        """How to reach a Hive Metastore: keys of Hive that Spark hands on."""
        jar = glob.glob(os.path.join(self.jars, "hive-common-*.jar"))[0]
        with zipfile.ZipFile(jar) as archive:
            found = strings(archive.read("org/apache/hadoop/hive/conf/HiveConf$ConfVars.class"))
        return {text for text in found if re.fullmatch(r"(hive\.metastore|javax\.jdo\.option)\.[A-Za-z.-]*[a-zA-Z]", text)}


def plain(text):
    """A recipe of string concatenation without its mark for an argument."""
    return text.replace("\x01", "")


@functools.cache
def pattern(line):
    """A family as a regular expression."""
    parts = line.split(":")[0].split(".")
    words = {"*": "[^.]+", "**": ".+"}
    return re.compile(r"\.".join(words.get(part, part) for part in parts))


def is_family(key):
    return any(pattern(line).fullmatch(key) for line in FAMILIES)


def print_registered(root):
    """In a process of its own, as each version brings its own py4j: loads the classes that stdin names."""
    sys.path.insert(0, glob.glob(os.path.join(root, "lib", "py4j-*-src.zip"))[0])
    from py4j.java_gateway import GatewayParameters, JavaGateway, launch_gateway

    jars = os.path.join(root, "deps", "jars")
    port = launch_gateway(
        jarpath=glob.glob(os.path.join(jars, "py4j-*.jar"))[0],
        classpath=os.path.join(jars, "*"),
        die_on_exit=True,
        javaopts=[f"--add-opens=java.base/{name}=ALL-UNNAMED" for name in ("java.lang", "java.util", "sun.nio.ch")],
    )
    gateway = JavaGateway(gateway_parameters=GatewayParameters(port=port))
    jvm = gateway.jvm
    loader = jvm.java.lang.ClassLoader.getSystemClassLoader()
    for name in sys.stdin.read().split("\n"):
        try:
            jvm.java.lang.Class.forName(name, True, loader)
        except Exception as error:  # noqa: BLE001 - a class that wants a running Spark registers nothing of its own
            print(name, str(error).splitlines()[-1], file=sys.stderr)
    found = {"entries": registered_entries(jvm, loader), "removed": removed_entries(jvm, loader)}
    print(json.dumps(found))
    gateway.shutdown()


def module(jvm, loader, name):
    kind = jvm.java.lang.Class.forName(name, True, loader)
    field = kind.getDeclaredField("MODULE$")
    return kind, field.get(None)


def registered_entries(jvm, loader):
    kind, entry = module(jvm, loader, "org.apache.spark.internal.config.ConfigEntry$")
    field = kind.getDeclaredField("knownConfigs")
    field.setAccessible(True)
    known = field.get(entry)
    return {key: known.get(key).version() for key in known.keySet()}


def removed_entries(jvm, loader):
    _, sql = module(jvm, loader, "org.apache.spark.sql.internal.SQLConf$")
    found = {}
    keys = sql.removedSQLConfigs().iterator()
    while keys.hasNext():
        pair = keys.next()
        found[pair._1()] = pair._2().version()
    return found


def connector_keys():
    """The keys of the S3A connector itself, some of which Hadoop's defaults do not name."""
    package, version, name = CONNECTOR
    jar = os.path.join(fetch(package, version), "deps", "jars", name)
    found = {text for _, data in classes(jar) for text in strings(data)}
    return {text for text in found if re.fullmatch(r"fs\.s3a(\.[a-z0-9-]+)+", text)} | LATER_CONNECTOR_KEYS


def marks(key, sets, removed):
    """Which versions know the key, when not all do, and since when it is removed."""
    known = [version[0] for version, keys in sets.items() if key in keys]
    parts = [] if len(known) == len(sets) else ["".join(known) or "-"]
    return "".join(" " + part for part in parts + ([f"x{removed[key]}"] if key in removed else []))


def lines(sets, removed=None):
    """Sorted; a line's number says how many segments it shares with the one before it."""
    removed = removed or {}
    previous = []
    for key in sorted(set().union(*sets.values(), removed), key=lambda key: key.split(".")):
        parts = key.split(".")
        shared = 0
        while shared < min(len(parts), len(previous)) and parts[shared] == previous[shared]:
            shared += 1
        previous = parts
        yield f"{shared}{'.'.join(parts[shared:])}{marks(key, sets, removed)}"


def families(distributions):
    for line in FAMILIES:
        name, _, evidence = line.partition(": ")
        known = [d.version[0] for d in distributions if not evidence or evidence in d.constants]
        if not known:
            sys.exit(f"no distribution has the string '{evidence}'")
        yield name + ("" if len(known) == len(distributions) else f" {''.join(known)}")


def check_prefixes(distributions):
    """A prefix in the classes that is neither a family nor known to be none would be a false alarm for its keys."""
    decided = {line.partition(": ")[2] for line in FAMILIES} | set(PREFIXES_OF_NAMES)
    for distribution in distributions:
        found = {text for text in distribution.constants if text.endswith(".") and KEY.fullmatch(text[:-1])}
        odd = sorted(text for text in found - decided if not is_family(text + "x"))
        if odd:
            sys.exit(f"prefixes in Spark {distribution.version} that may be families: {', '.join(odd)}")


# Prefixes that classes compare names with: all keys below them are known one by one, or are families above.
PREFIXES_OF_NAMES = [
    "spark.app.initial.", "spark.connect.grpc.", "spark.history.fs.", "spark.kubernetes.driver.volumes.",
    "spark.kubernetes.executor.volumes.", "spark.mesos.", "spark.port.", "spark.rpc.io.",
    "spark.sql.", "spark.sql.adaptive.", "spark.sql.codegen.", "spark.sql.execution.", "spark.sql.optimizer.",
    "spark.sql.shuffle.", "spark.sql.streaming.stateStore.", "spark.ssl.", "spark.streaming.",
]  # fmt: skip


def main():
    distributions = [Distribution(version) for version in VERSIONS]
    check_prefixes(distributions)
    spark = {d.version: d.keys() for d in distributions}
    # The server of Spark Connect is a jar of its own until 4.0, which the distribution lacks: what it does not read is not
    # known, so all keys of 4.1 count.
    spark["3.5.7"] |= {key for key in spark["4.1.0"] if key.startswith("spark.connect.")}
    removed = {**distributions[0].removed, **distributions[1].removed}
    hadoop = {d.version: d.hadoop() | connector_keys() for d in distributions}
    sections = [families(distributions), lines(spark, removed), lines(hadoop)]
    text = "\n\n".join("\n".join(section) for section in sections)
    with open(OUTPUT, "w", encoding="utf-8") as file:
        file.write(
            "// swift-format-ignore-file\n"
            f"// Generated by Generate/spark_properties.py from PyPI's pyspark {' and '.join(VERSIONS)},"
            f" and {CONNECTOR[2]} of {CONNECTOR[0]} {CONNECTOR[1]}.\n\n"
            "/// Families, then Spark's keys, then Hadoop's. A line begins with the number of segments that it shares with\n"
            "/// the one before; after the key: the versions that have it, when not both, and since when it is removed.\n"
            f'let sparkPropertiesTable = #"""\n{text}\n"""#\n'
        )


if __name__ == "__main__":
    if sys.argv[1:2] == ["--registered"]:
        print_registered(sys.argv[2])
    else:
        main()
