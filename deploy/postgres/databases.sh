#!/usr/bin/env bash
# Databases and roles, one set per service: `<service>_owner` owns the database and applies its schema, `<service>` works in
# it and owns nothing. Nobody connects to another's database. May run any number of times; passwords follow the environment.
# Needs psql, and PGHOST, PGPORT, PGUSER, PGPASSWORD of a superuser, <SERVICE>_OWNER_PASSWORD and <SERVICE>_STORE_PASSWORD.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/../services.sh"

role() { # NAME PASSWORD
  cat <<SQL
select 'create role $1 login' where not exists (select from pg_roles where rolname = '$1') \gexec
alter role $1 password '$2';
SQL
}

for name in "${stores[@]}"; do
  owner_password=${name^^}_OWNER_PASSWORD store_password=${name^^}_STORE_PASSWORD
  role "${name}_owner" "${!owner_password:?}"
  role "$name" "${!store_password:?}"
  cat <<SQL
select 'create database $name owner ${name}_owner' where not exists (select from pg_database where datname = '$name') \gexec
revoke all on database $name from public;
grant connect on database $name to $name;
-- A session left idle in a transaction that has drawn an event number would hold the relay back until it ends.
alter role $name set idle_in_transaction_session_timeout = '15s';
SQL
done | psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --dbname postgres
