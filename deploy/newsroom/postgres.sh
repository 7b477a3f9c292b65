# A private PostgreSQL cluster, on the loopback interface only. The system's own clusters are left alone.

postgres_user() { if [ "$(id -u)" = 0 ]; then echo postgres; else id -un; fi; }

# The environment of psql and of databases.sh, as the superuser.
postgres_environment() { export PGHOST=127.0.0.1 PGPORT PGUSER=postgres PGPASSWORD=$POSTGRES_PASSWORD; PGPORT=$(port_for postgres); }
postgres_ready() { "$(postgres_bin)/pg_isready" -q -t 1 -h 127.0.0.1 -p "$(port_for postgres)"; }

postgres_start() {
  pid_of postgres > /dev/null || postgres_launch
  wait_until 60 PostgreSQL postgres postgres_ready
}

postgres_launch() {
  local as folder cluster bin
  as_user "$(postgres_user)"
  folder_for postgres "$(postgres_user)"
  cluster=$folder/cluster bin=$(postgres_bin)
  [ -f "$cluster/PG_VERSION" ] || make_cluster
  install -m 644 "$root/deploy/postgres/postgresql.conf" "$folder/postgresql.conf"
  # After a power cut: PostgreSQL sees that its old pid is nobody's, but not that it has become another program's.
  local old; old=$(head -1 "$cluster/postmaster.pid" 2> /dev/null || true)
  [ -z "$old" ] || [ "$(cat "/proc/$old/comm" 2> /dev/null || true)" = postgres ] || rm -f "$cluster/postmaster.pid"
  claim_port postgres
  # No socket: its path may be longer than a socket's may.
  start_process postgres env -C "$folder" "${as[@]}" "$bin/postgres" -D "$cluster" -c "config_file=$folder/postgresql.conf" \
    -c listen_addresses=127.0.0.1 -c "port=$(port_for postgres)" -c unix_socket_directories=
}

make_cluster() {
  say 'making a private PostgreSQL cluster'
  rm -rf "$cluster"
  local password=$folder/password
  (umask 077; echo "$POSTGRES_PASSWORD" > "$password")
  [ "$(id -u)" != 0 ] || chown "$(postgres_user)" "$password"
  env -C "$folder" "${as[@]}" "$bin/initdb" --pgdata "$cluster" --username postgres --pwfile "$password" --auth scram-sha-256 \
    --encoding UTF8 --locale C.UTF-8 --data-checksums > "$home/logs/initdb.log" 2>&1 ||
    { tail -5 "$home/logs/initdb.log" >&2; die "initdb failed (its log: $home/logs/initdb.log)."; }
  rm "$password"
}

# SIGINT is PostgreSQL's fast shutdown: sessions are ended, everything is written.
postgres_stop() { end_process postgres INT 60; }
# Its backends have sessions of their own; the cluster cannot start again while one of them still holds the shared memory.
postgres_kill() {
  local pid child children=
  pid=$(pid_of postgres) && children=$(cat "/proc/$pid/task/$pid/children" 2> /dev/null || true)
  end_process postgres KILL 10
  for child in $children; do kill -s KILL "$child" 2> /dev/null || true; done
  for child in $children; do while [ -e "/proc/$child" ]; do sleep 0.02; done; done
}

make_databases() { (postgres_environment; "$root/deploy/postgres/databases.sh"); }

# The connection string of ROLE to DATABASE, in Npgsql's words. Six services with 25 connections each, and the elected ones'
# locks, stay below the cluster's 300.
store_connection() {
  local role=$1 database=$2 password=$3
  echo "Host=127.0.0.1;Port=$(port_for postgres);Database=$database;Username=$role;Password=$password;\
Maximum Pool Size=25;Application Name=$role"
}
