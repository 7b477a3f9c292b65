#!/usr/bin/env bash
# The broker's entry point in a container: writes the definitions for the passwords that it is given, then starts it. The node
# loads them before it lets the first client in.
set -euo pipefail
install -m 644 /deploy/rabbitmq/rabbitmq.conf /etc/rabbitmq/conf.d/20-newsroom.conf
echo 'load_definitions = /etc/rabbitmq/definitions.json' >> /etc/rabbitmq/conf.d/20-newsroom.conf
/deploy/rabbitmq/definitions.sh > /etc/rabbitmq/definitions.json
exec docker-entrypoint.sh rabbitmq-server
