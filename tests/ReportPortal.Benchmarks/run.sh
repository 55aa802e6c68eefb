#!/usr/bin/env bash
# Measures the PDF engine against three others on the demonstration's reports, all in one run, and prints Markdown tables.
# ./run.sh 1 takes one round of the slow ones in place of five.
# Needs the Debian packages chromium weasyprint libreoffice-writer-nogui time fonts-noto-cjk. Takes some minutes.
set -euo pipefail
cd "$(dirname "$0")/../.."
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

for tool in chromium weasyprint soffice /usr/bin/time; do
  command -v "$tool" >/dev/null || { echo "missing: $tool; see the head of this file" >&2; exit 1; }
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

dotnet build --configuration Release -v q -clp:NoSummary src/ReportPortal.Web >&2
dotnet build --configuration Release -v q -clp:NoSummary tests/ReportPortal.Benchmarks >&2

portal() {
  (cd src/ReportPortal.Web && DOTNET_ENVIRONMENT=Development ASPNETCORE_ENVIRONMENT=Development Portal__Demo__Enabled=true \
    Portal__DataFolder="$work/data" dotnet bin/Release/net10.0/ReportPortal.Web.dll "$@" >/dev/null)
}
portal seed-demo
portal export 2022 --out "$work/content"
portal export 2023 --out "$work/content"

echo "$(nproc) cores, $(sed -n 's/^model name.*: //p' /proc/cpuinfo | head -n 1), load $(cut -d ' ' -f 1 /proc/loadavg) before the run; .NET $(dotnet --version | cut -d . -f 1), $(chromium --version 2>/dev/null | cut -d ' ' -f 1-2), $(weasyprint --version), $(soffice --version | cut -d ' ' -f 1-2)"
dotnet tests/ReportPortal.Benchmarks/bin/Release/net10.0/ReportPortal.Benchmarks.dll all "$work/content" "${1:-5}"
