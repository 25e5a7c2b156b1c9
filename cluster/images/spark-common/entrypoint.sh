#!/bin/bash
# Starts a Spark driver or executor in a pod with the variables that Spark's Kubernetes scheduler sets;
# any other command is run as it is.
set -eu

# A pod may run under a user id that has no name; Hadoop's login asks for one.
if ! getent passwd "$(id -u)" >/dev/null && [ -w /etc/passwd ]; then
  echo "spark:x:$(id -u):$(id -g)::${SPARK_HOME:=/opt/spark}:/bin/false" >>/etc/passwd
fi

: "${SPARK_HOME:=/opt/spark}"
classpath=${SPARK_CLASSPATH:+$SPARK_CLASSPATH:}$SPARK_HOME/jars/*
[ -z "${SPARK_EXTRA_CLASSPATH:-}" ] || classpath=$classpath:$SPARK_EXTRA_CLASSPATH
[ -z "${HADOOP_CONF_DIR:-}" ] || classpath=$HADOOP_CONF_DIR:$classpath
classpath=${SPARK_CONF_DIR:-$SPARK_HOME/conf}:$classpath:$PWD
[ -z "${PYSPARK_PYTHON:-}" ] || export PYSPARK_PYTHON
[ -z "${PYSPARK_DRIVER_PYTHON:-}" ] || export PYSPARK_DRIVER_PYTHON

case ${1:-} in
  driver)
    shift
    command=("$SPARK_HOME/bin/spark-submit"
      --conf "spark.driver.bindAddress=$SPARK_DRIVER_BIND_ADDRESS"
      --conf "spark.executorEnv.SPARK_DRIVER_POD_IP=$SPARK_DRIVER_BIND_ADDRESS"
      --deploy-mode client "$@")
    ;;
  executor)
    shift
    # SPARK_JAVA_OPT_0, _1, …: one option each, in the order of their numbers.
    options=()
    for ((n = 0; ; n++)); do
      name=SPARK_JAVA_OPT_$n
      [ -n "${!name+set}" ] || break
      options+=("${!name}")
    done
    command=("${JAVA_HOME:-/usr}/bin/java" "${options[@]}"
      "-Xms$SPARK_EXECUTOR_MEMORY" "-Xmx$SPARK_EXECUTOR_MEMORY"
      -cp "$classpath${SPARK_DIST_CLASSPATH:+:$SPARK_DIST_CLASSPATH}"
      org.apache.spark.scheduler.cluster.k8s.KubernetesExecutorBackend
      --driver-url "$SPARK_DRIVER_URL"
      --executor-id "$SPARK_EXECUTOR_ID"
      --cores "$SPARK_EXECUTOR_CORES"
      --app-id "$SPARK_APPLICATION_ID"
      --hostname "$SPARK_EXECUTOR_POD_IP"
      --resourceProfileId "$SPARK_RESOURCE_PROFILE_ID"
      --podName "$SPARK_EXECUTOR_POD_NAME"
      "$@")
    ;;
  '') command=(/bin/bash) ;;
  *) command=("$@") ;;
esac

exec /usr/bin/tini -s -- "${command[@]}"
