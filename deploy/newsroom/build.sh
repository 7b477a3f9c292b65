# One Release build, skipped when no source changed since the last. It belongs to the working copy, not to one newsroom.

built=$root/.newsroom/built
dll_of() { local project; project=$(project_of "$1"); echo "$root/services/$project/bin/Release/net10.0/$project.dll"; }

sources() {
  find "$root"/services "$root"/deploy/demo "$root"/tests/Client "$root"/tests/Bench "$root"/Directory.* "$root"/global.json \
    \( -name bin -o -name obj \) -prune -o -type f "$@" -print
}
# Deleting or renaming a file makes none newer, so the stamp also holds a checksum of the names.
source_names() { sources | sort | cksum; }
sources_changed() {
  local service
  [ "$(cat "$built" 2> /dev/null)" = "$(source_names)" ] || return 0
  for service in "${services[@]}"; do [ -f "$(dll_of "$service")" ] || return 0; done
  [ -n "$(sources -newer "$built" -print -quit)" ]
}

build_once() {
  command -v dotnet > /dev/null || die "The .NET 10 SDK is missing: install it (https://dotnet.microsoft.com/download) and try again."
  mkdir -p "$root/.newsroom" "$home/logs"
  exec 8> "$root/.newsroom/build.lock"
  flock 8
  if sources_changed; then
    local targets service names log=$home/logs/build.log stamp=$root/.newsroom/building
    # These targets are the solution's projects by folder and name; the tests are not built for an `up`.
    targets='deploy\demo\Demo;tests\Bench'
    for service in "${services[@]}"; do targets+=";services\\$(project_of "$service")"; done
    say 'building the services (the first time takes a minute or two)'
    source_names > "$stamp"                   # at the start: what changes meanwhile is built next time
    dotnet build "$root/ChasPravdy.sln" -c Release -v quiet --nologo "-t:$targets" > "$log" 2>&1 8>&- 9>&- || {
      grep -E 'error|warn' "$log" | sort -u | head -20 >&2
      die "The build failed (all of it: $log)."
    }
    mv "$stamp" "$built"
  fi
  exec 8>&-
}
