# The newsroom in containers: docker-compose.yml does the work.

# The newsroom in the default folder is the one that a bare `docker compose` means too: its passwords are in .env, where
# Compose looks. One in another folder is a project of its own.
project_name() {
  if [ "$home" = "$root/.newsroom" ]; then echo chas-pravdy; else echo "chas-pravdy-$(cksum <<< "$home" | cut -d' ' -f1)"; fi
}
compose() {
  local name env=$root/.env
  name=$(project_name)
  [ "$name" = chas-pravdy ] || env=$secrets
  NEWSROOM_PORT=$port NEWSROOM_SITE_PORT=$((port + 1)) NEWSROOM_IDENTITY_PORT=$((port + 2)) NEWSROOM_IMAGE=$name \
    docker compose --project-name "$name" --project-directory "$root" --file "$root/docker-compose.yml" --env-file "$env" "$@"
}
link_env() {
  make_secrets
  [ "$home" != "$root/.newsroom" ] || [ -e "$root/.env" ] || ln -sfn .newsroom/secrets "$root/.env"
}
# One that is up has its .env.
require_env() { [ -f "$secrets" ] || [ -e "$root/.env" ] || die "This newsroom has never been up: run ./newsroom up first."; }

docker_up() {
  hold
  docker info > /dev/null 2>&1 || die "No Docker engine answers: start it, or run NEWSROOM_ENGINE=native ./newsroom up."
  docker compose version > /dev/null 2>&1 ||
    die "Docker's compose plugin is missing: install it, or run NEWSROOM_ENGINE=native ./newsroom up."
  say "bringing the newsroom up in containers, its passwords in $home"
  [ -e "$secrets" ] || [ -e "$root/.env" ] || ! docker volume inspect "$(project_name)_postgres" > /dev/null 2>&1 ||
    die "An earlier newsroom's data is there, but its passwords are gone: bring back $secrets, or forget the data with" \
      "docker volume rm $(project_name)_postgres $(project_name)_rabbitmq."
  link_env
  if [ -z "$(compose ps --quiet desk)" ]; then
    claim_public_port Desk "$port"
    claim_public_port Site $((port + 1))
    claim_public_port Identity $((port + 2))
  fi
  echo docker > "$home/engine"
  say 'building the image and starting the containers (the first time takes a few minutes)'
  compose up --build --detach --wait --wait-timeout 600 --remove-orphans 9>&- ||
    die 'Not every container became ready: ./newsroom status shows which, ./newsroom logs <service> why.'
  say 'every service is ready'
  where_to_look
}

docker_down() {
  hold
  require_env
  compose down --remove-orphans 9>&-
  rm -f "$home/engine"
  say 'the newsroom is down; its data stays in the volumes'
}

docker_status() { require_env; compose ps --all; }
docker_logs() { require_env; compose logs --tail 200 "$@"; }

docker_start() {
  require_service "${1:-}"; require_env
  local wait=--wait; [ "${2:-}" != --no-wait ] || wait=--detach
  compose up --detach --no-deps --no-recreate "$wait" "$1"
}
docker_stop() { require_service "${1:-}"; require_env; compose stop "$1"; }
docker_kill() { require_service "${1:-}"; require_env; compose kill "$1"; }

docker_servers() {
  local action=${1:-}
  is_one_of "$action" start stop kill || die "$say_servers"
  require_env
  [ $# -gt 1 ] || set -- "$action" postgres rabbitmq
  if [ "$action" = start ]; then compose up --detach --no-deps --no-recreate --wait "${@:2}"; else compose "$@"; fi
}

docker_run() { require_env; compose exec $(terminal) "$1" /app/run-service.sh "$@"; }
docker_psql() { require_env; compose exec $(terminal) postgres psql --no-psqlrc -U postgres -d "${1:-postgres}" "${@:2}"; }
docker_rabbitmqctl() { require_env; compose exec $(terminal) rabbitmq rabbitmqctl "$@"; }
terminal() { [ -t 0 ] || echo --no-TTY; }
