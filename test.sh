#!/usr/bin/env bash
# Builds the portal and runs every test: ./test.sh, or ./test.sh full for the large numbers of the property tests
# and for the archive that counties install from.
# Installs the tools the tests read files back with (through apt, as root on Debian); otherwise says what to install.
set -uo pipefail
cd "$(dirname "$0")" || exit 1
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
export DOTNET_TieredPGO=0         # most processes here live too short for what it learns

samples=100
[ "${1:-}" = full ] && samples=1000
export CsCheck_Iter=$samples

declare -A needed=([chromium]=chromium [pdffonts]=poppler-utils [qpdf]=qpdf [fc-list]=fontconfig [java]=default-jre-headless [soffice]=libreoffice-writer-nogui)
missing=()
for tool in "${!needed[@]}"; do command -v "$tool" >/dev/null || missing+=("${needed[$tool]}"); done
/usr/bin/python3 -c 'import pikepdf' 2>/dev/null || missing+=(python3-pikepdf)
ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || missing+=(postgresql)
[ -f /usr/lib/libreoffice/program/libsclo.so ] || missing+=(libreoffice-calc-nogui)
[ -f /usr/share/java/preflight.jar ] || missing+=(libpdfbox2-java)
[ -f /usr/share/java/javax.activation.jar ] || missing+=(libactivation-java)
[ -f /usr/share/java/jaxb-api.jar ] || missing+=(libjaxb-api-java)
[ -n "$(fc-list :lang=zh-cn 2>/dev/null)" ] || missing+=(fonts-noto-cjk)
if [ ${#missing[@]} -gt 0 ]; then
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "Installing ${missing[*]}"
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"; } >/dev/null \
      || { echo "apt-get could not install: ${missing[*]}"; echo "0 passed, 1 failed, 0 skipped"; exit 1; }
  else
    echo "These tests need the Debian packages: ${missing[*]}"
    echo "Install them, for instance: sudo apt-get install --no-install-recommends ${missing[*]}"
    echo "0 passed, 1 failed, 0 skipped"
    exit 1
  fi
fi

if [ "${1:-}" = full ]; then         # before the build, so that a failure is told early
  ./publish.sh linux-x64 || { echo "0 passed, 1 failed, 0 skipped"; exit 1; }
  PORTAL_TEST_ARCHIVE=$(ls "$PWD"/artifacts/reportportal-*-linux-x64.tar.gz)
  export PORTAL_TEST_ARCHIVE
fi

dotnet build --configuration Release || { echo "0 passed, 1 failed, 0 skipped"; exit 1; }

output=$(mktemp)
server=$(mktemp -d)/server
trap 'rm -f "$output"; tests/TestTools/postgresql.sh stop "$server"; rmdir "$(dirname "$server")"' EXIT
chmod 755 "$(dirname "$server")"
PORTAL_TEST_POSTGRESQL=$(tests/TestTools/postgresql.sh start "$server") || { echo "0 passed, 1 failed, 0 skipped"; exit 1; }
export PORTAL_TEST_POSTGRESQL
dotnet test --configuration Release --no-build --max-parallel-test-modules 2 2>&1 | tee "$output"
status=${PIPESTATUS[0]}

if [ "$status" != 0 ]; then       # what failed stands at the end, where one looks first
  echo "Failed:"
  grep -aE -A 6 '^ *failed [^ ]+\.' "$output" | head -n 200
fi
count() { awk -v word="$1:" '$1 == word { sum += $2 } END { print sum + 0 }' "$output"; }
echo "$(count succeeded) passed, $(count failed) failed, $(count skipped) skipped"
exit "$status"
