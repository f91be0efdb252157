#!/bin/bash
# One schema and one user each for the services and for Keycloak, and a user for the metrics; no user
# sees another's schema. The MySQL image runs this once, while its data volume is empty.
set -euo pipefail

: "${MYSQL_ROOT_PASSWORD:?}" "${INVENTORY_DB_PASSWORD:?}" "${ORDERS_DB_PASSWORD:?}"
: "${CUSTOMERS_DB_PASSWORD:?}" "${KEYCLOAK_DB_PASSWORD:?}" "${EXPORTER_DB_PASSWORD:?}"

# A text in single quotes, whatever characters it has.
quoted() {
  local text=${1//\\/\\\\}
  printf "'%s'" "${text//\'/\\\'}"
}

# schema NAME PASSWORD: the user has the name of the schema.
schema() {
  cat <<SQL
CREATE DATABASE IF NOT EXISTS \`$1\` CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;
CREATE USER IF NOT EXISTS '$1'@'%' IDENTIFIED BY $(quoted "$2");
GRANT ALL ON \`$1\`.* TO '$1'@'%';
SQL
}

# Reads the server's state and nobody's data.
exporter() {
  cat <<SQL
CREATE USER IF NOT EXISTS 'exporter'@'%' IDENTIFIED BY $(quoted "$1") WITH MAX_USER_CONNECTIONS 3;
GRANT PROCESS, REPLICATION CLIENT ON *.* TO 'exporter'@'%';
GRANT SELECT ON performance_schema.* TO 'exporter'@'%';
SQL
}

{
  schema inventory "$INVENTORY_DB_PASSWORD"
  schema orders "$ORDERS_DB_PASSWORD"
  schema customers "$CUSTOMERS_DB_PASSWORD"
  schema keycloak "$KEYCLOAK_DB_PASSWORD"
  exporter "$EXPORTER_DB_PASSWORD"
} | MYSQL_PWD="$MYSQL_ROOT_PASSWORD" mysql --protocol=socket --user=root
