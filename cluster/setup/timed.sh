#!/usr/bin/env bash
# timed.sh NAME COMMAND… — runs a step and notes its wall time; timed.sh --table prints where the
# time went. Steps that install system packages carry that in their name, so that they count apart.
set -euo pipefail
. "$(dirname "$0")/common.sh"

TIMES=${SPARK_K8S_TIMES:-$ROOT/artifacts/times.tsv}
mkdir -p "$(dirname "$TIMES")"

case $1 in
  --start)
    : >"$TIMES"
    ;;
  --table)
    printf '\nwhere the time went:\n'
    awk -F '\t' '{ printf "  %-28s %6d s\n", $1, $2; sum += $2 } END { printf "  %-28s %6d s\n", "sum", sum }' "$TIMES"
    ;;
  *)
    name=$1
    shift
    begin=$(date +%s)
    status=0
    "$@" || status=$?
    printf '%s\t%d\n' "$name" $(($(date +%s) - begin)) >>"$TIMES"
    exit $status
    ;;
esac
