"""What became of the mutations, per kind, and who survived."""

import collections
import json

WANTED = 95.0


class Score:
    def __init__(self):
        self.results = []

    def add(self, mutation, outcome, detail="", findings=()):
        """outcome: killed, survived, unfit (no mutation after all) or broken (no report)."""
        self.results.append({
            "group": mutation.group, "kind": mutation.kind, "name": mutation.name, "outcome": outcome, "detail": detail,
            "expected": sorted(f"{page}:{line}" for page, line in mutation.expected),
            "findings": [f"{f.get('file')}:{f.get('line', '')}: {f['rule']}: {f['what']}" for f in findings][:20],
        })

    def percent(self, results):
        tried = [r for r in results if r["outcome"] != "unfit"]
        return 100 * sum(r["outcome"] == "killed" for r in tried) / len(tried) if tried else 100.0

    def groups(self):
        return {group: self.percent(list(results)) for group, results in self._by("group").items()}

    def _by(self, key):
        found = collections.defaultdict(list)
        for result in self.results:
            found[result[key]].append(result)
        return dict(sorted(found.items()))

    def table(self):
        yield f"{'':28} {'made':>5} {'killed':>7} {'survived':>9} {'unfit':>6}  {'score':>6}"
        for group, results in self._by("group").items():
            kinds = collections.defaultdict(list)
            for result in results:
                kinds[result["kind"]].append(result)
            for kind, of_kind in sorted(kinds.items()):
                yield self._line(f"{group} {kind}", of_kind)
            yield self._line(f"{group}, all", results)

    def _line(self, title, results):
        count = collections.Counter(r["outcome"] for r in results)
        missed = count["survived"] + count["broken"]
        return f"{title:28} {len(results) - count['unfit']:5} {count['killed']:7} {missed:9} {count['unfit']:6}  {self.percent(results):5.1f}%"

    def survivors(self):
        for result in self.results:
            if result["outcome"] in ("survived", "broken"):
                places = ", ".join(result["expected"][:4]) + (" …" if len(result["expected"]) > 4 else "")
                yield f"{result['group']} {result['kind']}: {result['name']}\n    expected at {places}{'; ' + result['detail'] if result['detail'] else ''}"
                for finding in result["findings"][:3]:
                    yield f"    elsewhere: {finding}"

    def write(self, path, **about):
        with open(path, "w", encoding="utf-8") as file:
            json.dump(about | {"scores": self.groups(), "results": self.results}, file, indent=1, ensure_ascii=False)
            file.write("\n")

    def passed(self):
        return all(percent >= WANTED for percent in self.groups().values())
