# The seven services as processes on this machine.

port_of() {
  case $1 in
    desk) echo "$port" ;;
    site) echo $((port + 1)) ;;
    identity) echo $((port + 2)) ;;
    *) port_for "$1" ;;
  esac
}
address_of() { echo "http://127.0.0.1:$(port_of "$1")"; }

claim_service_ports() {
  local service
  for service in "${services[@]}"; do
    if pid_of "$service" > /dev/null; then continue; fi
    case $service in
      desk | site | identity) claim_public_port "$(project_of "$service")" "$(port_of "$service")" ;;
      *) claim_port "$service" ;;
    esac
  done
}

# Sets `environment`, everything that a service is told; the names are the same in docker-compose.yml.
environment_of() {
  local service=$1 other password
  environment=(
    ASPNETCORE_ENVIRONMENT=Development DOTNET_NOLOGO=1 DOTNET_hostBuilder__reloadConfigOnChange=false
    "Identity__Issuer=$identity_url" "Identity__Address=$(address_of identity)" "Site__Origin=$site_url" "Desk__Origin=$desk_url"
    "Storage__Folder=$home/storage"
  )
  # The public ones answer on both loopback addresses: `localhost` is ::1 to many browsers.
  case $service in
    desk | site | identity) environment+=("ASPNETCORE_URLS=http://localhost:$(port_of "$service")") ;;
    *) environment+=("ASPNETCORE_URLS=$(address_of "$service")") ;;
  esac
  if is_one_of "$service" "${stores[@]}"; then
    password=${service^^}_STORE_PASSWORD
    environment+=("ConnectionStrings__Store=$(store_connection "$service" "$service" "${!password}")")
  fi
  if is_one_of "$service" "${messengers[@]}"; then
    password=${service^^}_BROKER_PASSWORD
    environment+=("ConnectionStrings__Broker=amqp://$service:${!password}@127.0.0.1:$(port_for rabbitmq)/newsroom")
  fi
  if [ "$service" = desk ]; then
    for other in "${services[@]}"; do [ "$other" = desk ] || environment+=("Services__$(project_of "$other")=$(address_of "$other")"); done
  fi
}

service_launch() {
  local environment
  environment_of "$1"
  start_process "$1" env -C "$root/services/$(project_of "$1")" "${environment[@]}" dotnet "$(dll_of "$1")"
}
service_await() { wait_until 60 "$(project_of "$1")" "$1" answers "$(port_of "$1")"; }
service_stop() { end_process "$1" TERM 30; }
service_kill() { end_process "$1" KILL 10; }

# apply_schema SERVICE: as the owner of its database.
apply_schema() {
  local service=$1 environment password=${1^^}_OWNER_PASSWORD log=$home/logs/schema-$1.log
  environment_of "$service"
  env -C "$root/services/$(project_of "$service")" "${environment[@]}" \
    "ConnectionStrings__Schema=$(store_connection "${service}_owner" "$service" "${!password}")" \
    timeout 120 dotnet "$(dll_of "$service")" schema > "$log" 2>&1 < /dev/null ||
    { tail -15 "$log" >&2; warn "applying $service's schema failed (all of it: $log)."; return 1; }
}

# Two at a time, as there are cores. A build's schema is applied once per cluster: the mark lies with the cluster.
apply_schemas() {
  local service applied build waiting=() failed=0
  applied=$(readlink -f "$home/postgres")/schemas
  build=$(stat -c %Y "$built")
  [ "$(cat "$applied" 2> /dev/null)" != "$build" ] || return 0
  say 'applying the schemas'
  for service in "${stores[@]}"; do
    [ ${#waiting[@]} -lt 2 ] || { wait "${waiting[0]}" || failed=1; waiting=("${waiting[@]:1}"); }
    apply_schema "$service" 8>&- 9>&- &
    waiting+=($!)
  done
  for service in "${waiting[@]}"; do wait "$service" || failed=1; done
  [ $failed = 0 ] || die 'A schema could not be applied.'
  echo "$build" > "$applied"
}
