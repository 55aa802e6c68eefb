#!/usr/bin/env bash
# A PostgreSQL server for tests on a free port of this machine, nothing of which is left when it stops.
#   postgresql.sh start FOLDER [durable]    makes FOLDER and prints the connection string; durable: what is committed survives a crash
#   postgresql.sh again FOLDER              starts it once more after it was killed
#   postgresql.sh kill FOLDER               kills all its processes at once (SIGKILL), so that none can put anything in order
#   postgresql.sh stop FOLDER               stops it and deletes FOLDER
set -euo pipefail
cd /
programs=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)
[ -n "$programs" ] || programs=$(dirname "$(command -v initdb || echo /missing/initdb)")
[ -x "$programs/initdb" ] || { echo "PostgreSQL's server is not installed (Debian package postgresql)" >&2; exit 1; }
action=$1 folder=$2

# The server refuses to run as root.
as_owner() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }

run() {
  as_owner "$programs/pg_ctl" -w -s -l "$folder/log" -D "$folder/data" \
    -o "-c listen_addresses=127.0.0.1 -p $(cat "$folder/port") -k $folder -c max_connections=200 $(cat "$folder/options")" start >/dev/null
}

state() { sed -n 's/^State:[[:space:]]*\(.\).*/\1/p' "/proc/$1/status" 2>/dev/null || true; }
runs() { case $(state "$1") in '' | Z | X) return 1 ;; esac; }

# The first process is stopped before its children are counted, or it would start others meanwhile; its files would keep it from starting again.
kill_all() {
  local first child every
  first=$(head -n 1 "$folder/data/postmaster.pid")
  kill -STOP "$first"
  until [ "$(state "$first")" = T ] || ! runs "$first"; do sleep 0.02; done
  every=$first
  for child in $(grep -slE "^PPid:[[:space:]]+$first\$" /proc/[0-9]*/status | cut -d / -f 3); do every="$child $every"; done       # it last: they die of it, with a farewell
  kill -KILL $every 2>/dev/null || true
  for child in $every; do while runs "$child"; do sleep 0.02; done; done
  rm -f "$folder/data/postmaster.pid" "$folder"/.s.PGSQL.*
}

case $action in
  start)
    mkdir -p "$folder"
    if [ "${3:-}" = durable ]; then echo "-c fsync=on -c synchronous_commit=on"; else echo "-c fsync=off -c synchronous_commit=off -c full_page_writes=off"; fi > "$folder/options"
    /usr/bin/python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])' > "$folder/port"
    if [ "$(id -u)" = 0 ]; then chown -R postgres "$folder"; fi
    as_owner "$programs/initdb" -A trust -U postgres --locale=C.UTF-8 --encoding=UTF8 --no-sync -D "$folder/data" >/dev/null
    run
    echo "Host=127.0.0.1;Port=$(cat "$folder/port");Username=postgres"
    ;;
  again) run ;;
  kill) kill_all ;;
  stop)
    if [ -d "$folder/data" ] && [ ! -f "$folder/data/postmaster.pid" ]; then run || true; fi       # the memory that a killed one has left
    as_owner "$programs/pg_ctl" -s -m immediate -D "$folder/data" stop >/dev/null 2>&1 || true
    rm -rf "$folder"
    ;;
  *) echo "unknown: $action" >&2; exit 2 ;;
esac
