#!/usr/bin/env bash
# run-service.sh SERVICE [schema]: the entry point of the image; each service runs in its own folder, with its own settings.
set -euo pipefail
cd "/app/${1^}"
exec dotnet "${1^}.dll" "${@:2}"
