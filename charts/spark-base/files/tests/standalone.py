"""The master lists exactly the workers that the release has, all alive and with the Spark of the master."""
import json
import os
import sys
import time
import urllib.request

ui, wanted = os.environ["MASTER_UI"], int(os.environ["WORKERS"])
end = time.monotonic() + float(os.environ["TEST_SECONDS"])
seen = "nothing yet"
while time.monotonic() < end:
    try:
        with urllib.request.urlopen(f"{ui}/json/", timeout=10) as answer:
            state = json.load(answer)
    except (OSError, ValueError) as error:
        seen = f"{ui}/json/: {error}"
    else:
        alive = [worker for worker in state["workers"] if worker["state"] == "ALIVE"]
        if state["status"] == "ALIVE" and len(alive) == wanted:
            cores = sum(worker["cores"] for worker in alive)
            memory = sum(worker["memory"] for worker in alive)
            print(f"standalone: {state['url']} has {wanted} workers alive, {cores} cores, {memory} MiB")
            sys.exit(0)
        seen = f"the master is {state['status']} with {len(alive)} workers alive, {wanted} are wanted"
    time.sleep(2)
print(f"standalone: {seen}; look at the workers' logs")
sys.exit(1)
