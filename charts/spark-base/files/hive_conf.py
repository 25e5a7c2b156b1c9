"""Writes hive-site.xml: the chart's settings, and how to reach the database. Its password is in no ConfigMap."""

import os
import shutil
import sys
from xml.sax.saxutils import escape


def read(path):
    with open(path, encoding="utf-8") as file:
        for line in file:
            name, separator, value = line.rstrip("\n").partition("=")
            if separator:
                yield name, value


def main(settings):
    database = {
        "javax.jdo.option.ConnectionURL": f"jdbc:postgresql://{settings['PGHOST']}:{settings['PGPORT']}/{settings['DATABASE']}",
        "javax.jdo.option.ConnectionUserName": settings["PGUSER"],
        "javax.jdo.option.ConnectionPassword": settings["PGPASSWORD"],
    }
    # What the user sets in hiveMetastore.hiveConf wins: the URL may need options.
    properties = database | dict(read(os.path.join(settings["CONF_SOURCE"], "hive-site.properties")))
    lines = [f"  <property><name>{escape(name)}</name><value>{escape(value)}</value></property>"
             for name, value in sorted(properties.items())]
    shutil.copy(os.path.join(settings["CONF_SOURCE"], "hive-log4j2.properties"), settings["CONF_TARGET"])
    target = os.path.join(settings["CONF_TARGET"], "hive-site.xml")
    with open(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
        file.write("\n".join(["<?xml version=\"1.0\"?>", "<configuration>", *lines, "</configuration>", ""]))
    print(f"hive-conf: wrote {target} for {properties['javax.jdo.option.ConnectionURL']}")
    return 0


if __name__ == "__main__":
    sys.exit(main(dict(os.environ)))
