"""The table at the end, and the same for programs."""

import json

COLUMNS = ("preset", "result", "install s", "ready s", "usable s", "test s", "total s", "proven (UTC)", "digest")


def table(rows):
    lines = [COLUMNS] + [_cells(row) for row in rows]
    widths = [max(len(line[i]) for line in lines) for i in range(len(COLUMNS))]
    return "\n".join("  ".join(text.ljust(width) for text, width in zip(line, widths)).rstrip() for line in lines)


def _cells(row):
    times = row.get("times", {})
    figures = [str(round(times[k])) if k in times else "" for k in ("install", "ready", "usable", "test", "total")]
    return (row["name"], row["result"], *figures, row.get("when", ""), row["digest"])


def counts(rows):
    return {result: sum(row["result"] == result for row in rows) for result in ("passed", "in part", "failed", "left")}


def notes(rows, kubernetes):
    """What the table has no room for: what was not run, what failed, and what was substituted."""
    lines = [f"{row['name']}: in part: {row['reason']}" for row in rows if row["result"] == "in part"]
    lines += [f"{row['name']}: failed: {row['reason']}" for row in rows if row["result"] == "failed"]
    run = [row for row in rows if row["result"] in ("passed", "in part")]
    for substitute in dict.fromkeys(s for row in run for s in row["substitutes"]):
        names = [row["name"] for row in run if substitute in row["substitutes"]]
        where = f"all {len(run)}" if len(names) == len(run) else ", ".join(names)
        lines.append(f"substitute — {substitute} (in {where})")
    return [*lines, f"Kubernetes {kubernetes}"]


def write(rows, kubernetes, file):
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps({"kubernetes": kubernetes, "counts": counts(rows), "presets": rows}, indent=1) + "\n")
