"""A database and a table are created, listed and dropped, over Thrift's binary protocol; the standard library has no client."""
import os
import socket
import struct
import sys

STOP, BOOL, I32, STRING, STRUCT, MAP, LIST = 0, 2, 8, 11, 12, 13, 15
HOST, _, PORT = os.environ["METASTORE"].rpartition(":")
WAREHOUSE = os.environ["WAREHOUSE"]


class Failure(Exception):
    """What the server answered, or that it did not."""


def text(value):
    data = value.encode()
    return STRING, struct.pack(">i", len(data)) + data


def boolean(value):
    return BOOL, struct.pack(">?", value)


def number(value):
    return I32, struct.pack(">i", value)


def mapping(kind, values):
    return MAP, struct.pack(">bbi", STRING, kind, len(values)) + b"".join(text(key)[1] + value[1] for key, value in values.items())


def listing(kind, values):
    return LIST, struct.pack(">bi", kind, len(values)) + b"".join(value[1] for value in values)


def structure(**fields):
    """Fields are f1, f2, …: the numbers that the interface gives them."""
    parts = [struct.pack(">bh", kind, int(name[1:])) + data for name, (kind, data) in fields.items()]
    return STRUCT, b"".join(parts) + b"\0"


class Metastore:
    def __init__(self, seconds):
        self.socket = socket.create_connection((HOST, int(PORT)), timeout=seconds)
        self.stream = self.socket.makefile("rb")

    def call(self, method, **arguments):
        name = method.encode()
        self.socket.sendall(struct.pack(">Ii", 0x80010001, len(name)) + name + struct.pack(">i", 1) + structure(**arguments)[1])
        version, length = self.unpack(">Ii")
        self.take(length + 4)
        answer = self.fields()
        if version & 0xFF == 3:
            raise Failure(f"{method}: {answer.get(1)}")
        for number_, value in answer.items():
            if number_ > 0:
                raise Failure(f"{method}: {value.get(1) if isinstance(value, dict) else value}")
        return answer.get(0)

    def take(self, count):
        data = self.stream.read(count)
        if len(data) != count:
            raise Failure("the server closed the connection")
        return data

    def unpack(self, form):
        return struct.unpack(form, self.take(struct.calcsize(form)))

    def fields(self):
        found = {}
        while (kind := self.take(1)[0]) != STOP:
            [name] = self.unpack(">h")
            found[name] = self.value(kind)
        return found

    def value(self, kind):
        if kind == STRING:
            return self.take(self.unpack(">i")[0]).decode("utf-8", "replace")
        if kind == STRUCT:
            return self.fields()
        if kind == LIST:
            item, count = self.unpack(">bi")
            return [self.value(item) for _ in range(count)]
        if kind == MAP:
            key, item, count = self.unpack(">bbi")
            return {self.value(key): self.value(item) for _ in range(count)}
        return self.unpack({BOOL: ">?", 3: ">b", 4: ">d", 6: ">h", I32: ">i", 10: ">q"}[kind])[0]


def forget(database):
    """After a failure: the first connection may hang, and the failure is what counts."""
    try:
        Metastore(5).call("drop_database", f1=text(database), f2=boolean(True), f3=boolean(True))
    except (OSError, Failure):
        print(f"hive-metastore: the database {database} stays behind")


def main():
    database, table = f"helm_test_{os.urandom(4).hex()}", "numbers"
    location = f"{WAREHOUSE}/{database}.db"
    server = Metastore(45)
    server.call("create_database", f1=structure(f1=text(database), f2=text("helm test"), f3=text(location), f4=mapping(STRING, {})))
    try:
        column = structure(f1=text("n"), f2=text("bigint"), f3=text(""))
        storage = structure(
            f1=listing(STRUCT, [column]), f2=text(f"{location}/{table}"),
            f3=text("org.apache.hadoop.mapred.TextInputFormat"),
            f4=text("org.apache.hadoop.hive.ql.io.HiveIgnoreKeyTextOutputFormat"), f5=boolean(False), f6=number(-1),
            f7=structure(f1=text(""), f2=text("org.apache.hadoop.hive.serde2.lazy.LazySimpleSerDe"), f3=mapping(STRING, {})),
            f8=listing(STRING, []), f9=listing(STRUCT, []), f10=mapping(STRING, {}))
        # Parameters and the owner's privileges go into tables of their own, as with those that Spark makes.
        grant = structure(f1=text("ALL"), f2=number(0), f3=text("helm"), f4=number(1), f5=boolean(True))
        privileges = structure(f1=mapping(LIST, {"helm": listing(STRUCT, [grant])}))
        server.call("create_table", f1=structure(
            f1=text(table), f2=text(database), f3=text("helm"), f4=number(0), f5=number(0), f6=number(0), f7=storage,
            f8=listing(STRUCT, []), f9=mapping(STRING, {"made.by": text("helm test")}), f12=text("MANAGED_TABLE"), f13=privileges))
        tables = server.call("get_all_tables", f1=text(database))
        if tables != [table]:
            raise Failure(f"created the table {table}, the database lists {tables}")
        server.call("drop_table", f1=text(database), f2=text(table), f3=boolean(True))
        server.call("drop_database", f1=text(database), f2=boolean(True), f3=boolean(True))
    except (OSError, Failure):
        forget(database)
        raise
    databases = server.call("get_all_databases")
    if database in databases or "default" not in databases:
        raise Failure(f"after {database} was dropped, the databases are {databases}")
    print(f"hive-metastore: created, listed and dropped a table in {location}")


try:
    main()
except (OSError, Failure) as error:
    sys.exit(f"hive-metastore: {os.environ['METASTORE']}: {' '.join(str(error).split())[:600]}")
