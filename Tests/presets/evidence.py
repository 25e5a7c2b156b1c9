"""What a failed run leaves behind to be looked at, before all of it is deleted."""

import workloads
from failure import Failure


def gather(release, folder):
    """Writes the evidence into a folder; answers the few lines that tell the most."""
    folder.mkdir(parents=True, exist_ok=True)
    telling = []
    try:
        (folder / "events.txt").write_text(release.kubectl("get", "events", "--sort-by=.lastTimestamp", check=False))
        (folder / "pods.txt").write_text(release.kubectl("get", "pods", "-o", "wide", check=False))
        for pod in release.pods():
            name = pod["metadata"]["name"]
            troubled = workloads.trouble(pod)
            # Executors of a stopping driver and finished pods are no trouble.
            if not troubled and pod["status"].get("phase") in ("Running", "Succeeded"):
                continue
            (folder / f"{name}.describe.txt").write_text(release.kubectl("describe", "pod", name, check=False))
            telling.append(f"{name}: {pod['status'].get('phase')}, not ready: {', '.join(troubled) or 'not started'}")
            for container in troubled:
                log = _log(release, name, container)
                (folder / f"{name}.{container}.log").write_text(log)
                telling += [f"    {line}" for line in log.splitlines()[-6:]]
    except Failure as failure:
        telling.append(f"no more evidence: {failure}")
    return telling


def _log(release, pod, container):
    options = ("logs", pod, "-c", container, "--tail=40")
    return release.kubectl(*options, check=False) or release.kubectl(*options, "--previous", check=False)
