"""Layers and archives of the images: which exist, what they are made from, and how they are packed.

Used by `build`; each command prints plain lines. A layer's key is a hash of all that goes into it, its
parents included, so that equal inputs are never built twice and a changed one always is.
"""
import hashlib
import io
import json
import os
import re
import shutil
import stat
import subprocess
import sys
import tarfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
IMAGES = json.loads((HERE / "images.json").read_text())["images"]
SHARED_INPUTS = ["root.sh"]
PACKING = 1  # changes when `pack` writes something else
LABELS = "io.github.spark-k8s-constructor."

# What an image never needs, or what differs from one build to the next.
DROPPED = (
    "dev/", "proc/", "sys/", "run/", "tmp/", "mnt/", "var/tmp/", "var/log/", "var/cache/", "var/lib/apt/lists/",
    "var/lib/systemd/", "root/", "usr/share/man/", "usr/share/info/", "usr/share/lintian/",
    "etc/apt/apt.conf.d/00host",
)
DROPPED_FILES = {"etc/resolv.conf", "etc/hostname", "etc/machine-id", "etc/.pwd.lock", "etc/passwd-", "etc/group-",
                 "etc/shadow-", "etc/gshadow-", "var/lib/dpkg/status-old", "var/lib/dpkg/lock",
                 "var/lib/dpkg/lock-frontend", "var/lib/dpkg/triggers/Lock", "var/lib/dbus/machine-id"}


def image(name):
    return next(i for i in IMAGES if i["name"] == name)


def layer_keys(name, arch):
    """The image's layers, lowest first, each with its key."""
    parent, keys = f"{arch} {PACKING}", []
    for layer in image(name)["layers"]:
        digest = hashlib.sha256(parent.encode())
        inputs = [HERE / f for f in SHARED_INPUTS]
        inputs += sorted(p for p in (HERE / layer).rglob("*") if p.is_file() and "__pycache__" not in p.parts)
        for path in inputs:
            executable = bool(path.stat().st_mode & stat.S_IXUSR)
            digest.update(f"{path.relative_to(HERE)} {executable}\n".encode())
            digest.update(hashlib.sha256(path.read_bytes()).digest())
        parent = digest.hexdigest()[:16]
        keys.append((layer, parent))
    return keys


def image_key(name, arch):
    described = {k: v for k, v in image(name).items() if k not in ("substitutes", "default")}  # these don't change the image
    described = json.dumps([described, layer_keys(name, arch)], sort_keys=True)
    return hashlib.sha256(described.encode()).hexdigest()[:16]


def state(root):
    """What a later `pack` compares: everything that a change to a file would change."""
    found = {}
    for folder, names, files in os.walk(root):
        for name in names + files:
            path = os.path.join(folder, name)
            s = os.lstat(path)
            mark = [s.st_mode, s.st_uid, s.st_gid]
            if not stat.S_ISDIR(s.st_mode):
                mark += [s.st_size, s.st_ino, s.st_mtime_ns, s.st_ctime_ns]
            found[os.path.relpath(path, root)] = mark
        names[:] = [n for n in names if not os.path.islink(os.path.join(folder, n))]
    return found


def dropped(path):
    if path.startswith("usr/share/doc/"):
        return not path.endswith("/copyright")
    if path.startswith("usr/share/locale/"):
        return True
    return path in DROPPED_FILES or path.startswith(DROPPED) or path.endswith("/__pycache__/") or "/.cache/" in path


def pack(root, before, target):
    """Writes what differs from `before` as one layer: sorted, dates 0, deletions as whiteouts."""
    old = json.loads(Path(before).read_text()) if before else {}
    new = state(root)
    paths = [p for p, mark in new.items() if old.get(p) != mark and not dropped(p)]
    gone = [p for p in old if p not in new and not dropped(p)]
    wanted = set(paths)
    for path in paths + gone:  # a layer lists the folders of its files, so that their modes hold
        parent = os.path.dirname(path)
        while parent and parent not in wanted and parent in new:
            wanted.add(parent)
            parent = os.path.dirname(parent)
    links = {}
    with tarfile.open(target, "w", format=tarfile.GNU_FORMAT) as layer:
        for path in sorted(wanted):
            full = os.path.join(root, path)
            s = os.lstat(full)
            if stat.S_ISSOCK(s.st_mode):
                continue
            entry = tarfile.TarInfo(path)
            entry.mode, entry.uid, entry.gid = stat.S_IMODE(s.st_mode), s.st_uid, s.st_gid
            if stat.S_ISDIR(s.st_mode):
                entry.type = tarfile.DIRTYPE
            elif stat.S_ISLNK(s.st_mode):
                entry.type, entry.linkname = tarfile.SYMTYPE, os.readlink(full)
            elif stat.S_ISREG(s.st_mode):
                if s.st_nlink > 1 and s.st_ino in links:
                    entry.type, entry.linkname = tarfile.LNKTYPE, links[s.st_ino]
                else:
                    links[s.st_ino] = path
                    entry.size = s.st_size
                    with open(full, "rb") as data:
                        layer.addfile(entry, data)
                    continue
            else:
                continue
            layer.addfile(entry)
        for path in sorted(gone):
            if os.path.dirname(path) in new or not os.path.dirname(path):
                layer.addfile(tarfile.TarInfo(os.path.join(os.path.dirname(path), ".wh." + os.path.basename(path))))


def unpack(layer, root):
    """Lays a layer over a tree, as a container runtime does."""
    with tarfile.open(layer) as archive:
        hidden = [m.name for m in archive if os.path.basename(m.name).startswith(".wh.")]
    for name in hidden:
        path = os.path.join(root, os.path.dirname(name), os.path.basename(name)[4:])
        shutil.rmtree(path) if os.path.isdir(path) and not os.path.islink(path) else os.unlink(path)
    subprocess.run(["tar", "-xpf", layer, "--numeric-owner", "--exclude=.wh.*", "-C", root], check=True)


def file_digest(path):
    digest = hashlib.sha256()
    with open(path, "rb") as data:
        while chunk := data.read(1 << 20):
            digest.update(chunk)
    return digest.hexdigest()


def package_versions(names, layer_files):
    """Which versions of Debian's packages an image has, as its own package list tells."""
    if not names:
        return ""
    for path in reversed(layer_files):
        with tarfile.open(path) as layer:
            member = next((m for m in layer if m.name == "var/lib/dpkg/status"), None)
            if member:
                status = layer.extractfile(member).read().decode()
                break
    found = {}
    for stanza in status.split("\n\n"):
        fields = dict(line.split(": ", 1) for line in stanza.splitlines() if re.match(r"[A-Z][\w-]*: ", line))
        found[fields.get("Package")] = fields.get("Version")
    return " ".join(f"{name}={found[name]}" for name in names)


def archive(name, arch, layer_files, target):
    """Writes the layers and the description of one image as an archive that `ctr images import` takes."""
    made = image(name)
    digests = [file_digest(f) for f in layer_files]
    labels = {
        "org.opencontainers.image.title": made["title"],
        LABELS + "stands-for": made["reference"],
        LABELS + "stand-in": made["stand-in"],
    }
    if versions := package_versions(made.get("packages"), layer_files):
        labels[LABELS + "packages"] = versions
    config = {
        "architecture": arch,
        "os": "linux",
        "created": "1970-01-01T00:00:00Z",
        "config": {**made["config"], "Labels": labels},
        "rootfs": {"type": "layers", "diff_ids": ["sha256:" + d for d in digests]},
        "history": [{"created": "1970-01-01T00:00:00Z", "created_by": f"cluster/images/{layer}"} for layer in made["layers"]],
    }
    config = json.dumps(config, sort_keys=True).encode()
    config_name = hashlib.sha256(config).hexdigest() + ".json"
    manifest = [{"Config": config_name, "RepoTags": [made["reference"]], "Layers": [d + ".tar" for d in digests]}]

    def add(out, file_name, data, size):
        entry = tarfile.TarInfo(file_name)
        entry.size = size
        out.addfile(entry, data)

    with tarfile.open(target, "w", format=tarfile.GNU_FORMAT) as out:
        for digest, path in zip(digests, layer_files):
            with open(path, "rb") as data:
                add(out, digest + ".tar", data, os.path.getsize(path))
        add(out, config_name, io.BytesIO(config), len(config))
        manifest = json.dumps(manifest).encode()
        add(out, "manifest.json", io.BytesIO(manifest), len(manifest))


def main(command, *args):
    if command == "plan":
        for made in IMAGES:
            words = [f"{layer}-{key}" for layer, key in layer_keys(made["name"], *args)]
            print(made["name"], made["reference"], image_key(made["name"], *args), *words)
    elif command == "defaults":
        print("\n".join(made["name"] for made in IMAGES if made.get("default")))
    elif command == "state":
        Path(args[1]).write_text(json.dumps(state(args[0])))
    elif command == "pack":
        pack(*args)
    elif command == "unpack":
        unpack(*args)
    elif command == "archive":
        archive(args[0], args[1], args[3:], args[2])
    else:
        raise SystemExit(f"layers.py: no command '{command}'")


if __name__ == "__main__":
    main(*sys.argv[1:])
