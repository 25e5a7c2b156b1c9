extension GuidedCheckout {
  static let english = page(
    title: "The endpoint is wrong", symptom: "Symptom", diagnose: "Diagnose", fix: "Fix",
    verify: "Verify", look: "**1.** Look at the *state* of `x`:",
    broken: "Broken: the endpoint is bad.",
    healthy: "Healthy:", mend: "Set the right one:", proof: "It answers, and counts:")

  static let russian = page(
    title: "Неверный адрес", symptom: "Симптом", diagnose: "Диагностика", fix: "Исправление",
    verify: "Проверка", look: "**1.** Посмотрите на *состояние* `x`:",
    broken: "Неисправно: адрес неверен.", healthy: "Исправно:", mend: "Задайте верный:",
    proof: "Он отвечает и считает:")

  private static func page(
    title: String, symptom: String, diagnose: String, fix: String, verify: String, look: String,
    broken: String, healthy: String, mend: String, proof: String
  ) -> String {
    """
    ---
    id: troubleshooting/x
    title: \(title)
    summary: S
    parameters:
      endpoint: http://minio:9000
    see: [troubleshooting/other]
    ---
    <!-- recipe:setup name=install file=setup.sh -->
    <!-- recipe:fault name=break file=setup.sh -->

    ## \(symptom)

    ```bash {name=symptom until=60s}
    kubectl get answer state -n spark
    ```

    ```text {output-of=symptom}
    ill
    ```

    ## \(diagnose)

    \(look)

    ```bash {name=state}
    kubectl get answer state -n spark
    ```

    \(broken)

    ```text {output-of=state when=broken}
    broken s3cr3t-value
    ```

    \(healthy)

    ```text {output-of=state when=healthy}
    healthy
    ```

    ## \(fix)

    \(mend)

    ```bash {name=fix}
    helm upgrade spark charts/spark -n spark \\
      --set s3.endpoint=http://minio:9000
    ```

    ## \(verify)

    \(proof)

    ```bash {name=namespace}
    echo "$NAMESPACE $RELEASE $ENDPOINT"
    kubectl get answer state -n spark
    ```

    ```text {output-of=namespace}
    [NAMESPACE] [RELEASE] [PARAMETER:endpoint]
    healthy
    ```

    ```python {name=count}
    print(6 * 7)
    ```

    ```text {output-of=count}
    42
    ```

    """
  }
}
