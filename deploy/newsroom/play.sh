# The sample articles, measuring, and what failed: for a newsroom that is up.

origins() { export NEWSROOM_URL=$desk_url NEWSROOM_IDENTITY=$identity_url NEWSROOM_SITE=$site_url; }
require_up() { answers "$port" || die "No newsroom is ready at $desk_url: run ./newsroom up first (and the same NEWSROOM_PORT for both)."; }

play_demo() {
  require_up
  if [ "$(engine)" = native ]; then
    build_once
  else
    # The services are in their image; only their visitor is built here.
    dotnet build "$root/deploy/demo" -c Release -v quiet --nologo -clp:NoSummary
  fi
  origins
  exec dotnet "$root/deploy/demo/bin/Release/net10.0/Demo.dll" "$@"
}

# dead-letters [SERVICE [resend]]: the services' own programs know their queues.
dead_letters() {
  local service
  if [ $# = 0 ]; then
    for service in "${messengers[@]}"; do "$(engine)_run" "$service" dead-letters; done
  else
    is_one_of "$1" "${messengers[@]}" || die "There is no service '$1' that takes messages; there are: ${messengers[*]}."
    "$(engine)_run" "$1" dead-letters "${@:2}"
  fi
}

# BENCH_DATABASE: a connection string of a scratch database in the services' own cluster, for the limit that a bare insert
# sets. BENCH_SITE: the same for Site's own, for pages in number. BENCH_PIDS: a folder of `<process>.pid` files, the pid their first word. BENCH_JSON: where the figures go.
play_bench() {
  [ "$(engine)" = native ] || die 'The bench needs processes and database at hand: NEWSROOM_ENGINE=native ./newsroom up, then bench.'
  require_up
  build_once
  load_secrets
  (postgres_environment; psql --no-psqlrc -Atq -d postgres \
    <<< "select 'create database bench' where not exists (select from pg_database where datname = 'bench') \\gexec")
  origins
  export BENCH_DATABASE BENCH_SITE BENCH_PIDS=$home/run BENCH_JSON=${BENCH_JSON:-$home/bench.json}
  BENCH_DATABASE=$(store_connection postgres bench "$POSTGRES_PASSWORD")
  BENCH_SITE=$(store_connection site site "$SITE_STORE_PASSWORD")
  exec dotnet "$root/tests/Bench/bin/Release/net10.0/Bench.dll" "$@"
}
