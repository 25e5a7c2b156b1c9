"""Runs the policies of policies/ over Kubernetes objects, as `conftest` would, through rego-cpp.

    rego.py [--policies FOLDER] [FILE…]     reads YAML from the files, or from standard input

Prints every denial and warning. Exit status: 0 none denied, 1 denied, 2 the policies did not run.
What can't be evaluated is an error, never a pass: an engine that yields nothing has judged nothing.
"""

import argparse
import contextlib
import json
import os
import pathlib
import sys
import tempfile

import regopy
import yaml

FOLDER = pathlib.Path(__file__).resolve().parents[2] / "policies"
ENTRYPOINTS = ("deny", "warn")


class PolicyError(Exception):
    """The policies could not be run, or gave no answer."""


class Policies:
    """The compiled policies of a folder."""

    def __init__(self, folder=FOLDER, without=()):
        files = [path for path in sorted(pathlib.Path(folder).glob("*.rego")) if path.name not in without]
        if not files:
            raise PolicyError(f"{folder}: holds no .rego file")
        self._engine = regopy.Interpreter()
        # Otherwise a built-in that fails makes its rule undefined, and so silent.
        self._engine.strict_built_in_errors = True
        self._bundles = {}
        with _quiet() as log:
            try:
                for path in files:
                    self._engine.add_module(path.name, path.read_text(encoding="utf-8"))
                for name in ENTRYPOINTS:
                    self._bundles[name] = self._engine.build(f"data.main.{name}")
            except (regopy.RegoError, ValueError) as error:
                raise PolicyError(f"{folder}: {_first_line(log(), error)}") from None
        for name, bundle in self._bundles.items():
            if not bundle.ok():
                raise PolicyError(f"{folder}: data.main.{name} does not compile")

    def ask(self, rule, document):
        """The messages of one rule (`deny`, `warn`) about one input."""
        with _quiet() as log:
            try:
                self._engine.set_input(document)
                output = self._engine.query_bundle(self._bundles[rule])
                complete = output.ok() and str(output) != "undefined"
                messages = output.results[0].expressions[0] if complete else None
            except (regopy.RegoError, ValueError, IndexError, TypeError) as error:
                raise PolicyError(f"data.main.{rule}: the engine gave no answer: {_first_line(log(), error)}") from None
            if not output.ok():
                raise PolicyError(f"data.main.{rule}: a policy failed: {_first_line(log(), output)}")
        if messages is None:
            raise PolicyError(f"data.main.{rule} is undefined: no policy defines it")
        if not isinstance(messages, list) or not all(isinstance(message, str) for message in messages):
            raise PolicyError(f"data.main.{rule} is no set of messages: {messages!r}")
        return set(messages)

    def findings(self, documents):
        """Both rules over all documents at once, as `conftest --combine` does."""
        documents = [document for document in documents if document is not None]
        if not documents:
            raise PolicyError("there is no object to judge")
        for document in documents:
            if not isinstance(document, dict) or "kind" not in document:
                raise PolicyError(f"no Kubernetes object: {str(document)[:60]!r}")
        return {rule: sorted(self.ask(rule, combined(documents))) for rule in ENTRYPOINTS}


def combined(documents):
    return [{"path": "-", "contents": document} for document in documents]


@contextlib.contextmanager
def _quiet():
    """The engine writes its errors to the process's own streams: kept back, and handed to the caller."""
    with tempfile.TemporaryFile() as kept:
        saved = []
        for stream, number in ((sys.stdout, 1), (sys.stderr, 2)):
            stream.flush()
            saved.append((os.dup(number), number))
            os.dup2(kept.fileno(), number)

        def text():
            kept.seek(0)
            return kept.read().decode(errors="replace")

        try:
            yield text
        finally:
            for copy, number in saved:
                os.dup2(copy, number)
                os.close(copy)


def _first_line(log, error):
    lines = [line.strip() for line in f"{log}\n{error}".splitlines()]
    return next((line for line in lines if line and line not in ("Errors:", "--")), type(error).__name__)


def main(arguments=None):
    parser = argparse.ArgumentParser(description="Judges Kubernetes objects by the policies.")
    parser.add_argument("--policies", type=pathlib.Path, default=FOLDER)
    parser.add_argument("files", nargs="*", type=pathlib.Path)
    options = parser.parse_args(arguments)
    try:
        texts = [path.read_text(encoding="utf-8") for path in options.files] or [sys.stdin.read()]
        documents = [document for text in texts for document in yaml.safe_load_all(text)]
        found = Policies(options.policies).findings(documents)
    except (PolicyError, yaml.YAMLError, OSError) as error:
        print(f"error: {error}", file=sys.stderr)
        return 2
    for message in found["warn"]:
        print(f"warning: {message}")
    for message in found["deny"]:
        print(f"denied: {message}")
    print(f"{len([d for d in documents if d])} objects: {len(found['deny'])} denied, {len(found['warn'])} warnings")
    return 1 if found["deny"] else 0


if __name__ == "__main__":
    sys.exit(main())
