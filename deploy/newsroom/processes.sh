# Background processes by pid file, and the ports that they listen on.

# A pid file holds the pid and the time that the process started at: after a power cut the pid may be someone else's.
pid_file() { echo "$home/run/$1.pid"; }
started_at() { local stat; { stat=$(< "/proc/$1/stat"); } 2> /dev/null || return 1; stat=${stat##*) }; set -- $stat; echo "${20}"; }
pid_of() {
  local pid at
  read -r pid at 2> /dev/null < "$(pid_file "$1")" && [ "$(started_at "$pid" || true)" = "$at" ] && echo "$pid"
}

# start_process NAME COMMAND…: in a session of its own, so that neither Ctrl-C nor the end of this terminal reaches it.
start_process() {
  local name=$1 pid; shift
  mkdir -p "$home/run" "$home/logs"
  setsid nohup "$@" >> "$home/logs/$name.log" 2>&1 < /dev/null 8>&- 9>&- &
  pid=$!
  disown "$pid"
  echo "$pid $(started_at "$pid" || true)" > "$(pid_file "$name")"
}

# end_process NAME SIGNAL SECONDS: signals it and waits until it is gone; after SECONDS kills what is left of its session.
end_process() {
  local name=$1 signal=$2 patience=$3 pid waited=0
  if pid=$(pid_of "$name"); then
    kill -s "$signal" -- "$pid" 2> /dev/null || true
    [ "$signal" != KILL ] || kill -s KILL -- "-$pid" 2> /dev/null || true
    while [ "$(pid_of "$name" || true)" = "$pid" ]; do
      sleep 0.05
      [ $((++waited)) = $((patience * 20)) ] || continue
      warn "$name did not stop in $patience seconds: killing it"
      kill -s KILL -- "-$pid" 2> /dev/null || true
    done
  fi
  rm -f "$(pid_file "$name")"
}

# wait_until SECONDS WHAT NAME COMMAND…: until the command succeeds; gives up at once when the process NAME ends.
wait_until() {
  local patience=$1 what=$2 name=$3 waited=0; shift 3
  until "$@"; do
    pid_of "$name" > /dev/null || give_up "$name" "$what ended instead of starting"
    [ $((waited++)) -lt $((patience * 10)) ] || give_up "$name" "$what was not ready after $patience seconds"
    sleep 0.1
  done
}
give_up() {
  tail -n 15 "$home/logs/$1.log" >&2
  die "$2 (its log: $home/logs/$1.log)."
}

port_taken() { { : > "/dev/tcp/127.0.0.1/$1"; } 2> /dev/null; }

# port_for NAME: the internal port of that name, chosen once from below the range that the system gives to clients, and
# remembered. claim_port NAME chooses another when someone else has taken it while this newsroom was down.
port_for() { [ ! -f "$home/ports" ] || sed -n "s/^$1=//p" "$home/ports" | tail -1; }
claim_port() {
  local chosen; chosen=$(port_for "$1")
  if [ -z "$chosen" ] || port_taken "$chosen"; then
    until chosen=$((20000 + RANDOM % 12000)); ! port_taken "$chosen" && ! grep -qs "=$chosen$" "$home/ports"; do :; done
    echo "$1=$chosen" >> "$home/ports"
  fi
}
# A public port is the user's choice: in use means a sentence, not another port.
claim_public_port() {
  ! port_taken "$2" ||
    die "Port $2, which $1 needs, is in use by another program: stop it, or choose other ports: NEWSROOM_PORT=9080 ./newsroom up."
}

# The servers refuse to run as root or should not; as root they run as their package's own user, else as whoever calls.
# Their folder must be one that this user can enter: where the working copy sits below a folder of root's alone, it is kept
# under /var/lib/newsroom, with a link in its place.
# as_user USER: sets `as`, the words to put before a command that should run as that user.
as_user() {
  as=()
  [ "$(id -u)" != 0 ] || as=(setpriv "--reuid=$1" "--regid=$(id -g "$1")" --init-groups --)
}
# folder_for NAME USER: sets `folder`, a state folder of that user's.
folder_for() {
  local name=$1 user=$2 elsewhere
  folder=$home/$name
  if [ ! -e "$folder" ]; then
    mkdir -p "$home"
    if [ "$(id -u)" != 0 ] || "${as[@]}" test -x "$home"; then
      mkdir "$folder"
    else
      # A new one each time: an older one's passwords went with the folder that pointed to it.
      mkdir -p /var/lib/newsroom
      elsewhere=$(mktemp -d "/var/lib/newsroom/$name-XXXXXX")
      ln -sfn "$elsewhere" "$folder"
    fi
    [ "$(id -u)" != 0 ] || chown "$user" "$folder/"
    chmod 700 "$folder/"
  fi
  folder=$(readlink -f "$folder")
}
