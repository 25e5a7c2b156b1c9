"""The runner fails closed: what the engine can't answer is an error, never a pass."""

import subprocess
import sys

import pytest

import rego

DENY = 'package main\n\nimport rego.v1\n\ndeny contains msg if {\n\tinput.bad\n\tmsg := "bad: no"\n}\n'
WARN = 'package main\n\nimport rego.v1\n\nwarn contains msg if {\n\tinput.odd\n\tmsg := "odd: so"\n}\n'
ITEM = {"kind": "Sample"}


def folder(tmp_path, *modules):
    for index, text in enumerate(modules):
        (tmp_path / f"p{index}.rego").write_text(text)
    return tmp_path


def refusal(path, *documents):
    with pytest.raises(rego.PolicyError) as caught:
        rego.Policies(path).findings(documents or [ITEM])
    return str(caught.value)


def test_what_is_denied_and_warned_about(tmp_path):
    rules = [text.replace("input.", "input[_].contents.") for text in (DENY, WARN)]
    policies = rego.Policies(folder(tmp_path, *rules))
    assert policies.findings([ITEM]) == {"deny": [], "warn": []}
    assert policies.findings([{**ITEM, "bad": True}, None]) == {"deny": ["bad: no"], "warn": []}
    assert policies.findings([ITEM, {**ITEM, "odd": True}]) == {"deny": [], "warn": ["odd: so"]}


def test_folder_without_policies(tmp_path):
    assert refusal(tmp_path).endswith("holds no .rego file")
    assert refusal(tmp_path / "none").endswith("holds no .rego file")


def test_policy_that_does_not_parse(tmp_path):
    assert "this is unclosed" in refusal(folder(tmp_path, DENY, WARN, DENY[:-2]))


@pytest.mark.parametrize("rule", rego.ENTRYPOINTS)
def test_no_policy_defines_the_rule(tmp_path, rule):
    assert f"data.main.{rule} is undefined" in refusal(folder(tmp_path, WARN if rule == "deny" else DENY))


def test_policies_of_another_package(tmp_path):
    assert "data.main.deny is undefined" in refusal(folder(tmp_path, DENY.replace("main", "mian"), WARN))


def test_rule_that_is_undefined_for_the_input(tmp_path):
    text = 'package main\n\nimport rego.v1\n\ndeny := {"bad: no"} if input.bad\n'
    assert "data.main.deny is undefined" in refusal(folder(tmp_path, text, WARN))


def test_rule_that_is_no_set_of_messages(tmp_path):
    assert "is no set of messages" in refusal(folder(tmp_path, "package main\n\ndeny := true\n", WARN))


def test_function_that_does_not_exist(tmp_path):
    assert "the engine gave no answer" in refusal(folder(tmp_path, DENY.replace("input.bad", "nothing.such(input)"), WARN))


def test_function_that_fails(tmp_path):
    policy = DENY.replace("input.bad", 'to_number("two") == 2')
    assert "a policy failed" in refusal(folder(tmp_path, policy, WARN))


@pytest.mark.parametrize("documents", [[None], ["text"], [{"a": 1}], [ITEM, ["item"]]])
def test_input_that_is_no_object(tmp_path, documents):
    assert "object" in refusal(folder(tmp_path, DENY, WARN), *documents)


def test_no_input(tmp_path):
    with pytest.raises(rego.PolicyError, match="no object to judge"):
        rego.Policies(folder(tmp_path, DENY, WARN)).findings([])


@pytest.mark.parametrize("text, status, said", [
    ("kind: Sample", 0, "1 objects: 0 denied, 0 warnings"),
    ("kind: ServiceAccount\nmetadata: {name: a}", 1, "denied: token-mount: ServiceAccount/a"),
    ("", 2, "error: there is no object to judge"),
    ("a: [", 2, "error: while parsing"),
])
def test_command(text, status, said):
    done = subprocess.run([sys.executable, rego.__file__], input=text, capture_output=True, text=True, check=False)
    assert done.returncode == status, done
    assert said in done.stdout + done.stderr
