#!/bin/sh
# Upstream's image takes `server /data …` as well as `minio server /data …`; so does this one.
set -eu
if [ "${1:-}" != minio ] && [ $# -gt 0 ]; then
  case $1 in
    server | --version | --help) set -- minio "$@" ;;
  esac
fi
exec "$@"
