# Every test, then one line that sums them up. `./newsroom test unit integration…` runs some of the parts.

parts=(style unit integration browser endtoend containers)
passed=0 failed=0 skipped=0

run_tests() {
  local part chosen=("$@")
  [ ${#chosen[@]} -gt 0 ] || chosen=("${parts[@]}")
  for part in "${chosen[@]}"; do is_one_of "$part" "${parts[@]}" || die "The tests have no part '$part'; they have: ${parts[*]}."; done
  mkdir -p "$home/logs"
  trap leave_nothing_running EXIT
  trap 'warn "tests interrupted"; exit 130' INT TERM
  check 'the solution builds without a warning' build_everything
  if [ $failed = 0 ]; then for part in "${chosen[@]}"; do "test_$part"; done; fi
  leave_nothing_running
  trap - EXIT
  say 'done'
  echo "$passed passed, $failed failed, $skipped skipped"
  [ $failed = 0 ] && [ $passed -gt 1 ]
}

# check SENTENCE COMMAND…: one test of this script's own.
check() {
  local log; log=$home/logs/test-$(tr -c 'a-z0-9\n' - <<< "${1,,}").log
  say "check: $1"
  if "${@:2}" > "$log" 2>&1 < /dev/null; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    tail -n 40 "$log"
    say "FAILED: $1 (all of it: $log)"
  fi
}

# run_project NAME MINUTES [SUFFIX OF THE LOG]: a test project's own executable; its summary line is added up. One that ran no
# test has failed.
run_project() {
  local name=$1 log=$home/logs/test-$1${3:-}.log summary total errors failures skips idle ended=0
  say "tests/$name"
  Logging__LogLevel__Default=Warning timeout "${2}m" "$root/tests/$name/bin/Release/net10.0/$name" -noColor -noLogo 2>&1 < /dev/null |
    tee "$log" | grep --line-buffered -v '^\[testcontainers' || ended=${PIPESTATUS[0]}
  summary=$(grep -E 'Total: [0-9]+, Errors: ' "$log" | tail -1)
  if [[ $summary =~ Total:\ ([0-9]+),\ Errors:\ ([0-9]+),\ Failed:\ ([0-9]+),\ Skipped:\ ([0-9]+),\ Not\ Run:\ ([0-9]+) ]]; then
    total=${BASH_REMATCH[1]} errors=${BASH_REMATCH[2]} failures=${BASH_REMATCH[3]} skips=${BASH_REMATCH[4]} idle=${BASH_REMATCH[5]}
    passed=$((passed + total - failures - skips - idle))
    failed=$((failed + failures + errors))
    skipped=$((skipped + skips))
    [ $((total - idle)) -gt 0 ] || { failed=$((failed + 1)); say "FAILED: tests/$name ran no test"; }
    [ $ended = 0 ] || [ $((failures + errors)) -gt 0 ] || { failed=$((failed + 1)); say "FAILED: tests/$name ended with $ended"; }
  else
    failed=$((failed + 1))
    say "FAILED: tests/$name gave no summary (it ended with $ended; 124 is a time-out)"
  fi
}

build_everything() {
  source_names > "$root/.newsroom/building"
  dotnet build "$root/ChasPravdy.sln" -c Release -v quiet --nologo -warnaserror -clp:NoSummary && mv "$root/.newsroom/building" "$built"
}

test_style() { check 'dotnet format would change nothing' dotnet format "$root/ChasPravdy.sln" --verify-no-changes --no-restore; }

test_unit() { run_project Unit 5; }

test_integration() {
  (install_translators_tool) || say 'without translate-toolkit: the tests that need it are skipped'
  on_private_servers Integration 15
}

# The site's pages as readers see them, in the system's Chromium.
test_browser() {
  (install_browser) || say 'without Chromium the browser tests fail'
  on_private_servers Browser 20
}

# on_private_servers NAME MINUTES: a test project on a private cluster and node; its tests make their own databases and virtual hosts there.
on_private_servers() {
  local folder=$root/.newsroom/integration
  in_home "$folder" forget
  if ! in_home "$folder" native_servers start; then
    failed=$((failed + 1))
    say "FAILED: the servers for tests/$1 did not start"
    return
  fi
  export NEWSROOM_TEST_POSTGRES NEWSROOM_TEST_BROKER NEWSROOM_TEST_RABBITMQCTL
  NEWSROOM_TEST_POSTGRES=$(in_home "$folder" superuser_connection)
  NEWSROOM_TEST_BROKER=$(in_home "$folder" administrator_address)
  NEWSROOM_TEST_RABBITMQCTL="env NEWSROOM_ENGINE=native NEWSROOM_HOME=$(printf %q "$folder") $(printf %q "$root/newsroom") rabbitmqctl"
  run_project "$1" "$2"
  unset NEWSROOM_TEST_POSTGRES NEWSROOM_TEST_BROKER NEWSROOM_TEST_RABBITMQCTL
  in_home "$folder" native_servers stop
}

# These bring up a newsroom of their own, kill its services and stop its servers.
test_endtoend() {
  in_home "$root/.newsroom/test" forget
  run_project EndToEnd 20
}

# The same in containers, where there is an engine or root may start the one beside this repository.
engine_tool=$root/../shared/tools/container-engine
started_engine=
test_containers() {
  if ! docker info > /dev/null 2>&1; then
    if [ "$(id -u)" = 0 ] && [ -x "$engine_tool" ] && "$engine_tool"; then
      started_engine=1
    else
      skipped=$((skipped + 1))
      say 'skipped: no Docker engine answers here, so the container tests did not run'
      return
    fi
  fi
  run_project Integration 15 -containers
  check 'docker compose up --build --wait brings the newsroom up' in_containers up
  check 'the demo publishes its articles in containers' in_containers demo
  check 'docker compose down takes it down' in_containers down
}

in_containers() { NEWSROOM_ENGINE=docker NEWSROOM_HOME=$root/.newsroom/containers NEWSROOM_PORT=18080 "$root/newsroom" "$@"; }

# in_home FOLDER COMMAND…: a function of this script for the newsroom in another folder.
in_home() { (home=$1; secrets=$home/secrets; "${@:2}"); }

superuser_connection() { load_secrets; store_connection postgres postgres "$POSTGRES_PASSWORD"; }
administrator_address() { load_secrets; echo "amqp://newsroom:$BROKER_ADMIN_PASSWORD@127.0.0.1:$(port_for rabbitmq)/newsroom"; }

# Takes a newsroom down and forgets its data.
forget() {
  [ -d "$home" ] || return 0
  native_down > /dev/null
  local server
  for server in postgres rabbitmq; do [ ! -L "$home/$server" ] || rm -rf "$(readlink -f "$home/$server")"; done
  rm -rf "$home"
}

forget_containers() {
  compose down --volumes --remove-orphans
  docker image rm "$(project_name)"
}

leave_nothing_running() {
  local folder
  for folder in integration test; do
    [ ! -d "$root/.newsroom/$folder/run" ] || in_home "$root/.newsroom/$folder" native_down > /dev/null
  done
  if docker info > /dev/null 2>&1 && [ -f "$root/.newsroom/containers/secrets" ]; then
    in_home "$root/.newsroom/containers" forget_containers > /dev/null 2>&1 || true
  fi
  [ -z "$started_engine" ] || { "$engine_tool" stop; started_engine=; }
}
