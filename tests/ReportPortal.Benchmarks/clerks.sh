#!/usr/bin/env bash
# Measures a hundred clerks who save a cell every two seconds, and fifty in one filing, on SQLite and on a PostgreSQL that it starts with
# durable settings; prints a Markdown table. Needs the Debian package postgresql. Takes five minutes; everything stays on loopback.
set -euo pipefail
cd "$(dirname "$0")/../.."
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
dotnet build --configuration Release -v q -clp:NoSummary src/ReportPortal.Web >&2
dotnet build --configuration Release -v q -clp:NoSummary tests/ReportPortal.Benchmarks >&2
work=$(mktemp -d)
chmod 755 "$work"
trap 'tests/TestTools/postgresql.sh stop "$work/server"; rm -rf "$work"' EXIT
server=$(tests/TestTools/postgresql.sh start "$work/server" durable)
echo "$(nproc) cores, $(sed -n 's/^model name.*: //p' /proc/cpuinfo | head -n 1), load $(cut -d ' ' -f 1 /proc/loadavg) before the run"
dotnet tests/ReportPortal.Benchmarks/bin/Release/net10.0/ReportPortal.Benchmarks.dll clerks "$work" "$server"
