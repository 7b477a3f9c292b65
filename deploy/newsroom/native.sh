# The newsroom as processes on this machine.

native_up() {
  local service stale=$home/run/build
  hold
  trap 'warn "stopped half-way: ./newsroom up goes on from here, ./newsroom down stops what runs."; exit 130' INT
  say "bringing the newsroom up on this machine, its state in $home"
  mkdir -p "$home/logs" "$home/run"
  make_secrets; load_secrets
  install_servers
  build_once
  # Services that run an older build are started anew.
  [ "$(cat "$stale" 2> /dev/null)" = "$(stat -c %Y "$built")" ] || for service in "${services[@]}"; do service_stop "$service"; done
  claim_service_ports
  echo native > "$home/engine"
  native_servers start
  make_databases
  apply_schemas
  for service in "${services[@]}"; do pid_of "$service" > /dev/null || service_launch "$service"; done
  stat -c %Y "$built" > "$stale"
  for service in "${services[@]}"; do
    service_await "$service"
    say "$(project_of "$service") is ready ($(address_of "$service"))"
  done
  where_to_look
}

native_down() {
  local service
  hold
  say 'stopping the services'
  for service in "${services[@]}"; do service_stop "$service" & done
  wait
  say 'stopping RabbitMQ and PostgreSQL'
  native_servers stop
  rm -f "$home/engine"
  say "the newsroom is down; its data stays in $home"
}

# servers start|stop|kill [postgres|rabbitmq]
say_servers='Say ./newsroom servers start, stop or kill, and postgres or rabbitmq, or nothing for both.'
native_servers() {
  local action=${1:-} chosen=("${@:2}") server
  is_one_of "$action" start stop kill || die "$say_servers"
  [ ${#chosen[@]} -gt 0 ] || chosen=(postgres rabbitmq)
  for server in "${chosen[@]}"; do is_one_of "$server" postgres rabbitmq || die "$say_servers"; done
  make_secrets; load_secrets
  mkdir -p "$home/logs" "$home/run"
  if [ "$action" = start ]; then install_servers; fi
  local waiting=() failed=0
  for server in "${chosen[@]}"; do
    [ "$action" != start ] || say "starting $(server_name "$server")"
    "${server}_$action" &
    waiting+=($!)
  done
  for server in "${waiting[@]}"; do wait "$server" || failed=1; done
  return $failed
}
server_name() { case $1 in postgres) echo PostgreSQL ;; rabbitmq) echo RabbitMQ ;; esac; }

native_start() {
  require_service "${1:-}"
  load_secrets
  pid_of "$1" > /dev/null || service_launch "$1"
  [ "${2:-}" = --no-wait ] || service_await "$1"
}
native_stop() { require_service "${1:-}"; service_stop "$1"; }
native_kill() { require_service "${1:-}"; service_kill "$1"; }

# run SERVICE VERB…: the service's program, for something that it does and ends.
native_run() {
  local environment
  load_secrets
  environment_of "$1"
  env -C "$root/services/$(project_of "$1")" "${environment[@]}" dotnet "$(dll_of "$1")" "${@:2}"
}

native_status() {
  local name pid
  for name in postgres rabbitmq "${services[@]}"; do
    if pid=$(pid_of "$name"); then echo "$name: running, pid $pid, port $(port_of "$name")"; else echo "$name: not running"; fi
  done
}

native_logs() {
  local names=() follow=
  while [ $# -gt 0 ]; do
    case $1 in
      -f) follow=-f ;;
      *) [ -f "$home/logs/$1.log" ] || die "There is no log of '$1' in $home/logs."; names+=("$home/logs/$1.log") ;;
    esac
    shift
  done
  [ ${#names[@]} -gt 0 ] || names=("$home"/logs/*.log)
  exec tail -n 200 ${follow:+-F} "${names[@]}"
}

native_psql() {
  load_secrets; postgres_environment
  exec psql --no-psqlrc -d "${1:-postgres}" "${@:2}"
}
