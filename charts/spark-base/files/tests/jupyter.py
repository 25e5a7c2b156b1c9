"""Jupyter refuses whoever has no token, and runs a cell; with Spark Connect, one that counts on Spark."""
import json
import os
import signal
import sys
import urllib.error
import urllib.request
import uuid

import websocket

host, token = os.environ["JUPYTER_HOST"], os.environ["JUPYTER_TOKEN"]
CODE = {
    "true": "from pyspark.sql import SparkSession\nprint('answer', SparkSession.builder.getOrCreate().range(42).count())",
    "false": "print('answer', 6 * 7)",
}[os.environ["EXPECT_SPARK"]]


def give_up(*_):
    raise TimeoutError(f"no answer within {os.environ['TEST_SECONDS']} s; look at the log of Jupyter")


def ask(method, path, body=None, token=token):
    headers = {"Content-Type": "application/json"} | ({"Authorization": f"token {token}"} if token else {})
    request = urllib.request.Request(f"http://{host}/api/{path}", method=method, headers=headers,
                                     data=None if body is None else json.dumps(body).encode())
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:
            return answer.status, json.loads(answer.read() or b"null")
    except urllib.error.HTTPError as error:
        return error.code, None


def output_of(kernel, code):
    """What a cell prints, and its error."""
    session = uuid.uuid4().hex
    channel = websocket.create_connection(f"ws://{host}/api/kernels/{kernel}/channels?session_id={session}",
                                          header=[f"Authorization: token {token}"], timeout=150)
    identity = uuid.uuid4().hex
    channel.send(json.dumps({
        "header": {"msg_id": identity, "username": "test", "session": session, "msg_type": "execute_request", "version": "5.3"},
        "parent_header": {}, "metadata": {}, "channel": "shell", "buffers": [],
        "content": {"code": code, "silent": False, "store_history": False, "user_expressions": {}, "allow_stdin": False},
    }))
    printed, trouble = "", ""
    while True:
        message = json.loads(channel.recv())
        if message["parent_header"].get("msg_id") != identity:
            continue
        kind, content = message["msg_type"], message["content"]
        if kind == "stream" and content["name"] == "stdout":
            printed += content["text"]
        elif kind == "error":
            trouble = f"{content['ename']}: {content['evalue']}"
        elif kind == "status" and content["execution_state"] == "idle":
            channel.close()
            return printed, trouble


def main():
    for name, wrong in (("without a token", ""), ("with a wrong token", "wrong")):
        status, _ = ask("GET", "status", token=wrong)
        if status != 403:
            return f"/api/status {name} is answered by {status}, not refused by 403"
    status, kernel = ask("POST", "kernels", {"name": "python3"})
    if status != 201:
        return f"no kernel starts: HTTP {status}"
    try:
        printed, trouble = output_of(kernel["id"], CODE)
    finally:
        ask("DELETE", f"kernels/{kernel['id']}")
    if trouble or "answer 42" not in printed:
        return f"the cell printed {printed.strip()!r}, not 'answer 42'. {trouble[:500]}"
    on = "Spark" if os.environ["EXPECT_SPARK"] == "true" else "the kernel alone"
    print(f"jupyter: refuses without the token; a cell counted to 42 on {on}")
    return None


signal.signal(signal.SIGALRM, give_up)
signal.alarm(int(os.environ["TEST_SECONDS"]))
try:
    problem = main()
except Exception as error:
    problem = f"{type(error).__name__}: {error}"
if problem:
    print(f"jupyter: {problem}")
    sys.exit(1)
