#!/usr/bin/env bash
# Measures from the start of the unpacked program to its first page: compiled ahead of time (ReadyToRun) against the same without, in one
# run, alternating, and prints the median of each and their ratio. ./start.sh 9 takes nine rounds in place of five.
# Needs the Debian package curl. Takes some minutes.
set -euo pipefail
cd "$(dirname "$0")/../.."
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
rounds=${1:-5}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

publish() {
  dotnet publish src/ReportPortal.Web --configuration Release --runtime linux-x64 --self-contained --artifacts-path artifacts/build \
    --output "$work/$1" "-p:PublishReadyToRun=$2" -v quiet >&2
  cp packaging/appsettings.json "$work/$1/"
}
publish ahead true
publish jit false

port=5990
first_page() {                                     # milliseconds from the start of the program to the front page
  local begun ended program
  port=$((port + 1))
  begun=$(date +%s%N)
  "$work/$1/ReportPortal.Web" --urls "http://127.0.0.1:$port" >/dev/null & program=$!
  until curl -sf -o /dev/null "http://127.0.0.1:$port/"; do sleep 0.01; kill -0 $program; done
  ended=$(date +%s%N)
  kill -TERM $program
  wait $program
  elapsed=$(((ended - begun) / 1000000))
}
median() { sort -n "$1" | awk '{ a[NR] = $1 } END { print NR % 2 ? a[(NR + 1) / 2] : (a[NR / 2] + a[NR / 2 + 1]) / 2 }'; }

for kind in ahead jit; do first_page $kind; done   # makes the databases, and reads the files into memory
for ((round = 1; round <= rounds; round++)); do
  for kind in ahead jit; do
    first_page $kind
    echo "$elapsed" >> "$work/$kind.times"
  done
done
echo "$(nproc) cores, load $(cut -d ' ' -f 1 /proc/loadavg) after the run, $rounds rounds"
for kind in ahead jit; do echo "$kind: median $(median "$work/$kind.times") ms of $(tr '\n' ' ' < "$work/$kind.times")"; done
echo "ratio: $(echo "$(median "$work/ahead.times") $(median "$work/jit.times")" | awk '{ printf "%.2f", $1 / $2 }')"
