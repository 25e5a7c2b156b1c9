"""Writes set_values.txt: what helm makes of expressions of --set and its kin.

Each line is the flag, the expression and the values as JSON, or 'refused', with tabs between.
`{{ .Values | toJson }}` of a chart that has nothing else tells the values.

    python3 Tests/CommandsTests/Fixtures/set_values.py HELM
"""

import json
import pathlib
import subprocess
import sys
import tempfile

EXPRESSIONS = {
    "set": [
        "a=b", "a.b=c", "a.b.c=1", "a=1,b=2", "a=1,b", "a", "a=", "a=,b=1", "a,b=1", "=x", "a=b=c",
        "a.b=c=d", "a=true", "a=TRUE", "a=False", "a=null", "a=NULL", "a=0", "a=00", "a=01", "a=0x1",
        "a=-1", "a=+1", "a=1.5", "a=1e3", "a=9223372036854775807", "a=9223372036854775808", "a=1_000",
        "a=yes", "a=~", "a= b", "a =b", "a=b ,c=d", "a={b,c}", "a={}", "a={b}", "a={1,true,null,x}",
        "a={b,c},d=e", "a={b,c}d=e", "a={b", "a={b,c},", "a=x{b,c}", "a={b\\,c}", "a={b,{c}",
        "a={b\\}c}", "a[0]=x", "a[1]=x", "a[0].b=x", "a[0].b=x,a[1].b=y", "a[0].b=x,a[0].c=y",
        "a[0][1]=x", "a[0]", "a[x]=1", "a[-1]=1", "a[0=1", "a[0]x=1", "a[0]={b,c}", "a.b[0].c=1",
        "a[ 0]=1", "a[]=1", "a[+1]=x", "a[65537]=x", "[0]=x", "a\\.b=c", "a\\.b.c=d", "a.b\\.c=d",
        "a=b\\,c", "a=b\\\\c", "a=b\\", "a\\=b=c", "a\\,b=c", "a\\[0]=c", "a=b\\=c", "a=b.c", "a=b[0]",
        "a..b=1", ".a=1", "a.=1", "a.b", "a.b,c=1", ",a=1", "a=1,,b=2", "a=1,", "a= ", "a=\"b\"",
        "a='b'", "é=ü", "a=é,b=1", "a.é\\.b=ü", "a=1,a=2", "a.b=1,a.c=2", "a={x},a[1]=y",
        "node\\.kubernetes\\.io/x=y", "a/b=c", "a-b=c", "a b=c", "a:b=c", "a=b:c", "a=http://x:1/y?z=1",
        "a=s3a://b/c\\,d", "a=#x", "a=$x", "a=10m", "a=2Gi", "a=[b]", "a=[]", "a={{b}}", "a=}",
        "a=b}", "a=b,c={d,e},f=g", "a=1\nb=2",
    ],
    "set-string": [
        "a=1", "a=true", "a=null", "a={1,true}", "a[0]=1", "a=1,b=2", "a=", "a\\.b=01", "a=b\\,c",
        "a", "a=1,b",
    ],
    "set-json": [
        "a=1", "a=\"x\"", "a=[1,2]", "a={\"b\":1}", "a={\"b\":1},c=2", "a={\"b\":1} , c=2", "a=",
        "a=,b=1", "a=x", "a=[1,", "a=true", "a=null", "a.b[0]={\"c\":\"d,e\"}", "a[1]=2", "a=\"x,y\",b=1",
        "a=\"\\\"\",b=1", "a=1.5", "a=1 2", "a={}", "a=[]", "a = 1", "a=\"x\"y=1", "a={\"b\":[{}]},c=\"d\"",
        "a", "a=1,", "a=01", "a={'b':1}", "a=1, b=2", "{\"a\":1}",
    ],
    "set-literal": [
        "a=b,c=d", "a=b\\,c", "a={b}", "a=", "a.b=1", "a[0]=x", "a[0].b=x,y", "a\\.b=c", "a=true", "a",
        "a,b=c", "a=b=c",
    ],
}


def values(helm, chart, flag, expression):
    result = subprocess.run(
        [helm, "template", "x", chart, f"--{flag}", expression], capture_output=True, text=True)
    if result.returncode:
        return "refused"
    line = next(line for line in result.stdout.splitlines() if line.startswith("values: "))
    return json.dumps(json.loads(line.removeprefix("values: ")), ensure_ascii=False)


def main():
    folder = pathlib.Path(__file__).parent
    lines = []
    with tempfile.TemporaryDirectory() as chart:
        templates = pathlib.Path(chart, "templates")
        templates.mkdir()
        pathlib.Path(chart, "Chart.yaml").write_text("apiVersion: v2\nname: x\nversion: 1.0.0\n")
        (templates / "x.yaml").write_text(
            "values: {{ .Values | toJson }}\n")
        for flag, expressions in EXPRESSIONS.items():
            for expression in expressions:
                shown = expression.replace("\n", "<newline>")
                lines.append(f"{flag}\t{shown}\t{values(sys.argv[1], chart, flag, expression)}")
    (folder / "set_values.txt").write_text("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
