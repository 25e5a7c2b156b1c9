# What the `install` script of a layer may call. Sourced inside a mount namespace of its own, where
# $ROOT is the tree under construction, $LAYER the layer's folder and $DOWNLOADS what `fetch` got.

# in_root CMD… — runs a command inside the tree, in a clean environment.
in_root() {
  chroot "$ROOT" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 \
    DEBIAN_FRONTEND=noninteractive PYTHONDONTWRITEBYTECODE=1 "$@"
}

# enter_root — mounts what package scripts expect; all of it goes with the mount namespace.
enter_root() {
  mkdir -p "$ROOT"/{proc,dev,tmp,mnt,run}
  chmod 1777 "$ROOT/tmp"
  mount -t proc proc "$ROOT/proc"
  mount --rbind /dev "$ROOT/dev"
  mount --bind "$DOWNLOADS" "$ROOT/mnt"
  rm -f "$ROOT/etc/resolv.conf"
  cp -L /etc/resolv.conf "$ROOT/etc/resolv.conf"
  apt-config dump | grep -E '^Acquire::(http|https)::' >"$ROOT/etc/apt/apt.conf.d/00host" || [ $? = 1 ]
}

# apt_install PACKAGE… — Debian packages without recommendations.
apt_install() {
  in_root apt-get -q update
  in_root apt-get -q -y -o Dpkg::Use-Pty=0 -o DPkg::Options::=--force-unsafe-io --no-install-recommends install "$@"
}

# pip_install REQUIREMENTS — the pinned wheels, installed by the tree's own Python: no network, nothing left of pip.
# The list is the whole truth, so nothing is added to it; what it lacks is an error.
pip_install() {
  local pip
  pip=/mnt/wheels/$(basename "$DOWNLOADS"/wheels/pip-*.whl)/pip
  cp "$1" "$ROOT/tmp/requirements.txt"
  in_root python3 "$pip" install -q --no-index --find-links /mnt/wheels --no-deps --no-compile \
    --break-system-packages --root-user-action=ignore -r /tmp/requirements.txt
  in_root python3 "$pip" check
}

# trim_python — what only those need who build or test Python packages.
trim_python() {
  local packages=$ROOT/usr/local/lib/python3.11/dist-packages
  find "$packages" -type d -name tests -prune -exec rm -rf {} +
  rm -rf "$packages"/pyarrow/{include,src} "$packages"/numpy/_core/{include,lib/*.a}
}

# compile_python FOLDER… — byte code that doesn't depend on file dates, which an image doesn't keep. What a
# layer below has compiled so is left alone, else it would be stored twice.
compile_python() {
  in_root python3 - "$@" <<'PYTHON'
import compileall, os, sys
from importlib.util import cache_from_source
from py_compile import PycInvalidationMode

def compiled(source):
    """Whether there is byte code already that is never compared with its source."""
    try:
        with open(cache_from_source(source), "rb") as cache:
            return cache.read(8)[4:] == b"\1\0\0\0"
    except OSError:
        return False

sources = [os.path.join(folder, file) for top in sys.argv[1:] for folder, _, files in os.walk(top)
           for file in files if file.endswith(".py") and not {"test", "tests"} & set(folder.split(os.sep))]
second = os.fork()  # two at a time, without the shared memory that a bare tree has not got
for number, source in enumerate(sorted(sources)):
    # Some files are templates, or bad on purpose: they stay uncompiled.
    if number % 2 == bool(second) and not compiled(source):
        compileall.compile_file(source, quiet=2, force=True, invalidation_mode=PycInvalidationMode.UNCHECKED_HASH)
if second and os.waitpid(second, 0)[1]:
    sys.exit("byte code cannot be written")
PYTHON
}
