# The sample articles, and measuring: clients of a newsroom that is up.

origins() { export NEWSROOM_URL=$desk_url NEWSROOM_IDENTITY=$identity_url NEWSROOM_SITE=$site_url; }
require_up() { answers "$port" || die "No newsroom is ready at $desk_url: run ./newsroom up first (and the same NEWSROOM_PORT for both)."; }

play_demo() {
  require_up
  build_once
  origins
  exec dotnet "$root/deploy/demo/bin/Release/net10.0/Demo.dll" "$@"
}

# BENCH_PIDS is a folder of `<process>.pid` files (the pid is the first word), BENCH_POSTGRES a connection string of a scratch
# database in the services' own cluster, for the limit that a bare insert sets. Both only natively: containers hide them.
play_bench() {
  require_up
  build_once
  origins
  if [ "$(engine)" = native ]; then
    load_secrets
    export BENCH_PIDS=$home/run BENCH_POSTGRES
    BENCH_POSTGRES=$(store_connection postgres bench "$POSTGRES_PASSWORD")
    (postgres_environment; psql --no-psqlrc -Atq -d postgres <<< "select 'create database bench' where not exists (select from pg_database where datname = 'bench') \\gexec")
  fi
  exec dotnet "$root/tests/Bench/bin/Release/net10.0/Bench.dll" "$@"
}
