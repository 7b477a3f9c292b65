# Where things are, how this script speaks, and the secrets of one newsroom.

port=${NEWSROOM_PORT:-8080}
home=${NEWSROOM_HOME:-$root/.newsroom}
[[ $home = /* ]] || home=$PWD/$home
[[ $port =~ ^[0-9]{2,5}$ && $port -le 65533 ]] || { echo "newsroom: NEWSROOM_PORT must be a number up to 65533, not '$port'." >&2; exit 2; }

desk_url=http://localhost:$port
site_url=http://localhost:$((port + 1))
identity_url=http://localhost:$((port + 2))

say() { printf '[%3d s] %s\n' "$SECONDS" "$*"; }
warn() { printf 'newsroom: %s\n' "$*" >&2; }
die() { warn "$*"; exit 1; }
project_of() { echo "${1^}"; }
is_one_of() { local wanted=$1; shift; [[ " $* " = *" $wanted "* ]]; }
require_service() { is_one_of "${1:-}" "${services[@]}" || die "There is no service '${1:-}'; there are: ${services[*]}."; }

usage() {
  cat <<'TEXT'
./newsroom up                    bring the whole newsroom up, wait until it is ready, say where to look
./newsroom down                  stop it and keep the data
./newsroom demo                  take the sample articles from draft to six published languages
./newsroom test                  run every test
./newsroom bench                 measure
./newsroom format                format the code
./newsroom logs [service] [-f]   show what the services (and postgres, rabbitmq) wrote; -f keeps showing
./newsroom status                say what runs
./newsroom dead-letters [service [resend]]   count the messages that kept failing; or send a service's again

For tests and drills:
./newsroom start|stop|kill <service> [--no-wait]          one service; kill is SIGKILL; start waits until it is ready
./newsroom servers start|stop|kill [postgres|rabbitmq]    the servers below the services
./newsroom psql <database> [psql's arguments]             a database, as its superuser
./newsroom rabbitmqctl <arguments>                        the broker

Environment:
NEWSROOM_ENGINE   native or docker; when unset: docker where a Docker engine answers, else native
NEWSROOM_PORT     the Desk's port, 8080 when unset; Site has the next, Identity the one after
NEWSROOM_HOME     the folder of this newsroom's state, .newsroom when unset; another folder and port is another newsroom
TEXT
}

# A newsroom that runs keeps the engine that it was started with.
engine() {
  local engine=${NEWSROOM_ENGINE:-$(cat "$home/engine" 2> /dev/null || true)}
  [ -n "$engine" ] || if docker info > /dev/null 2>&1; then engine=docker; else engine=native; fi
  is_one_of "$engine" native docker || die "NEWSROOM_ENGINE is native or docker, not '$engine'."
  echo "$engine"
}

# One `up` or `down` at a time per newsroom. Whatever is started under the lock closes descriptor 9.
hold() {
  mkdir -p "$home"
  exec 9> "$home/lock"
  flock --nonblock 9 || { say 'another up or down of this newsroom is at work: waiting for it'; flock 9; }
}

# The passwords of one newsroom: made at its first `up`, one NAME=value a line, hexadecimal, so that they need no quoting
# in connection strings, addresses and SQL. A name that a later version adds is made then.
secrets=$home/secrets
secret_names() {
  local name
  echo POSTGRES_PASSWORD; echo BROKER_ADMIN_PASSWORD; echo BROKER_COOKIE
  for name in "${stores[@]}"; do echo "${name^^}_OWNER_PASSWORD"; echo "${name^^}_STORE_PASSWORD"; done
  for name in "${messengers[@]}"; do echo "${name^^}_BROKER_PASSWORD"; done
}
make_secrets() {
  local name
  mkdir -p "$home"
  (umask 077; touch "$secrets")
  for name in $(secret_names); do
    grep -q "^$name=" "$secrets" || echo "$name=$(od -An -N24 -tx1 /dev/urandom | tr -d ' \n')" >> "$secrets"
  done
}
load_secrets() {
  [ -f "$secrets" ] || die "This newsroom has never been up: run ./newsroom up first."
  set -a; source "$secrets"; set +a
}

# Asks a service for a path; true when it answers 200. Needs neither curl nor wget.
answers() { "$root/deploy/healthy.sh" "$1" "${2:-/health/ready}"; }

where_to_look() {
  cat <<TEXT

  Desk and workflow API  $desk_url
  Site                   $site_url
  Identity               $identity_url

  Who can sign in (password newsroom-demo):
    olena  author, uk             otto   author, de
    ivan   editor                 marta  editor and author
    t-en t-es t-de t-fr t-it t-uk translators of one language    tina  translator of all
    r-en r-es r-de r-fr r-it r-uk reviewers of one language      rita  reviewer of all
    pavlo  publisher              andrii auditor                 admin administrator

  ./newsroom demo publishes the sample articles, ./newsroom logs -f shows what happens, ./newsroom down stops it all.
TEXT
}
