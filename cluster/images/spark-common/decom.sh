#!/bin/bash
# The preStop hook of a decommissioned executor: asks its JVM to hand its blocks over and waits for its end.
set -u
pid=$(pgrep -o java) || exit 0
echo "decommissioning executor process $pid"
kill -s PWR "$pid" || exit 0
timeout 60 tail --pid="$pid" -f /dev/null
