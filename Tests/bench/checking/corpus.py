"""A repository of charts and pages, made by rule: always the same for the same numbers, and right in all that it says.

corpus.py FOLDER PAGES CHARTS"""

import json
import pathlib
import sys

WORDS = ("amber", "basil", "cedar", "delta", "ember", "fjord", "grove", "heron", "inlet", "juniper", "kelp", "lotus",
         "maple", "nectar", "orchid", "pebble", "quartz", "reed", "saffron", "thistle")
# A reader installs a release in one of a few ways; more would be more renders, and less like documentation.
REPLICAS, LEVELS = 3, ("info", "debug")


def name_of(chart):
    return WORDS[chart % len(WORDS)] + ("" if chart < len(WORDS) else str(chart // len(WORDS)))


def write(folder, path, text):
    file = pathlib.Path(folder) / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def chart_files(chart):
    """Files of a chart: three objects, thirty values, two presets, and a schema for every other chart."""
    name = name_of(chart)
    values = {"replicas": 1, "logLevel": "info", "image": {"repository": f"registry.example.org/{name}", "tag": f"1.{chart}"},
              "service": {"port": 8000 + chart, "annotations": {}}, "config": {},
              "metrics": {"enabled": False, "port": 9100 + chart}, "resources": {"requests": {"cpu": "100m", "memory": "64Mi"}}}
    options = {f"option{n}": n for n in range(20)}
    yield "Chart.yaml", f"apiVersion: v2\nname: {name}\ndescription: The {name}\nversion: 1.{chart}.0\nappVersion: \"1.{chart}\"\n"
    yield "values.yaml", "\n".join([
        f"# The values of {name}.", "replicas: 1", "logLevel: info", "image:", f"  repository: registry.example.org/{name}",
        f"  tag: \"1.{chart}\"", "service:", f"  port: {8000 + chart}", "  annotations: {}", "# Any further line.", "config: {}",
        "metrics:", "  enabled: false", f"  port: {9100 + chart}", "resources:", "  requests:", "    cpu: 100m", "    memory: 64Mi",
        "options:", *(f"  {key}: {value}" for key, value in options.items()), ""])
    yield "presets/small.yaml", "# One of each.\nreplicas: 1\nresources:\n  requests:\n    cpu: 50m\n"
    yield "presets/large.yaml", "# With metrics.\nreplicas: 3\nmetrics:\n  enabled: true\n"
    if chart % 2 == 0:
        yield "values.schema.json", json.dumps(schema(values | {"options": options}), indent=1) + "\n"
    yield "templates/all.yaml", template(name)


def schema(value):
    if isinstance(value, dict):
        described = {"type": "object"}
        return described | ({"properties": {k: schema(v) for k, v in value.items()}} if value else {})
    return {"type": {bool: "boolean", int: "integer", str: "string"}[type(value)]}


def template(name):
    return f"""apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{{{ .Release.Name }}}}-{name}
spec:
  replicas: {{{{ .Values.replicas }}}}
  selector:
    matchLabels: {{app: {name}}}
  template:
    metadata:
      labels: {{app: {name}}}
    spec:
      containers:
        - name: {name}
          image: "{{{{ .Values.image.repository }}}}:{{{{ .Values.image.tag }}}}"
          ports:
            - {{name: http, containerPort: 8080}}
          env:
            - name: LOG_LEVEL
              value: {{{{ .Values.logLevel | quote }}}}
            {{{{- range $key, $value := .Values.options }}}}
            - name: {{{{ $key | upper }}}}
              value: {{{{ $value | quote }}}}
            {{{{- end }}}}
          resources: {{{{- toYaml .Values.resources | nindent 12 }}}}
          volumeMounts:
            - {{name: conf, mountPath: /etc/{name}}}
      volumes:
        - name: conf
          configMap:
            name: {{{{ .Release.Name }}}}-{name}
---
apiVersion: v1
kind: ConfigMap
metadata:
  name: {{{{ .Release.Name }}}}-{name}
data:
  {name}.conf: |
    level = {{{{ .Values.logLevel }}}}
    {{{{- range $key, $value := .Values.config }}}}
    {{{{ $key }}}} = {{{{ $value }}}}
    {{{{- end }}}}
---
apiVersion: v1
kind: Service
metadata:
  name: {{{{ .Release.Name }}}}-{name}
  annotations: {{{{- toYaml .Values.service.annotations | nindent 4 }}}}
spec:
  selector: {{app: {name}}}
  ports:
    - {{name: http, port: {{{{ .Values.service.port }}}}, targetPort: http}}
    {{{{- if .Values.metrics.enabled }}}}
    - {{name: metrics, port: {{{{ .Values.metrics.port }}}}, targetPort: http}}
    {{{{- end }}}}
"""


def page_path(page):
    return f"docs/part-{page // 25:03}/page-{page:04}.md"


def page_text(page, pages, charts):
    chart = page % charts
    name = name_of(chart)
    other = (page * 7 + 3) % pages
    up = "../" + page_path(other).removeprefix("docs/")
    replicas, level = 2 + page // charts % REPLICAS, LEVELS[page // charts // REPLICAS % len(LEVELS)]
    preset = ("small", "large")[page // charts % 2]
    return f"""# How {name} is run, part {page}

This page is number {page}. The chart is `charts/{name}`, its value `service.port` is the port of the Service
`svc/r-{name}`, and `metrics.enabled` adds another one. Read [page {other}](<<UP>>) first, and [what comes last](#clean-up-{page}).

## Install {page}

```bash
helm install r charts/{name} -n apps --create-namespace -f charts/{name}/presets/{preset}.yaml
kubectl rollout status deployment/r-{name} -n apps --timeout=2m
kubectl get pods -n apps -l app={name} -o name
```

| key | default | |
|---|---|---|
| `replicas` | `1` | how many pods |
| `logLevel` | `info` | how much is logged |
| `service.port` | `{8000 + chart}` | port of the Service |
| `metrics.enabled` | `false` | a port for metrics |
| `options.option{page % 20}` | `{page % 20}` | option {page % 20} |

## Change {page}

```bash
helm upgrade r charts/{name} -n apps --reuse-values \\
  --set replicas={replicas} --set-string logLevel={level}
kubectl get configmap r-{name} -n apps -o jsonpath='{{.data.{name}\\.conf}}' | grep level
kubectl exec deployment/r-{name} -n apps -c {name} -- cat /etc/{name}/{name}.conf
for try in 1 2 3; do
  kubectl exec deployment/r-{name} -n apps -- curl -s "http://r-{name}:{8000 + chart}/page/{page}?try=$try" && break
done
```

In a values file:

```yaml
replicas: {replicas}
logLevel: {level}
resources:
  requests:
    cpu: {100 + page % 5 * 10}m
```

## Look {page}

```bash
kubectl port-forward -n apps svc/r-{name} 8080:{8000 + chart}
kubectl logs -n apps deployment/r-{name} -c {name} --tail={10 + page % 90}
```

```python
import json
import urllib.request

with urllib.request.urlopen("http://r-{name}.apps.svc:{8000 + chart}/{page}") as answer:
    print(json.load(answer))
```

## Clean up {page}

```bash
helm uninstall r -n apps
kubectl delete namespace apps
```
""".replace("<<UP>>", up)


def make(folder, pages, charts):
    for chart in range(charts):
        for path, text in chart_files(chart):
            write(folder, f"charts/{name_of(chart)}/{path}", text)
    for page in range(pages):
        write(folder, page_path(page), page_text(page, pages, charts))
    write(folder, "recipes.yaml", "docs: [docs]\npresets: [charts/*/presets/*.yaml]\nnamespace: apps\nrelease: r\n")


if __name__ == "__main__":
    make(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
