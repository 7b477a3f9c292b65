#!/usr/bin/env bash
# healthy.sh PORT [PATH]: succeeds when http://127.0.0.1:PORT/PATH answers 200 within five seconds. Plain bash, because the
# images that the services run in carry no curl.
port=$1 path=${2:-/health/ready}
{ exec 3<> "/dev/tcp/127.0.0.1/$port"; } 2> /dev/null || exit 1
printf 'GET %s HTTP/1.1\r\nHost: localhost:%s\r\nConnection: close\r\n\r\n' "$path" "$port" >&3
read -r -t 5 _ status _ <&3 && [ "$status" = 200 ]
