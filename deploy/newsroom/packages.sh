# PostgreSQL and RabbitMQ from the system's packages, when they are missing.

postgres_bin() { ls -d /usr/lib/postgresql/*/bin 2> /dev/null | sort -V | tail -1; }
rabbit_bin=/usr/lib/rabbitmq/bin

install_servers() {
  local missing=()
  [ -n "$(postgres_bin)" ] || missing+=(postgresql)
  [ -x "$rabbit_bin/rabbitmq-server" ] || missing+=(rabbitmq-server)
  [ ${#missing[@]} -gt 0 ] || return 0
  install_packages "${missing[@]}"
}

# A tool that translators use, for the tests of the exchange formats: 2 MB. Without it, and without root, they are skipped.
install_translators_tool() {
  command -v xliff2po > /dev/null || ! command -v apt-get > /dev/null || [ "$(id -u)" != 0 ] || install_packages translate-toolkit
}

# For the tests of the site's pages: any Chromium or Chrome does. The fonts are what readers without the site's own would see.
install_browser() {
  [ -z "${NEWSROOM_CHROMIUM:-}" ] || return 0
  local missing=()
  [ -x /usr/bin/chromium ] || [ -x /usr/bin/chromium-browser ] || [ -x /usr/bin/google-chrome ] || missing+=(chromium)
  compgen -G '/usr/share/fonts/truetype/liberation*' > /dev/null || ! command -v apt-get > /dev/null || missing+=(fonts-liberation)
  [ ${#missing[@]} -eq 0 ] || install_packages "${missing[@]}"
}

install_packages() {
  local manual="apt-get install --no-install-recommends $*"
  command -v apt-get > /dev/null ||
    die "This machine lacks $* and has no apt-get: install PostgreSQL 14 and RabbitMQ 3.10 or newer, or start a Docker engine."
  [ "$(id -u)" = 0 ] || die "This machine lacks $*: run '$manual' as root once, or start a Docker engine, and try again."
  say "installing $* from the system's packages"
  no_autostart
  local log=$home/logs/apt.log
  mkdir -p "$home/logs"
  export DEBIAN_FRONTEND=noninteractive
  { apt-get -qq update && apt-get -qq -y install --no-install-recommends "$@"; } > "$log" 2>&1 < /dev/null 9>&- || {
    tail -5 "$log" >&2
    die "Installing $* failed (all of it: $log): run '$manual' by hand and see."
  }
  allow_autostart
}

# Debian starts what it installs. This newsroom wants the programs, not a server on the system's default ports; policy-rc.d
# is Debian's own way to say so. Where one stands already, it stays.
policy=/usr/sbin/policy-rc.d
no_autostart() {
  [ ! -e "$policy" ] || return 0
  printf '#!/bin/sh\n# newsroom: while installing\nexit 101\n' > "$policy"
  chmod +x "$policy"
  trap allow_autostart EXIT
}
allow_autostart() { ! grep -qs '^# newsroom: while installing' "$policy" || rm -f "$policy"; }
