#!/usr/bin/env bash
# Measures one act that publishes a county's report and those of its sixty bodies, in every format: time from the press of the button to
# the last edition, and the most memory, in the program that counties get; prints Markdown tables. ./publication.sh 5 takes five rounds in
# place of three. Takes some minutes.
set -euo pipefail
cd "$(dirname "$0")/../.."
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
dotnet publish src/ReportPortal.Web --configuration Release --runtime linux-x64 --self-contained --artifacts-path artifacts/build \
  --output "$work/program" -p:PublishReadyToRun=true -v quiet >&2
cp packaging/appsettings.json "$work/program/"
dotnet build --configuration Release -v q -clp:NoSummary tests/ReportPortal.Benchmarks >&2
echo "$(nproc) cores, $(sed -n 's/^model name.*: //p' /proc/cpuinfo | head -n 1), load $(cut -d ' ' -f 1 /proc/loadavg) before the run"
dotnet tests/ReportPortal.Benchmarks/bin/Release/net10.0/ReportPortal.Benchmarks.dll publication "$work" "$work/program" "${1:-3}"
