# The release of the quick start as it is without event logs, ready.
helm install spark charts/spark-4.1 \
  -f charts/spark-4.1/values-scenario-jupyter-connect-k8s.yaml \
  --set eventLog.enabled=false --set historyServer.enabled=false \
  -n spark --create-namespace --wait --timeout 5m
