#!/usr/bin/env bash
# Measures saves with the history, and backup and restore of ten years of sixty departments, on SQLite and on a PostgreSQL that it starts
# with durable settings; prints Markdown tables. Needs the Debian package postgresql. Takes some minutes.
set -euo pipefail
cd "$(dirname "$0")/../.."
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
dotnet build --configuration Release -v q -clp:NoSummary tests/ReportPortal.Benchmarks >&2
work=$(mktemp -d)
chmod 755 "$work"
trap 'tests/TestTools/postgresql.sh stop "$work/server"; rm -rf "$work"' EXIT
server=$(tests/TestTools/postgresql.sh start "$work/server" durable)
echo "$(nproc) cores, $(sed -n 's/^model name.*: //p' /proc/cpuinfo | head -n 1), load $(cut -d ' ' -f 1 /proc/loadavg) before the run"
dotnet tests/ReportPortal.Benchmarks/bin/Release/net10.0/ReportPortal.Benchmarks.dll databases "$work" "$server"
mkdir "$work/indexes"
dotnet tests/ReportPortal.Benchmarks/bin/Release/net10.0/ReportPortal.Benchmarks.dll indexes "$work/indexes" "$server"
