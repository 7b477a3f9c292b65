#!/usr/bin/env bash
# Writes the broker's definitions: vhost, users, permissions, exchanges, queues and bindings. Everything exists before the
# first message is published, so that a mandatory publish is only ever refused for a reason.
# Needs <SERVICE>_BROKER_PASSWORD and BROKER_ADMIN_PASSWORD; VHOST is `newsroom` when unset. Coreutils only.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/../services.sh"
vhost=${VHOST:-newsroom}
in_vhost="\"vhost\":\"$vhost\"" lasting='"durable":true,"auto_delete":false'

# Exchange of a message (fanout, `<publisher>.<message>`), and the services that read it.
messages() {
  cat <<'TABLE'
drafting.revision-approved        translation publishing
drafting.article-given-up         translation publishing
drafting.article-fact             history
translation.translation-approved  publishing
translation.article-fact          history
publishing.edition-published      site drafting
publishing.correction-announced   site
publishing.edition-removed        site
publishing.article-killed         site drafting translation
publishing.release-expected       translation
publishing.article-fact           history
TABLE
}

# Joins the lines of standard input with commas.
list() { local line first=1; while IFS= read -r line; do [ $first ] || printf ',\n'; first=; printf '    %s' "$line"; done; echo; }

# rabbit_password_hashing_sha256: base64(salt, SHA-256(salt, password)). The salt comes from the name, so that the same
# passwords give the same file; the passwords are random.
password_hash() {
  local salt hash
  salt=$(printf %s "$1" | sha256sum | cut -c1-8)
  hash=$({ printf %s "${salt^^}" | basenc --base16 -d; printf %s "$2"; } | sha256sum | cut -d' ' -f1)
  printf %s "${salt^^}${hash^^}" | basenc --base16 -d | base64 -w0
}
user() { # NAME PASSWORD TAG
  echo "{\"name\":\"$1\",\"password_hash\":\"$(password_hash "$1" "$2")\",\
\"hashing_algorithm\":\"rabbit_password_hashing_sha256\",\"tags\":\"$3\"}"
}
users() {
  local name password
  user newsroom "${BROKER_ADMIN_PASSWORD:?}" administrator
  for name in "${messengers[@]}"; do password=${name^^}_BROKER_PASSWORD; user "$name" "${!password:?}" ''; done
}

# A service configures and writes only what starts with its name; it also reads the exchanges that its queue is bound to.
permission() { echo "{\"user\":\"$1\",$in_vhost,\"configure\":\"$2\",\"write\":\"$2\",\"read\":\"$2$3\"}"; }
permissions() {
  local name
  permission newsroom '.*' ''
  for name in "${messengers[@]}"; do permission "$name" "^$name([._].*)?\$" "$(read_by "$name")"; done
}
read_by() {
  local exchange readers
  messages | while read -r exchange readers; do [[ " $readers " != *" $1 "* ]] || printf '|^%s$' "${exchange//./\\\\.}"; done
}

exchange() { echo "{\"name\":\"$1\",$in_vhost,\"type\":\"fanout\",$lasting,\"internal\":false,\"arguments\":{}}"; }
exchanges() {
  local name
  messages | while read -r name _; do exchange "$name"; done
  for name in "${messengers[@]}"; do exchange "$name"; exchange "$name.dead"; done
}

# A service declares its own queue again, so these arguments must equal those of BusSetup in services/Platform.
queue() { echo "{\"name\":\"$1\",$in_vhost,$lasting,\"arguments\":{\"x-queue-type\":\"quorum\"$2}}"; }
queues() {
  local name
  for name in "${messengers[@]}"; do
    queue "$name" ",\"x-dead-letter-exchange\":\"$name.dead\""
    queue "$name.dead" ''
  done
}

# What the services need not repeat. A message that came back twenty times goes to the dead letters, and is only forgotten
# here once it has arrived there: at-least-once asks for reject-publish.
policies() {
  local pattern; pattern=$(IFS='|'; echo "${messengers[*]}")
  echo "{\"name\":\"workflow\",$in_vhost,\"pattern\":\"^($pattern)\$\",\"apply-to\":\"queues\",\"priority\":0,\"definition\":\
{\"delivery-limit\":20,\"dead-letter-strategy\":\"at-least-once\",\"overflow\":\"reject-publish\"}}"
}

binding() { # SOURCE DESTINATION TYPE
  echo "{\"source\":\"$1\",$in_vhost,\"destination\":\"$2\",\"destination_type\":\"$3\",\"routing_key\":\"\",\"arguments\":{}}"
}
bindings() {
  local name exchange readers
  for name in "${messengers[@]}"; do binding "$name" "$name" queue; binding "$name.dead" "$name.dead" queue; done
  messages | while read -r exchange readers; do for name in $readers; do binding "$exchange" "$name" exchange; done; done
}

cat <<JSON
{
  "vhosts": [
    {"name":"$vhost"}
  ],
  "users": [
$(users | list)
  ],
  "permissions": [
$(permissions | list)
  ],
  "policies": [
$(policies | list)
  ],
  "exchanges": [
$(exchanges | list)
  ],
  "queues": [
$(queues | list)
  ],
  "bindings": [
$(bindings | list)
  ]
}
JSON
