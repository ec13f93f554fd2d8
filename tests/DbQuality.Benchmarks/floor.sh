#!/usr/bin/env bash
# What the gate is measured against: PostgreSQL's own programs and nothing else.
#   floor.sh prepare TEMPLATE [ROLE …]   makes an ordinary cluster, with the roles that the scripts grant to
#   floor.sh run TEMPLATE SCRIPTS        copies it, starts it, runs every script in one psql session, stops it
# As root the server runs as nobody, because PostgreSQL refuses root.
set -euo pipefail
action=$1 template=$2
shift 2

bin=${DBQUALITY_PG_BIN:-$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -1)}
as=()
[ "$(id -u)" -ne 0 ] || as=(setpriv --reuid=nobody --regid=nogroup --clear-groups)

start() { # DATA SOCKET
  "${as[@]}" "$bin/postgres" -D "$1" -k "$2" -c listen_addresses= -c fsync=off -c synchronous_commit=off -c full_page_writes=off \
    -c wal_level=minimal -c max_wal_senders=0 -c autovacuum=off -c shared_buffers=128MB >"$2/log" 2>&1 &
  server=$!
  until [ -S "$2/.s.PGSQL.5432" ] && psql -h "$2" -U postgres -Atqc 'select' postgres >/dev/null 2>&1; do sleep 0.005; done
}

stop() { kill -INT "$server"; wait "$server" || true; }

case $action in
  prepare)
    mkdir -p "$template"
    [ "${#as[@]}" -eq 0 ] || chown nobody "$template"
    "${as[@]}" "$bin/initdb" -D "$template/data" -A trust -U postgres -E UTF8 --locale=C --no-sync >/dev/null
    start "$template/data" "$template"
    for role in "$@"; do psql -h "$template" -U postgres -qc "create role $role" postgres; done
    stop ;;
  run)
    # In memory where that can be, as the gate does: a busy disk would flatter the gate.
    memory=/dev/shm; [ -w $memory ] || memory=/tmp
    run=$(mktemp -d $memory/floor-XXXXXX)
    trap 'rm -rf "$run"' EXIT
    cp -a "$template/data" "$run/data"
    [ "${#as[@]}" -eq 0 ] || chown nobody "$run"
    start "$run/data" "$run"
    arguments=()
    while read -r file; do arguments+=(-f "$file"); done < <(find "$1" -name '*.sql' | LC_ALL=C sort)
    PGOPTIONS='-c client_min_messages=error' psql -h "$run" -U postgres -q -v ON_ERROR_STOP=1 "${arguments[@]}" postgres >/dev/null
    stop ;;
esac
