#!/usr/bin/env bash
# Makes the archives a county installs from, under artifacts/: ./publish.sh [win-x64] [linux-x64] [linux-arm64], all three by default.
# Each holds the program with its own .NET, compiled ahead of time (ReadyToRun); it needs neither SDK nor internet where it is unpacked.
set -euo pipefail
cd "$(dirname "$0")"
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

known=(win-x64 linux-x64 linux-arm64)
[ $# -gt 0 ] || set -- "${known[@]}"
for platform in "$@"; do
  [[ " ${known[*]} " == *" $platform "* ]] || { echo "Unknown platform $platform; known are ${known[*]}" >&2; exit 2; }
done

version=$(sed -n 's:.*<Version>\(.*\)</Version>.*:\1:p' src/Directory.Build.props)
packages=$(dotnet nuget locals global-packages --list | sed 's/^[^:]*: //')
built=$(git log -1 --format=%cI 2>/dev/null || date -u +%FT%TZ)
artifacts=$PWD/artifacts
mkdir -p "$artifacts"

for platform in "$@"; do
  name=reportportal-$version-$platform
  folder=$artifacts/$name
  rm -rf "$folder" "$folder.zip" "$folder.tar.gz"
  # A tree of its own: what developers and tests build stays as it is.
  dotnet publish src/ReportPortal.Web --configuration Release --runtime "$platform" --self-contained --artifacts-path "$artifacts/build" \
    --output "$folder" -p:PublishReadyToRun=true -v quiet
  find "$folder" \( -name '*.pdb' -o -name '*.xml' -o -name web.config \) -delete

  system=linux
  [ "$platform" = linux-x64 ] || [ "$platform" = linux-arm64 ] || system=windows
  cp packaging/appsettings.json packaging/$system/* "$folder/"
  windows=("$folder"/*.txt)                                                    # what is read on Windows, by Notepad and by Windows itself
  [ $system = linux ] || windows+=("$folder/appsettings.json" "$folder"/*.ps1 "$folder"/*.cmd)
  sed -i 's/\r\?$/\r/' "${windows[@]}"
  mkdir -p "$folder/docs/guides" "$folder/licences"
  cp docs/*.md "$folder/docs/"
  cp docs/guides/*.md "$folder/docs/guides/"
  cp -r docs/guides/pictures "$folder/docs/guides/"
  runtime=$(grep -A 1 '"Microsoft.NETCore.App"' "$folder/ReportPortal.Web.runtimeconfig.json" | sed -n 's:.*"version"\: "\(.*\)".*:\1:p')
  for notice in "$packages/microsoft.netcore.app.runtime.$platform/$runtime"/*.TXT; do
    cp "$notice" "$folder/licences/dotnet-$(basename "$notice")"
  done

  if [ $system = linux ]; then
    archive=$name.tar.gz
    tar -C "$artifacts" --sort=name --owner=0 --group=0 --numeric-owner --mode=u+rwX,go+rX,go-w --mtime="$built" -cf - "$name" | gzip -n -9 > "$artifacts/$archive"
  else
    archive=$name.zip
    dotnet msbuild packaging/zip.proj -nologo -v:quiet -p:Folder="$artifacts/$name" -p:File="$artifacts/$archive"
  fi
  rm -rf "$folder"
  echo "artifacts/$archive: $(du -h "$artifacts/$archive" | cut -f 1)"
done
(cd "$artifacts" && sha256sum -- reportportal-*.zip reportportal-*.tar.gz 2>/dev/null > SHA256SUMS) || true
