# Runs in the notebook's pod: Jupyter refuses whoever has no token, starts a kernel for who has, and its
# Python has the client of Spark Connect.
import importlib.metadata
import json
import os
import time
import urllib.error
import urllib.request

import pyspark
import pyspark.sql.connect.session  # fails when the client lacks a package that Connect needs


def ask(method, path, token):
    request = urllib.request.Request("http://localhost:8888/api/" + path, method=method, data=b"{}" if method == "POST" else None)
    if token:
        request.add_header("Authorization", "token " + token)
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:
            return answer.status, json.loads(answer.read() or b"null")
    except urllib.error.HTTPError as error:
        return error.code, None


token = os.environ["JUPYTER_TOKEN"]
stranger, _ = ask("GET", "status", "")
_, kernel = ask("POST", "kernels", token)
for _ in range(60):
    _, kernel = ask("GET", "kernels/" + kernel["id"], token)
    if kernel["execution_state"] != "starting":
        break
    time.sleep(1)
gone, _ = ask("DELETE", "kernels/" + kernel["id"], token)
print(json.dumps({"stranger": stranger, "kernel": kernel["execution_state"], "deleted": gone,
                  "client": pyspark.__version__, "lab": importlib.metadata.version("jupyterlab")}))
