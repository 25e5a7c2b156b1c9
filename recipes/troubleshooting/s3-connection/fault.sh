# The fault: an endpoint with a host name that nobody answers to, as after a typing error.
helm upgrade spark charts/spark-4.1 -n spark --reuse-values --set s3.endpoint=http://minio-s3:9000

# The old pod ends first; the symptom is there once the new one waits for S3.
symptom() {
  kubectl logs deployment/spark-connect -n spark -c s3-prepare --tail=1 2>/dev/null |
    grep -F 'http://minio-s3:9000'
}
deadline=$((SECONDS + 120))
until symptom; do
  if [ "$SECONDS" -ge "$deadline" ]; then
    echo 'no symptom within 120 s: the new pod does not wait for http://minio-s3:9000' >&2
    kubectl get pods -n spark >&2
    exit 1
  fi
  sleep 2
done
