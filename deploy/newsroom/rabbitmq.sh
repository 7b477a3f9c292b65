# A private RabbitMQ node: own name, ports, folder and cookie, and its own epmd, so that nothing is shared with the system's
# broker or with another newsroom's. Listens on the loopback interface only.

rabbitmq_user() { if [ "$(id -u)" = 0 ]; then echo rabbitmq; else id -un; fi; }

# Once the port is open the definitions are loaded: RabbitMQ lets clients in last.
rabbitmq_ready() { port_taken "$(port_for rabbitmq)"; }

rabbitmq_start() {
  pid_of rabbitmq > /dev/null || rabbitmq_launch
  wait_until 90 RabbitMQ rabbitmq rabbitmq_ready
  # A node that has been running since before the definitions changed takes them now.
  local loaded=$home/rabbitmq/definitions.json
  if ! "$root/deploy/rabbitmq/definitions.sh" | cmp -s - "$loaded"; then
    write_definitions
    native_rabbitmqctl -q import_definitions "$loaded"
  fi
}

rabbitmq_launch() {
  local as folder
  as_user "$(rabbitmq_user)"
  folder_for rabbitmq "$(rabbitmq_user)"
  pid_of epmd > /dev/null || claim_port epmd
  claim_port rabbitmq
  claim_port distribution
  { cat "$root/deploy/rabbitmq/rabbitmq.conf"
    echo "listeners.tcp.default = 127.0.0.1:$(port_for rabbitmq)"
    echo "load_definitions = $folder/definitions.json"; } > "$folder/rabbitmq.conf"
  echo '[].' > "$folder/enabled_plugins"
  (umask 077; rm -f "$folder/.erlang.cookie"; echo -n "$BROKER_COOKIE" > "$folder/.erlang.cookie")
  chmod 400 "$folder/.erlang.cookie"
  write_definitions
  [ "$(id -u)" != 0 ] || chown "$(rabbitmq_user)" "$folder"/{rabbitmq.conf,enabled_plugins,.erlang.cookie}
  rabbitmq_environment
  pid_of epmd > /dev/null || start_process epmd "${as[@]}" epmd -address 127.0.0.1 -port "$(port_for epmd)"
  wait_until 10 'epmd (which RabbitMQ needs)' epmd port_taken "$(port_for epmd)"
  start_process rabbitmq env -C "$folder" "${rabbit_environment[@]}" "${as[@]}" "$rabbit_bin/rabbitmq-server"
}

write_definitions() {
  local as folder
  folder_for rabbitmq "$(rabbitmq_user)"
  (umask 077; "$root/deploy/rabbitmq/definitions.sh" > "$folder/definitions.json")
  [ "$(id -u)" != 0 ] || chown "$(rabbitmq_user)" "$folder/definitions.json"
}

# Sets `rabbit_environment`, for the node and for rabbitmqctl. HOME is where Erlang looks for the cookie; the environment
# file is named so that the system's own is not read.
rabbitmq_environment() {
  local as folder
  folder_for rabbitmq "$(rabbitmq_user)"
  rabbit_environment=(
    HOME="$folder" ERL_EPMD_PORT="$(port_for epmd)" ERL_EPMD_ADDRESS=127.0.0.1
    RABBITMQ_NODENAME=newsroom@localhost RABBITMQ_DIST_PORT="$(port_for distribution)"
    RABBITMQ_CONF_ENV_FILE="$folder/none" RABBITMQ_CONFIG_FILE="$folder/rabbitmq.conf" RABBITMQ_ADVANCED_CONFIG_FILE="$folder/none.config"
    RABBITMQ_ENABLED_PLUGINS_FILE="$folder/enabled_plugins" RABBITMQ_GENERATED_CONFIG_DIR="$folder/generated"
    RABBITMQ_MNESIA_BASE="$folder" RABBITMQ_MNESIA_DIR="$folder/data" RABBITMQ_LOG_BASE="$folder/logs" RABBITMQ_LOGS=-
    RABBITMQ_FEATURE_FLAGS_FILE="$folder/feature_flags" RABBITMQ_PID_FILE="$folder/pid"
    RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS='-kernel inet_dist_use_interface {127,0,0,1}'
    LC_ALL=C.UTF-8
  )
}

# SIGTERM ends the node in order. epmd goes with it.
rabbitmq_stop() { end_process rabbitmq TERM 60; end_process epmd TERM 5; }
rabbitmq_kill() { end_process rabbitmq KILL 10; }

native_rabbitmqctl() {
  load_secrets
  local as rabbit_environment
  as_user "$(rabbitmq_user)"
  rabbitmq_environment
  env -C / "${rabbit_environment[@]}" "${as[@]}" "$rabbit_bin/rabbitmqctl" "$@"
}
