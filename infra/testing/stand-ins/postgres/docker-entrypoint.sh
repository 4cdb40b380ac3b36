#!/bin/bash
# What the official image's entry point does for Testcontainers: POSTGRES_USER, POSTGRES_PASSWORD, POSTGRES_DB,
# POSTGRES_INITDB_ARGS and POSTGRES_HOST_AUTH_METHOD, and a first start that only the container itself can reach.
set -euo pipefail

initialise() { # the command's arguments, which hold for the first start, too
  : "${POSTGRES_PASSWORD:?is missing (expected: the password of the superuser)}"
  local user=${POSTGRES_USER:-postgres} arguments
  local database=${POSTGRES_DB:-$user}
  read -ra arguments <<<"${POSTGRES_INITDB_ARGS:-}"
  initdb --pgdata="$PGDATA" --username="$user" --pwfile=<(printf '%s\n' "$POSTGRES_PASSWORD") \
    --set=listen_addresses='*' "${arguments[@]}"
  printf 'host all all all %s\n' "${POSTGRES_HOST_AUTH_METHOD:-scram-sha-256}" >>"$PGDATA/pg_hba.conf"
  if [ "$database" != postgres ]; then
    printf 'CREATE DATABASE "%s"\n' "${database//\"/\"\"}" | postgres --single -D "$PGDATA" postgres
  fi
  # There is nothing to do in it, but who waits for "ready to accept connections" waits for the second one.
  pg_ctl -D "$PGDATA" -w start -o "$(printf '%q ' "$@" -c listen_addresses=)"
  pg_ctl -D "$PGDATA" -w -m fast stop
}

case ${1:-} in -*) set -- postgres "$@" ;; esac
if [ "${1:-}" = postgres ] && [ ! -s "$PGDATA/PG_VERSION" ]; then
  initialise "${@:2}"
fi
exec "$@"
