#!/usr/bin/env bash
# Makes the first migration of all three databases anew, which is how the model changes until the first release.
set -euo pipefail
cd "$(dirname "$0")"
dotnet tool restore >/dev/null
for provider in Sqlite PostgreSql SqlServer; do
  rm -rf "Providers/$provider/Migrations"
  dotnet ef migrations add Initial --context "${provider}PortalDbContext" --output-dir "Providers/$provider/Migrations"
done
