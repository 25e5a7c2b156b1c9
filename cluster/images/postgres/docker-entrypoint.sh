#!/bin/bash
# Runs `postgres` the way upstream's image does: a data directory that is empty becomes a database cluster
# first, from the POSTGRES_* variables and the files in /docker-entrypoint-initdb.d. Other commands run as they are.
set -eo pipefail # not -u: scripts of the user are sourced

# setting NAME [DEFAULT] — the variable, or the content of the file that NAME_FILE names.
setting() {
  local file=$1_FILE
  if [ -n "${!1:-}" ] && [ -n "${!file:-}" ]; then
    echo "error: both $1 and $file are set" >&2
    exit 1
  fi
  if [ -n "${!file:-}" ]; then
    printf -v "$1" %s "$(<"${!file}")"
  else
    printf -v "$1" %s "${!1:-${2:-}}"
  fi
}

# sql ARG… — psql over the local socket, where the first server of a new cluster listens.
sql() {
  PGHOST='' PGHOSTADDR='' psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --no-password "$@"
}

# named_user CMD… — runs a command for a user id that may have no name; initdb asks for one.
named_user() {
  if getent passwd "$(id -u)" >/dev/null; then
    "$@"
    return
  fi
  local names result=0
  names=$(mktemp -d)
  echo "postgres:x:$(id -u):$(id -g)::$PGDATA:/bin/false" >"$names/passwd"
  echo "postgres:x:$(id -g):" >"$names/group"
  LD_PRELOAD=$(echo /usr/lib/*-linux-gnu/libnss_wrapper.so) NSS_WRAPPER_PASSWD=$names/passwd \
    NSS_WRAPPER_GROUP=$names/group "$@" || result=$?
  rm -rf "$names"
  return "$result"
}

create_cluster() {
  local method=${POSTGRES_HOST_AUTH_METHOD:-} file options
  if [ -z "$POSTGRES_PASSWORD" ] && [ "$method" != trust ]; then
    echo "error: the database is new and POSTGRES_PASSWORD is empty — set it to the password of '$POSTGRES_USER'" >&2
    exit 1
  fi
  read -r -a options <<<"$POSTGRES_INITDB_ARGS"
  named_user initdb --username="$POSTGRES_USER" --pwfile=<(printf '%s\n' "$POSTGRES_PASSWORD") "${options[@]}"
  [ -n "$method" ] || method=$(postgres -C password_encryption "$@")
  printf '\nhost all all all %s\n' "$method" >>"$PGDATA/pg_hba.conf"

  # A server that only this script can reach, until all is set up.
  pg_ctl -D "$PGDATA" -w -o "$(printf '%q ' "$@" -c listen_addresses= -p "${PGPORT:-5432}")" start
  export PGPASSWORD=${PGPASSWORD:-$POSTGRES_PASSWORD}
  if [ "$(sql --dbname postgres --tuples-only --no-align --set "name=$POSTGRES_DB" \
    <<<"SELECT count(*) FROM pg_database WHERE datname = :'name'")" = 0 ]; then
    sql --dbname postgres --set "name=$POSTGRES_DB" <<<'CREATE DATABASE :"name"'
  fi
  export POSTGRES_USER POSTGRES_PASSWORD POSTGRES_DB
  for file in /docker-entrypoint-initdb.d/*; do
    [ -e "$file" ] || continue
    echo "$0: $file"
    case $file in
      *.sh) if [ -x "$file" ]; then "$file"; else . "$file"; fi ;;
      *.sql) sql --dbname "$POSTGRES_DB" --file "$file" ;;
      *.sql.gz) gunzip -c "$file" | sql --dbname "$POSTGRES_DB" ;;
      *.sql.xz) xzcat "$file" | sql --dbname "$POSTGRES_DB" ;;
      *.sql.zst) zstd -dc "$file" | sql --dbname "$POSTGRES_DB" ;;
      *) echo "$0: ignored" ;;
    esac
  done
  unset PGPASSWORD
  PGUSER=$POSTGRES_USER pg_ctl -D "$PGDATA" -m fast -w stop
}

case ${1:-} in -*) set -- postgres "$@" ;; esac
[ "${1:-}" = postgres ] || exec "$@"
for argument; do
  case $argument in --help | -\? | --version | -V | --describe-config) exec "$@" ;; esac
done

mkdir -p "$PGDATA"
chmod 700 "$PGDATA" || true # PostgreSQL says what is wrong with it
if [ "$(id -u)" = 0 ]; then
  mkdir -p /var/run/postgresql
  chown -R postgres: "$PGDATA" /var/run/postgresql
  exec setpriv --reuid=postgres --regid=postgres --init-groups "$0" "$@"
fi
if [ ! -s "$PGDATA/PG_VERSION" ]; then
  setting POSTGRES_PASSWORD
  setting POSTGRES_USER postgres
  setting POSTGRES_DB "$POSTGRES_USER"
  setting POSTGRES_INITDB_ARGS
  create_cluster "${@:2}"
else
  echo 'PostgreSQL: the data directory holds a database; it is used as it is'
fi
unset "${!POSTGRES_@}"
exec "$@"
