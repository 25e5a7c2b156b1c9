"""What is to be run: the presets of the repository, each with its entry in plan.yaml."""

import dataclasses
import fnmatch
import pathlib

import yaml

from failure import Unusable

ROOT = pathlib.Path(__file__).resolve().parents[2]
PLAN = pathlib.Path(__file__).with_name("plan.yaml")
KEYS = {"set", "needs", "usable", "usable-within", "proofs", "not-run", "timeout"}
NOT_RUN_KEYS = {"what", "reason", "workloads", "tests", "objects"}


@dataclasses.dataclass(frozen=True)
class Cell:
    """One preset, or a preset with a few values on top: a row of the report."""

    name: str  # spark-4.1/jupyter-connect-k8s, or with +VARIANT
    entry: dict
    root: pathlib.Path = ROOT

    @property
    def chart(self):
        return self.root / "charts" / self.name.split("/")[0]

    @property
    def preset(self):
        return self.name.split("/")[1].split("+")[0]

    @property
    def values(self):
        return self.chart / f"values-scenario-{self.preset}.yaml"

    @property
    def file_name(self):
        return self.name.replace("/", "-").replace("+", "-")

    @property
    def namespace(self):
        return ("preset-" + self.file_name.replace(".", "-"))[:63].rstrip("-")

    @property
    def not_run(self):
        return self.entry.get("not-run", [])

    def left_out(self, what):
        """What `not-run` names as `workloads`, `tests` or `objects`."""
        return [name for part in self.not_run for name in part.get(what, [])]

    def proofs(self, when="proofs"):
        """Pairs of a proof's name and its options."""
        for proof in self.entry.get(when, []):
            yield next(iter(proof.items())) if isinstance(proof, dict) else (proof, {})

    def helm_values(self):
        sets = [f"{key}={value if not isinstance(value, bool) else str(value).lower()}" for key, value in self.entry.get("set", {}).items()]
        return ["-f", str(self.values)] + [part for one in sets for part in ("--set", one)]


def cells(known_proofs, root=ROOT, plan=PLAN):
    """All cells of the plan, in its order, after it has been compared with the presets that there are."""
    entries = yaml.safe_load(plan.read_text())["presets"]
    there = {f"{path.parent.name}/{path.stem}" for path in (root / "presets").glob("spark-*/*.yaml")}
    wrong = [f"presets/{name}.yaml has no entry: nothing would prove it" for name in sorted(there - set(entries))]
    result = []
    for name, entry in entries.items():
        cell = Cell(name, entry or {}, root)
        if name.split("+")[0] not in there:
            wrong.append(f"{name}: presets/{name.split('+')[0]}.yaml does not exist")
        elif not cell.values.exists():
            wrong.append(f"{name}: {cell.values.relative_to(root)} does not lead to the preset")
        wrong += [f"{name}: {problem}" for problem in _problems(cell, known_proofs)]
        result.append(cell)
    if wrong:
        raise Unusable("the plan and the presets do not fit", "; ".join(wrong), f"edit {plan.relative_to(root)}")
    return result


def _problems(cell, known_proofs):
    yield from (f"unknown key `{key}`" for key in set(cell.entry) - KEYS)
    proofs = [name for when in ("usable", "proofs") for name, _ in cell.proofs(when)]
    yield from (f"no proof is called `{name}`" for name in proofs if name not in known_proofs)
    if "+" in cell.name and not cell.entry.get("set"):
        yield "a variant sets no value"
    if not proofs and not cell.not_run:
        yield "no proof"
    for part in cell.not_run:
        if set(part) - NOT_RUN_KEYS or not part.get("what") or not part.get("reason"):
            yield f"`not-run` needs `what` and `reason`, and knows {', '.join(sorted(NOT_RUN_KEYS))}"
        elif not (part.get("workloads") or part.get("objects")):
            yield f"`not-run: {part['what']}` names nothing by which its running could be noticed"


def select(all_cells, names):
    """The cells that names or shell patterns mean; without names all. The chart may be left out."""
    chosen = []
    for name in names:
        found = [c for c in all_cells if fnmatch.fnmatchcase(c.name, name) or fnmatch.fnmatchcase(c.name.split("/")[1], name)]
        if not found:
            raise Unusable(f"no preset is called '{name}'", "the presets are: " + ", ".join(c.name for c in all_cells), "name one or more of them")
        chosen += found
    return [c for c in all_cells if not names or c in chosen]
