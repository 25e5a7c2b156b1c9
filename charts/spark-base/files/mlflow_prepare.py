"""Prepares the pod of MLflow: the Python packages that its image lacks, and a database schema of its version.

Every setting comes from the environment, one plain line per state goes to stdout. A database without MLflow's
tables is left alone: the server makes them.
"""

import importlib
import importlib.util
import os
import signal
import subprocess
import sys


def say(text):
    print(f"mlflow-prepare: {text}", flush=True)


def missing(modules):
    return [module for module in modules if importlib.util.find_spec(module) is None]


def prepare_packages(settings):
    """Whether every module can be imported, after what the mode allows."""
    modules, mode = settings["MODULES"].split(), settings["PACKAGES_MODE"]
    lacking = missing(modules)
    if mode == "image" and lacking:
        say(f"the image has no {' and no '.join(lacking)}; set mlflow.packages.mode to auto, or use an image that holds them")
        return False
    if mode == "image" or (mode == "auto" and not lacking):
        say(f"the image holds {' and '.join(modules)}")
        return True
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--no-input", "--disable-pip-version-check", "--no-cache-dir",
               "--no-deps", "--only-binary=:all:", "--upgrade", "--target", settings["PACKAGES_DIR"]]
    if settings.get("PACKAGES_INDEX"):
        command += ["--index-url", settings["PACKAGES_INDEX"]]
    packages = settings["PACKAGES"].split()
    say(f"installing {' '.join(packages)}")
    done = subprocess.run(command + packages, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        errors = [line for line in done.stderr.splitlines() if line.startswith("ERROR:")] or done.stderr.splitlines()
        say(f"pip failed: {errors[-1].removeprefix('ERROR: ') if errors else done.returncode}; "
            "check mlflow.packages.index, or use an image that holds the packages")
        return False
    if settings["PACKAGES_DIR"] not in sys.path:
        sys.path.insert(0, settings["PACKAGES_DIR"])
    importlib.invalidate_caches()
    lacking = missing(modules)
    if lacking:
        say(f"mlflow.packages.requirements bring no {' and no '.join(lacking)}: add the packages that do")
        return False
    return True


def prepare_database(settings):
    """Whether the tables, if there are any, are those of this version."""
    import psycopg2

    with psycopg2.connect("") as connection, connection.cursor() as cursor:
        cursor.execute("SELECT to_regclass('alembic_version') IS NOT NULL")
        [there] = cursor.fetchone()
    if not there:
        say(f"database {settings['PGDATABASE']} is empty: the server makes its tables")
        return True
    done = subprocess.run([sys.executable, "-m", "mlflow", "db", "upgrade", settings["MLFLOW_BACKEND_STORE_URI"]],
                          capture_output=True, text=True, check=False)
    if done.returncode != 0:
        lines = done.stderr.strip().splitlines() or [f"exit code {done.returncode}"]
        say(f"cannot bring the tables of database {settings['PGDATABASE']} to this version: {lines[-1]}; "
            "a database of a newer MLflow needs that version's image")
        return False
    say(f"the tables in database {settings['PGDATABASE']} are of this version")
    return True


def main(settings):
    return 0 if prepare_packages(settings) and prepare_database(settings) else 1


if __name__ == "__main__":
    # PID 1 of a container ignores SIGTERM unless it asks for it.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    sys.exit(main(dict(os.environ)))
