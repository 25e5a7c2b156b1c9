"""Runs a command to its end, and ends all of it when this program is interrupted."""

import os
import signal
import subprocess

from failure import Failure


def start(arguments, **options):
    # A session of its own: Ctrl-C reaches this program alone, which then ends what it started.
    return subprocess.Popen(arguments, start_new_session=True, text=True, errors="replace", **options)


def end(process):
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        pass
    process.wait()


def run(arguments, text=None, timeout=120, check=True, env=None, output=subprocess.PIPE):
    """The finished command; with `check`, an exit status other than 0 is a Failure."""
    stdin = subprocess.DEVNULL if text is None else subprocess.PIPE
    process = start(arguments, stdin=stdin, stdout=output, stderr=subprocess.PIPE, env=env)
    shown = " ".join(arguments[:6])
    try:
        out, err = process.communicate(text, timeout=timeout)
    except subprocess.TimeoutExpired:
        end(process)
        raise Failure(f"`{shown} …` did not end within {timeout} s") from None
    except BaseException:
        end(process)
        raise
    done = subprocess.CompletedProcess(arguments, process.returncode, out or "", err)
    if check and done.returncode:
        raise Failure(f"`{shown} …` ended with {done.returncode}", err or done.stdout)
    return done
