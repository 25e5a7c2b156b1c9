# Waits for PostgreSQL and creates $DATABASE if it is missing. The server is named by PGHOST, PGPORT, PGUSER, PGPASSWORD.
# Several pods may do so at once: who loses the race finds the database at the next try.
say() { echo "postgresql-prepare: $*"; }

# ask DATABASE SQL: what the server answers, or one line on what went wrong.
ask() {
  printf '%s\n' "$2" |
    PGCONNECT_TIMEOUT=5 psql --no-psqlrc --no-password -Atq -v ON_ERROR_STOP=1 -v "name=$DATABASE" -d "$1" 2>&1
}

# advice TEXT: what to look at.
advice() {
  case $1 in
    *'could not translate host name'*) echo 'check that postgresql.host resolves in the cluster' ;;
    *'password authentication failed'*)
      echo 'check postgresql.username and the password; a database that persists keeps the password of its first start' ;;
    *'permission denied to create database'*)
      echo "create the database $DATABASE yourself, or give the user $PGUSER the right to (ALTER ROLE … CREATEDB)" ;;
    *'onnection refused'* | *'imeout expired'* | *'timed out'*)
      echo 'check that the server runs, and that no network policy or firewall is in between' ;;
    *) echo "check the server's log" ;;
  esac
}

# PID 1 ignores SIGTERM unless it asks for it.
trap 'exit 143' TERM
end=$(($(date +%s) + WAIT_SECONDS))
while :; do
  if trouble=$(ask "$DATABASE" 'SELECT 1'); then
    say "database $DATABASE is ready at $PGHOST:$PGPORT"
    exit 0
  fi
  if found=$(ask postgres "SELECT count(*) FROM pg_database WHERE datname = :'name'"); then
    if [ "$found" = 0 ]; then
      if trouble=$(ask postgres 'CREATE DATABASE :"name"'); then
        say "created database $DATABASE"
        continue
      fi
    fi
  else
    trouble=$found
  fi
  trouble=$(printf '%s\n' "$trouble" | sed 's/^psql: error: //;q')
  if [ "$(date +%s)" -ge "$end" ]; then
    say "giving up on $PGHOST:$PGPORT after $WAIT_SECONDS s: $trouble; $(advice "$trouble")"
    exit 1
  fi
  say "waiting for $PGHOST:$PGPORT: $trouble"
  sleep 2 &
  wait $!
done
