# The fault: somebody has tightened the Role of Spark Connect by hand. A server that runs does not notice: it is started again.
kubectl patch role spark-connect -n spark --type=json -p '[
  {"op": "test", "path": "/rules/1/resources/0", "value": "configmaps"},
  {"op": "remove", "path": "/rules/1/resources/0"}
]'
kubectl rollout restart deployment/spark-connect -n spark

# The symptom is there once the new pod has failed so often that the kubelet waits before the next start.
symptom() {
  kubectl get pods -n spark -l app.kubernetes.io/component=connect | grep -F CrashLoopBackOff
}
deadline=$((SECONDS + 180))
until symptom; do
  if [ "$SECONDS" -ge "$deadline" ]; then
    echo 'no symptom within 180 s: the pod of Spark Connect does not crash' >&2
    kubectl get pods -n spark >&2
    exit 1
  fi
  sleep 1
done
